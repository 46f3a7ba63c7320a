import { digits } from '../digits.ts';
import { round } from '../money.ts';
import type { ChangeUnit, ValueFormat, ValueFormatName } from './vocabulary.ts';

/** What stands for a value that can't be measured. */
export const NO_VALUE = '—';

/** A true minus, U+2212: as wide as a digit, and read as minus. */
export const MINUS = '−';

/** The unit of shares that the data have as 0.15, and people read as `15%`. */
export const FRACTION = 'fraction';

const usualDecimals: Readonly<Record<ValueFormatName, number>> = {
  currency: 0,
  percentage: 1,
  number: 0,
  days: 0,
  text: 0,
  date: 0,
};

/** The whole format of values of which the kind is known; decimals are the usual ones where nothing else is said. */
export function valueFormat(
  format: ValueFormatName,
  { unit, decimals }: { readonly unit?: string | undefined; readonly decimals?: number | undefined } = {},
): ValueFormat {
  const units: Partial<Record<ValueFormatName, string>> = {
    currency: 'USD',
    percentage: unit === FRACTION ? FRACTION : 'percent',
    days: 'days',
  };
  return {
    format,
    unit: units[format] ?? unit ?? null,
    decimals: decimals ?? usualDecimals[format],
    currency: format === 'currency' ? 'USD' : null,
  };
}

/** A value as its format has it: `$245,000`, `187.5%`, `1,204 tickets`, `31 days`, `−$1,235`; `—` where there is none. */
export function writeValue({ format, unit, decimals }: ValueFormat, value: number | null): string {
  if (value === null) return NO_VALUE;
  const text = digits(unit === FRACTION ? value * 100 : value, decimals);
  const sign = value < 0 && /[1-9]/.test(text) ? MINUS : '';
  switch (format) {
    case 'currency':
      return `${sign}$${text}`;
    case 'percentage':
      return `${sign}${text}%`;
    case 'days':
      return `${sign}${text} ${text === '1' ? 'day' : 'days'}`;
    default:
      return `${sign}${text}${unit === null ? '' : ` ${text === '1' ? singular(unit) : unit}`}`;
  }
}

/** One of what a unit counts: `ticket` of `tickets`. */
function singular(unit: string): string {
  return unit === 'people' ? 'person' : unit.replace(/s$/, '');
}

/** A difference with its sign: `+12.3%`, `−1.4 points`, `+0.0%` never. */
export function writeChange(change: number, unit: ChangeUnit): string {
  const text = writeValue({ format: 'number', unit: null, decimals: 1, currency: null }, change);
  const signed = change > 0 && text !== '0.0' ? `+${text}` : text;
  return unit === 'percent' ? `${signed}%` : `${signed} points`;
}

/** A difference of whole numbers with its sign: `+4`, `−1`. */
export function writeDifference(difference: number): string {
  const text = writeValue({ format: 'number', unit: null, decimals: 0, currency: null }, difference);
  return difference > 0 ? `+${text}` : text;
}

/** Below this a count moves by so large shares that they say less than the counts: from 2 to 5 is not 150 %. */
const FEW = 20;

/** Whether two values are counts of a few: their change is told as a difference. */
export function areFew(
  { format, decimals }: Pick<ValueFormat, 'format' | 'decimals'>,
  ...values: readonly number[]
): boolean {
  return (
    format === 'number' && decimals === 0 && values.every((value) => Number.isInteger(value) && Math.abs(value) < FEW)
  );
}

const SCALES = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

/** The size of a value in three digits, without sign and unit: `1.24M`, `36`, `12.5K`. */
export function shortDigits(value: number): string {
  const scale = SCALES.find(([factor]) => Math.abs(value) >= factor * 0.9995);
  const [factor, suffix] = scale ?? [1, ''];
  const scaled = Math.abs(value) / factor;
  const decimals = scaled >= 99.95 || scaled === Math.round(scaled) ? 0 : scaled >= 9.995 ? 1 : 2;
  return `${round(scaled, decimals)}${suffix}`;
}

/** A value for an axis: `$1.24M`, `36%`, `12.5K`, `−$300K`. */
export function writeShort({ format, unit }: Pick<ValueFormat, 'format' | 'unit'>, value: number): string {
  const text = shortDigits(unit === FRACTION ? value * 100 : value);
  const sign = value < 0 && /[1-9]/.test(text) ? MINUS : '';
  if (format === 'currency') return `${sign}$${text}`;
  if (format === 'percentage') return `${sign}${text}%`;
  return format === 'days' ? `${sign}${text} d` : `${sign}${text}`;
}
