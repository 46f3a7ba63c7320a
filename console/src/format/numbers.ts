/** How figures are written: in the digits of the reader's locale, in the currency of the data, with a true minus. */

export type Locale = string | undefined;

const MINUS = '−';
const trueMinus = (text: string): string => text.replaceAll('-', MINUS);

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

/** What is shown for a figure that cannot be measured; why stands beside it in words. */
export const NONE = '—';

interface Money {
  readonly currency?: string;
  /** `$1.24M`, for axes and tiles; without it `$1,240,300`. */
  readonly compact?: boolean;
  readonly decimals?: number;
  readonly locale?: Locale;
}

/** @param value in the currency's unit: dollars, not cents */
export function money(
  value: number | null | undefined,
  { currency = 'USD', compact = false, decimals, locale }: Money = {},
): string {
  if (value === null || value === undefined) return NONE;
  const digits = compact
    ? { notation: 'compact' as const, maximumSignificantDigits: 3 }
    : { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 0 };
  const narrow = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return trueMinus(format(locale, { ...narrow, ...digits }).format(value === 0 ? 0 : value));
}

/** A plain number, with as many decimals as it is given. */
export function count(value: number | null | undefined, decimals = 0, locale?: Locale): string {
  if (value === null || value === undefined) return NONE;
  return trueMinus(
    format(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
      value === 0 ? 0 : value,
    ),
  );
}

/** `1.2M`: for axes. */
export function short(value: number, locale?: Locale): string {
  return trueMinus(format(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(value));
}

/** @param value in percent: 12.5 for `12.5%` */
export function percent(value: number | null | undefined, decimals = 1, locale?: Locale): string {
  return value === null || value === undefined ? NONE : `${count(value, decimals, locale)}%`;
}

/** A change with its sign: `+3`, `−1.2`. */
export function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

/** What follows a figure of a unit. */
const AFTER: Readonly<Record<string, string>> = { hours: ' h', days: ' days' };

/** A figure by its unit as the API names units: `usd`, `percent`, `hours`, `days`, `count`, `score`. */
export function figure(
  value: number | null | undefined,
  unit: string,
  { compact = false, decimals }: Pick<Money, 'compact' | 'decimals'> = {},
): string {
  if (value === null || value === undefined) return NONE;
  if (unit.toLowerCase() === 'usd') return money(value, { compact, ...(decimals !== undefined && { decimals }) });
  if (unit === 'percent' || unit === '%') return percent(value, decimals ?? 1);
  // Scores are told apart by hundredths, as the reports write them.
  const digits = decimals ?? (unit === 'score' ? 2 : Number.isInteger(value) ? 0 : 1);
  const text = compact && Math.abs(value) >= 10_000 ? short(value) : count(value, digits);
  return `${text}${AFTER[unit] ?? ''}`;
}
