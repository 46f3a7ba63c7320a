import { scaleLinear } from 'd3-scale';
import type { Unit } from '../format.ts';
import { formatShort } from '../format.ts';

/** Where values stand along an axis, and its ticks. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  at(value: number): number;
  /** As an axis writes a tick: all ticks with one scale and equally many decimals. */
  label(tick: number): string;
}

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;
const SCALES = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;
const SUFFIXES: Readonly<Record<Unit, string>> = {
  usd: '',
  percent: '%',
  hours: ' h',
  days: ' d',
  count: '',
  score: '',
};

/** Decimals of figures below a hundred, if any of a chart has some. */
const DECIMALS: Readonly<Record<Unit, number>> = { usd: 2, percent: 1, hours: 1, days: 1, count: 1, score: 2 };

function tickLabel(unit: Unit, ticks: readonly number[]): (tick: number) => string {
  const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const [factor, suffix] = SCALES.find(([least]) => largest >= least) ?? [1, ''];
  const exact = (power: number) =>
    ticks.every((tick) => Math.abs((tick / factor) * power - Math.round((tick / factor) * power)) < 1e-6);
  const decimals = POWERS.findIndex(exact);
  return (tick) => {
    const size = Math.abs(tick / factor);
    const digits = tick === 0 ? '0' : decimals < 0 ? String(Number(size.toPrecision(3))) : size.toFixed(decimals);
    const sign = tick < 0 && Number(digits) !== 0 ? '−' : '';
    const end = tick === 0 ? '' : suffix;
    return `${sign}${unit === 'usd' ? '$' : ''}${digits}${end}${SUFFIXES[unit]}`;
  };
}

/** Figures beside the marks of one chart: equally many digits for all where one has decimals. */
export function figureLabels(unit: Unit, values: readonly number[]): (value: number) => string {
  const short = (value: number) => formatShort(unit, value);
  if (values.every((value) => !short(value).includes('.'))) return short;
  return (value) => {
    const [, sign = '', digits = '', suffix = '', end = ''] = /^([−$]*)([\d.]+)([KMB]?)(.*)$/.exec(short(value)) ?? [];
    const whole = digits.split('.')[0]?.length ?? 1;
    const decimals = suffix !== '' ? Math.max(0, 3 - whole) : whole > 2 ? 0 : DECIMALS[unit];
    if (unit === 'usd' && Number(digits) === 0) return '$0';
    const text = Number(digits).toFixed(decimals);
    return `${Number(text) === 0 ? sign.replace('−', '') : sign}${text}${suffix}${end}`;
  };
}

/** What is nearer to zero is drawn as zero: shares of it would lose their digits. */
export const LEAST = 1e-100;

/** Ends of an axis for values that may all be the same. */
function extent(values: readonly number[], zero: boolean): readonly [number, number] {
  const all = zero ? [0, ...values] : values;
  const low = all.reduce((least, value) => Math.min(least, value), all[0] ?? 0);
  const high = all.reduce((most, value) => Math.max(most, value), all[0] ?? 0);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (largest < LEAST) return [0, 1];
  if (high - low > largest * 1e-6) return [low, high];
  return zero ? [Math.min(0, low), Math.max(0, high)] : [low - largest * 0.1, high + largest * 0.1];
}

/** A linear scale to a range of points, with about so many round ticks that enclose all values. */
export function valueScale(
  unit: Unit,
  values: readonly number[],
  range: readonly [number, number],
  count: number,
  zero = true,
): ValueScale {
  const wanted = Math.max(1, Math.floor(count));
  // The nearest round step may give twice as many ticks as were asked for.
  const counts = Array.from({ length: wanted }, (_, index) => wanted - index);
  const candidates = counts.map((tried) => scaleLinear().domain(extent(values, zero)).range(range).nice(tried));
  const few = candidates.findIndex((candidate, index) => candidate.ticks(counts[index] ?? 1).length <= wanted + 2);
  const scale = candidates[few] ?? candidates.at(-1) ?? scaleLinear();
  const [low = 0, high = 1] = scale.domain();
  const ticks = scale.ticks(counts[few] ?? 1);
  return { low, high, ticks, at: (value) => scale(value), label: tickLabel(unit, ticks) };
}

/** A linear scale without round ends: for bars whose values stand beside them. */
export function plainScale(values: readonly number[], range: readonly [number, number]): (value: number) => number {
  const scale = scaleLinear().domain(extent(values, true)).range(range);
  return (value) => scale(value);
}

export interface TimeScale {
  readonly start: number;
  readonly end: number;
  at(time: number): number;
}

/** World time along a line. */
export function plainTimeScale(domain: readonly [number, number], range: readonly [number, number]): TimeScale {
  const scale = scaleLinear().domain(domain).range(range);
  return { start: domain[0], end: domain[1], at: (time) => scale(time) };
}
