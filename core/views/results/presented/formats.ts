import { roundStep } from '../../../kernel/presentation/axis.ts';
import type { ValueAxis, ValueFormat } from '../../../kernel/presentation/vocabulary.ts';
import { FRACTION, valueFormat, writeShort, writeValue } from '../../../kernel/presentation/write.ts';
import type { Histogram, Quantiles } from '../monte-carlo/result.ts';
import { needOutcome } from '../outcomes/catalogue.ts';

/** Points of 100: of factors, segments, and of what a measure speaks for. Their text leaves the unit out: a scale or a column has it. */
export const POINTS = valueFormat('number', { unit: 'points', decimals: 1 });
export const SHARE = valueFormat('percentage', { unit: FRACTION, decimals: 0 });

/** `61.4` of 100 points. */
export const writePoints = (value: number | null): string => writeValue({ ...POINTS, unit: null }, value);

/** `72%` of 0.72. */
export const writeShare = (share: number | null): string => writeValue(SHARE, share);

/** From one to the other: `48.0 to 74.8`. */
export const spanText = (low: number, high: number, write: (value: number) => string): string =>
  `${write(low)} to ${write(high)}`;

/** A value as reports write it, and the digits after its point. */
export function written(display: string): { readonly decimals: number; readonly display: string } {
  return { display, decimals: /\.(\d+)/.exec(display)?.[1]?.length ?? 0 };
}

/** How an outcome's values are written: those that are counted or measured in days are below ten, where tenths hide what a quarter changes. */
export function outcomeFormat(outcome: string): ValueFormat {
  const { unit } = needOutcome(outcome);
  if (unit === 'percent') return valueFormat('percentage');
  return unit === 'days' ? valueFormat('days', { decimals: 2 }) : valueFormat('number', { decimals: 2 });
}

/** About so many ticks of a histogram. */
const TICKS = 5;

/** The axis of a histogram: from where its bars and its named values begin to where they end, with round ticks between. */
export function histogramAxis(
  format: ValueFormat,
  { low, high }: Pick<Histogram, 'low' | 'high'>,
  { p5, p95 }: Pick<Quantiles, 'p5' | 'p95'>,
): ValueAxis {
  const [min, max] = [Math.min(low, p5), Math.max(high, p95)];
  const step = roundStep((max - min) / TICKS || Math.abs(max) / TICKS || 1);
  const first = Math.ceil(Number((min / step).toPrecision(12)));
  const count = Math.max(0, Math.floor(Number((max / step).toPrecision(12))) - first + 1);
  const ticks = Array.from({ length: count }, (_, n) => Number(((first + n) * step).toPrecision(12)) + 0);
  return {
    ...format,
    domain: { min, max, zero: min <= 0 && max >= 0 },
    ticks: ticks.map((value) => ({ value, display: writeShort(format, value) })),
    bands: [],
  };
}
