import { digits } from '../../../kernel/digits.ts';
import { type Cents, toDollars } from '../../../kernel/money.ts';
import { MINUS } from '../../../kernel/presentation/write.ts';
import { formatDate, NOT_MEASURABLE } from '../../../print/format.ts';
import type { Field, FieldFormat, FieldType } from './schema.ts';

/**
 * The seed's formatters, of dollars, fractions and days: `$7.2M`, `$850K`, `78%`, `+4%`, `12d`, `#4/12`. A negative amount
 * has its sign before the currency: `-$1.3M`. What rounds to nothing has no minus: `$0.0M`, `0%`, `+0%`.
 */
export const formatters = {
  currency: (dollars: number): string => inDollars(dollars, (Math.abs(dollars) / 1_000_000).toFixed(1), 'M'),
  currencyK: (dollars: number): string => inDollars(dollars, (Math.abs(dollars) / 1000).toFixed(0), 'K'),
  percent: (fraction: number): string => `${points(fraction)}%`,
  percentDelta: (fraction: number): string => `${points(fraction).startsWith('-') ? '' : '+'}${points(fraction)}%`,
  days: (days: number): string => `${days}d`,
  rank: (rank: number, of: number): string => `#${rank}/${of}`,
} as const;

/** Percentage points of a fraction, whole. */
function points(fraction: number): string {
  const text = (fraction * 100).toFixed(0);
  return text === '-0' ? '0' : text;
}

/** @param size how many millions or thousands they are, without a sign */
function inDollars(dollars: number, size: string, unit: 'M' | 'K'): string {
  return signed(Number(size) === 0 ? 0 : dollars, `$${size}${unit}`);
}

const signed = (value: number, text: string): string => (value < 0 ? `-${text}` : text);

/** An amount in the seed's way that suits its size: `$7.2M`, `$850K`; below 10,000 dollars whole ones: `$4,120`. */
export function formatAmount(cents: Cents): string {
  const dollars = toDollars(cents);
  const size = Math.abs(dollars);
  if (size >= 999_500) return formatters.currency(dollars); // less is below $1000K
  if (size >= 9_999.5) return formatters.currencyK(dollars);
  return signed(Math.round(dollars), `$${digits(dollars)}`);
}

/** How values of a type are written where the field says nothing else; types that are missing are no figures. */
const byType: Readonly<Partial<Record<FieldType, FieldFormat | 'amount'>>> = {
  usd: 'amount',
  fraction: 'percent',
  number: 'decimal',
  count: 'whole',
  days: 'days',
  date: 'date',
};

/** The format of a field's values: its own, or its type's; null: it is no figure. */
export function formatOf({ format, type }: Pick<Field, 'format' | 'type'>): FieldFormat | 'amount' | null {
  return format ?? byType[type] ?? null;
}

/**
 * The text of a field's value as people read it, or null where the field is no figure. What can't be measured is `—`. It is
 * written in the seed's way, but for the minus, which is a true one: the seed's own fields of texts keep theirs.
 */
export function displayOf(field: Pick<Field, 'format' | 'type'>, value: unknown): string | null {
  return textOf(field, value)?.replace(/^-/, MINUS) ?? null;
}

function textOf(field: Pick<Field, 'format' | 'type'>, value: unknown): string | null {
  const format = formatOf(field);
  if (format === null) return null;
  if (typeof value !== 'number') return value === null ? NOT_MEASURABLE : null;
  const dollars = field.type === 'usd' ? toDollars(value) : value;
  switch (format) {
    case 'amount':
      return formatAmount(value);
    case 'currency':
    case 'currencyK':
      return formatters[format](dollars);
    case 'percent':
    case 'percentDelta':
      return formatters[format](value);
    case 'days':
      return formatters.days(Math.round(value * 10) / 10 + 0); // −0 is 0
    case 'decimal':
      return signed(Number(value.toFixed(1)), digits(value, 1));
    case 'whole':
      return signed(Math.round(value), digits(dollars));
    case 'date':
      return formatDate(value);
  }
}
