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

/** Builds that are kept, of all worlds, moments and filters; what was used longest ago goes first. */
const MOST_KEPT = 60;

interface Kept {
  /** World time up to which the sources were read. */
  readonly through: Time;
  readonly build: Build;
}

/** @param timer milliseconds, for durations */
export function createBuilds(graph: Graph, timer: () => number): Builds {
  const kept = new Map<string, Kept>();

  function remember(key: string, entry: Kept): Build {
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return entry.build;
  }

  function of(sales: Sales, wanted: Wanted): Build {
    const { moment, filters } = wanted;
    const { through, running, asOf } = moment;
    const key = [partitionOf(sales.head), running ? 'now' : asOf, filters.team, filters.segment, filters.region].join(
      '|',
    );
    const before = kept.get(key);
    if (before?.through === through) return remember(key, before);
    const whole = isFiltered(filters) ? of(sales, { moment, filters: noFilters }) : null;
    return remember(key, { through, build: buildOf(graph, sales, wanted, before?.build ?? null, timer, whole) });
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
