import { type Cents, toDollars } from '../../../../kernel/money.ts';
import { formatFigure, formatShort, NOT_MEASURABLE } from '../../../../print/format.ts';
import { sourceText } from '../../../../print/source.ts';
import type { CompanySnapshot } from '../../snapshot.ts';

/** `$426,950` */
export const usd = (cents: Cents): string => formatFigure('usd', toDollars(cents));

/** The same without cents, for columns of a table: `$25` beside `$1,275`. */
export const usdWhole = (cents: Cents): string => {
  const text = formatFigure('count', Math.round(Math.abs(toDollars(cents))));
  return cents < 0 && text !== '0' ? `−$${text}` : `$${text}`;
};

/** `$427K` */
export const usdShort = (cents: Cents): string => formatShort('usd', toDollars(cents));

/** `36.1%`; a dash for null. */
export const percent = (value: number | null): string =>
  value === null ? NOT_MEASURABLE : formatFigure('percent', value);

export const count = (value: number): string => formatFigure('count', value);

export const hours = (minutes: number): string => formatFigure('hours', minutes / 60);

/** `22 clients`, `1 client`, `no client` */
export function counted(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${one}`;
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** `is` or `are`: whichever goes with the number. */
export const verb = (number: number, one = 'is', many = 'are'): string => (number > 1 ? many : one);

/** `A, B and C`, with `and 4 more` beyond the limit. */
export function listed(names: readonly string[], limit = 3): string {
  const shown = names.slice(0, limit);
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** Where figures come from, under a chart or table. */
export const sourceOf = ({ asOf }: CompanySnapshot, what: string): string => sourceText(asOf, what);
