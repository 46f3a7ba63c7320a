import type { Time } from '../../../core/kernel/time.ts';
import {
  type Build,
  build,
  type Filters,
  type Graph,
  isFiltered,
  type Moment,
  noFilters,
  sourcesAt,
  sourcesById,
} from '../../../core/views/revops/index.ts';
import { sumOf } from '../../../core/views/revops/kit/statistics.ts';
import { KeptByWeight } from '../../platform/kept-by-weight.ts';
import { partitionOf } from '../../worlds/ports.ts';
import type { Sales } from './sales.ts';

/** What a build is of. */
export interface Wanted {
  readonly moment: Moment;
  readonly filters: Filters;
}

export interface Builds {
  /** The build of a moment: kept for its tick, and made from that of the tick before where there is one. */
  of(sales: Sales, wanted: Wanted): Build;
}

/**
 * Builds that are kept, of all worlds, moments and filters, and the rows that their transforms have made: a default company
 * has some 6,000 of them, one of hundreds of leads as many in a single build as sixty builds of that.
 */
const MOST_KEPT = { entries: 60, weight: 500_000 };

interface Kept {
  /** World time up to which the sources were read. */
  readonly through: Time;
  readonly build: Build;
  /** Rows that it holds beside those of the sources, which all builds of a world share. */
  readonly rows: number;
}

function rowsMade({ graph, results }: Build): number {
  return sumOf(graph.transforms, ({ id }) => results.get(id)?.version?.rows.length ?? 0);
}

/** @param timer milliseconds, for durations */
export function createBuilds(graph: Graph, timer: () => number): Builds {
  const kept = new KeptByWeight<Kept>(MOST_KEPT);

  function remember(key: string, through: Time, made: Build): Build {
    const rows = rowsMade(made);
    return kept.use(key, { through, build: made, rows }, rows).build;
  }

  function of(sales: Sales, wanted: Wanted): Build {
    const { moment, filters } = wanted;
    const { through, running, asOf } = moment;
    const key = [partitionOf(sales.head), running ? 'now' : asOf, filters.team, filters.segment, filters.region].join(
      '|',
    );
    const before = kept.get(key);
    if (before?.through === through) return kept.use(key, before, before.rows).build;
    const whole = isFiltered(filters) ? of(sales, { moment, filters: noFilters }) : null;
    return remember(key, through, buildOf(graph, sales, wanted, before?.build ?? null, timer, whole));
  }

  return { of };
}

/**
 * The build of a moment.
 * @param previous one of the same world and filters, from which what has not changed is taken
 * @param whole of a filtered build, that of the whole company at the same moment; null without filters
 */
export function buildOf(
  graph: Graph,
  { head, facts, live }: Sales,
  { moment, filters }: Wanted,
  previous: Build | null,
  timer: () => number,
  whole: Build | null = null,
): Build {
  const rows = sourcesById(sourcesAt(facts, moment, moment.running ? live : null, filters));
  return build(graph, { freshness: { asOf: freshTo(moment), tick: head.tick }, rows }, previous, timer, whole);
}

/** World time up to which everything is in the rows of a moment: now, or the midnight that ended a week or quarter. */
export function freshTo({ running, through, asOf }: Moment): Time {
  return running ? through : asOf;
}
