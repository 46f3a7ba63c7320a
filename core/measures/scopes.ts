import { keepsDetail, type Rep, type Simulation, type WorldConfig } from '../world/index.ts';
import { clientsOf } from './client-day.ts';
import { perDay } from './day.ts';
import { departmentsOf } from './department-day.ts';
import { regionsOf, repsOf, segmentsOf, teamsOf } from './sales-day.ts';
import { defineScope, type Scope } from './scope.ts';

export const company = defineScope({
  id: 'company',
  label: 'company',
  plural: 'companies',
  whole: true,
  parts: perDay((day) => new Map([['company', day]])),
  has: () => false, // it has no key
  keeps: () => true,
});

export const client = defineScope({
  id: 'client',
  label: 'client',
  plural: 'clients',
  parts: clientsOf,
  has: ({ state }, key) => state.clients.get(key) !== undefined,
  keeps: ({ counts }) => keepsDetail(counts),
});

export const department = defineScope({
  id: 'department',
  label: 'department',
  plural: 'departments',
  parts: departmentsOf,
  has: ({ state }, key) => state.departments.get(key) !== undefined,
  keeps: () => true,
});

const keepsReps = ({ counts }: WorldConfig): boolean => keepsDetail(counts);
const someRep = ({ state }: Simulation, is: (rep: Rep) => boolean): boolean => [...state.reps].some(is);

/** Reps by what they have in common. */
const repsBy = (keyOf: (rep: Rep) => string) => ({
  of: 'rep',
  by: ({ state }: Simulation) => Object.fromEntries(Array.from(state.reps, (each) => [each.id, keyOf(each)])),
});

export const rep = defineScope({
  id: 'rep',
  label: 'sales rep',
  plural: 'sales reps',
  parts: repsOf,
  has: ({ state }, key) => state.reps.get(key) !== undefined,
  keeps: keepsReps,
});

/** The reps of one manager, by the manager's id. */
export const team = defineScope({
  id: 'team',
  label: 'sales manager',
  plural: 'sales teams',
  parts: teamsOf,
  groups: repsBy(({ manager }) => manager),
  has: (simulation, key) => someRep(simulation, ({ manager }) => manager === key),
  keeps: keepsReps,
});

/** The reps who sell to companies of a size, by its name; their leads are of it. */
export const segment = defineScope({
  id: 'segment',
  label: 'segment',
  plural: 'segments',
  parts: segmentsOf,
  groups: repsBy((each) => each.segment),
  has: (simulation, key) => someRep(simulation, (each) => each.segment === key),
  keeps: keepsReps,
});

/** The reps of a part of the country, by its name. */
export const region = defineScope({
  id: 'region',
  label: 'region',
  plural: 'regions',
  parts: regionsOf,
  groups: repsBy((each) => each.region),
  has: (simulation, key) => someRep(simulation, (each) => each.region === key),
  keeps: keepsReps,
});

/** What measures are taken of. Adding a scope is a record here; recording, storing and reading go by this list. */
export const scopes: readonly Scope[] = [company, client, department, rep, team, segment, region];
