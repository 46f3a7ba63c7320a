import { count, money, percent } from '../../../format/numbers.ts';

/** How values of an axis are written, as the data say it. */
interface Format {
  readonly format: string;
  readonly decimals: number;
  readonly currency: string | null;
}

/** Values that the data have no display for, such as the ends of bands, in the format of their axis. */
export function writerOf({ format, decimals, currency }: Format): (value: number | null) => string {
  return (value) => {
    const digits = value === null || Number.isInteger(value) ? 0 : Math.max(decimals, 1);
    if (format === 'currency') return money(value, { currency: currency ?? 'USD', decimals: digits });
    return format === 'percentage' ? percent(value, digits) : count(value, digits);
  };
}
