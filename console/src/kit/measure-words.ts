import type { Measure } from '../api/generated/showroom.schemas.ts';
import type { TimePoint } from '../charts/series.ts';
import { count, percent } from '../format/numbers.ts';

/** What a measure is counted in. */
export const UNIT_WORDS: Readonly<Record<Measure['unit'], string>> = {
  usd: 'US dollars',
  percent: 'percent',
  count: 'a count',
  hours: 'hours',
  days: 'days',
  score: 'a score',
};

/** A unit as a reader calls it; one that is no measure's as it is. */
export const unitWords = (unit: string): string => new Map(Object.entries(UNIT_WORDS)).get(unit) ?? unit;

/** How a measure of a longer period follows from its days. */
export const KIND_WORDS: Readonly<Record<Measure['kind'], string>> = {
  flow: 'the sum of its days',
  level: 'as it stands at the end',
  ratio: 'two sums of its days, one divided by the other',
};

export const BETTER_WORDS: Readonly<Record<Measure['direction'], string>> = {
  'up-is-good': 'more',
  'down-is-good': 'less',
  neutral: 'neither more nor less',
};

const NOW_WORDS: Readonly<Record<Measure['kind'], string>> = { flow: 'today so far', level: 'now', ratio: 'today' };

/** The time that a measure's value of now is of: a sum is that of the day that runs, and so is a ratio of sums. */
export const nowWords = ({ kind }: Pick<Measure, 'kind'>): string => NOW_WORDS[kind] ?? 'now';

/** By how much a value has moved: in percent, or in points where it is itself a percentage or a score. */
function moved(from: number, to: number, unit: string): string | null {
  const by = Math.abs(to - from);
  if (unit === 'percent') return `${count(by, 1)} points`;
  if (unit === 'score') return `${count(by, 2)} points`;
  return from === 0 ? null : percent((100 * by) / Math.abs(from));
}

/**
 * What the line of a measure says, of the periods that are over: `Revenue rose 9.6% to $498,600 (Nov 2024 to Oct 2026)`.
 * The measure's name alone where fewer than two are known.
 */
export function lineTitle(
  { label, unit }: Pick<Measure, 'label' | 'unit'>,
  points: readonly TimePoint[],
  write: (value: number) => string,
): string {
  const whole = points.filter(({ partial, value }) => partial !== true && value !== null);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined || first === last) return label;
  const [from, to] = [first.value ?? 0, last.value ?? 0];
  const times = `(${first.label} to ${last.label})`;
  if (write(from) === write(to)) return `${label} ends where it began, at ${write(to)} ${times}`;
  const by = moved(from, to, unit);
  return `${label} ${to > from ? 'rose' : 'fell'}${by === null ? '' : ` ${by}`} to ${write(to)} ${times}`;
}
