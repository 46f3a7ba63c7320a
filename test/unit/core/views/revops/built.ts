import fc from 'fast-check';
import type { Time } from '../../../../../core/kernel/time.ts';
import type { Dataset, DatasetRow } from '../../../../../core/views/revops/graph/dataset.ts';
import { type Build, build, revopsGraph } from '../../../../../core/views/revops/index.ts';
import type { SalesFacts } from '../../../../../core/views/revops/sources/facts.ts';
import { type Filters, filterChoices, noFilters } from '../../../../../core/views/revops/sources/filters.ts';
import { liveSalesOf } from '../../../../../core/views/revops/sources/live.ts';
import { closingMoment, type Moment, runningMoment } from '../../../../../core/views/revops/sources/moments.ts';
import { sourcesAt, sourcesById } from '../../../../../core/views/revops/sources/sources-at.ts';
import { createWorld, type Simulation } from '../../../../../core/world/index.ts';
import { configOf, runs, seeds, smallCounts } from '../../world/small.ts';
import { closingsOf, factsOf } from './sources/worlds.ts';

/** The builds of one moment of a world: of the whole company, and of what filters leave. */
export interface Built {
  readonly simulation: Simulation;
  readonly facts: SalesFacts;
  readonly whole: Build;
  filtered(filters: Filters): Build;
}

/**
 * @param midnight at which a week or a quarter ended; left out, the world as it stands
 */
export function builtOf(simulation: Simulation, midnight?: Time, facts: SalesFacts = factsOf(simulation)): Built {
  const moment: Moment = midnight === undefined ? runningMoment(simulation.time) : closingMoment(midnight);
  const make = (filters: Filters, whole: Build | null): Build => {
    const rows = sourcesById(sourcesAt(facts, moment, moment.running ? liveSalesOf(simulation) : null, filters));
    return build(revopsGraph, { freshness: { asOf: moment.through, tick: 1 }, rows }, null, () => 0, whole);
  };
  const whole = make(noFilters, null);
  return { simulation, facts, whole, filtered: (filters) => make(filters, whole) };
}

/** The rows of a dataset. @throws Error with the reason where it could not be built */
export function rowsOf<D extends Dataset>({ results }: Build, { id }: D): readonly DatasetRow<D>[] {
  const result = results.get(id);
  if (!result?.version || result.reason !== null) throw new Error(result?.reason ?? `${id} is missing`);
  return result.version.rows as readonly DatasetRow<D>[]; // a build checks them against the fields of the dataset
}

/** Filters by one thing each, with every value that it has; together those of one thing leave every row once. */
export function partitionsOf({ roster }: SalesFacts): readonly (readonly Filters[])[] {
  const { team, segment, region } = filterChoices(roster);
  return [
    team.slice(1).map((name) => ({ ...noFilters, team: name })),
    segment.slice(1).map((name) => ({ ...noFilters, segment: name })),
    region.slice(1).map((name) => ({ ...noFilters, region: name })),
  ];
}

/** Few of everything, odd counts of reps: a rep alone, teams of one, territories that nobody has. */
export const oddCounts = fc.record({
  reps: fc.integer({ min: 1, max: 13 }),
  leads: fc.integer({ min: 1, max: 24 }),
  clients: fc.integer({ min: 1, max: 12 }),
});

/** Checks what must hold of any world: as it stands, and as of the end of a past week. */
export function anyWorld(times: number, check: (built: Built) => void): void {
  fc.assert(
    fc.property(seeds, oddCounts, fc.boolean(), (seed, some, now) => {
      const simulation = createWorld(configOf(seed, { ...smallCounts, ...some }));
      check(builtOf(simulation, now ? undefined : closingsOf(simulation).at(-7)));
    }),
    runs(times),
  );
}
