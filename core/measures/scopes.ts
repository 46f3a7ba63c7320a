import { keepsDetail } from '../world/index.ts';
import { clientsOf } from './client-day.ts';
import { perDay } from './day.ts';
import { departmentsOf } from './department-day.ts';
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

/** What measures are taken of. Adding a scope is a record here; recording, storing and reading go by this list. */
export const scopes: readonly Scope[] = [company, client, department];
