import type { Measure } from '../../api/generated/showroom.schemas.ts';
import type { TimePoint } from '../../charts/series.ts';

/** How many periods of each grain a span has. */
const PERIODS = {
  day: { quarter: 91, half: 182, year: 364 },
  week: { quarter: 13, half: 26, year: 52 },
  month: { quarter: 3, half: 6, year: 12 },
  quarter: { quarter: 1, half: 2, year: 4 },
} as const;

type Grain = keyof typeof PERIODS;

export const SPANS = ['all', 'year', 'half', 'quarter'] as const;
export type Span = (typeof SPANS)[number];
export const SPAN_WORDS: Readonly<Record<Span, string>> = {
  all: 'All of its history',
  year: 'The last year',
  half: 'The last half year',
  quarter: 'The last quarter',
};

export const AGAINST = ['nothing', 'before', 'year'] as const;
export type Against = (typeof AGAINST)[number];
export const AGAINST_WORDS: Readonly<Record<Against, string>> = {
  nothing: 'Nothing',
  before: 'The same time before it',
  year: 'The year before',
};

interface Compared {
  readonly points: readonly TimePoint[];
  /** For each point the one that it is compared with, where there is one: it stands where the point stands. */
  readonly previous: readonly TimePoint[];
}

/**
 * The last periods of a measure, and those that they are compared with. Of the whole history there is no time before
 * it: it is compared with the year before alone.
 */
export function compare(points: readonly TimePoint[], grain: Grain, span: Span, against: Against): Compared {
  const periods = PERIODS[grain];
  const length = span === 'all' ? points.length : Math.min(points.length, periods[span]);
  const first = points.length - length;
  const shown = points.slice(first);
  const back = against === 'year' ? periods.year : length;
  if (against === 'nothing' || (against === 'before' && span === 'all')) return { points: shown, previous: [] };
  const previous = shown.flatMap(({ at, label }, index) => {
    const before = points[first + index - back];
    // The first period of a history is not whole: it would be less than it was.
    return before === undefined || before.partial ? [] : [{ at, label, value: before.value, reason: before.reason }];
  });
  return { points: shown, previous };
}

/**
 * What both come to: of flows the sum, of others the latest. What is not over, or has nothing to be compared with, is
 * left out of both; null where nothing is left.
 */
export function outcome(
  { points, previous }: Compared,
  { kind }: Pick<Measure, 'kind'>,
): { readonly now: number; readonly before: number; readonly periods: number } | null {
  const pairs = points.flatMap(({ at, value, partial }) => {
    const before = previous.find((each) => each.at === at)?.value ?? null;
    return partial || value === null || before === null ? [] : [{ now: value, before }];
  });
  const last = pairs.at(-1);
  if (last === undefined) return null;
  if (kind !== 'flow') return { ...last, periods: 1 };
  const sum = (of: 'now' | 'before') => pairs.reduce((total, pair) => total + pair[of], 0);
  return { now: sum('now'), before: sum('before'), periods: pairs.length };
}
