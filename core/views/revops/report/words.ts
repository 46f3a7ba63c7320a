import { digits } from '../../../kernel/digits.ts';
import { type Cents, toDollars } from '../../../kernel/money.ts';
import type { Cell } from '../../../print/document.ts';
import { formatFigure, formatShort, NOT_MEASURABLE } from '../../../print/format.ts';
import type { Status } from '../graph/schema.ts';

/** `$426,950`; a dash for null. */
export function usd(cents: Cents | null): string {
  if (cents === null) return NOT_MEASURABLE;
  const text = formatFigure('count', Math.round(Math.abs(toDollars(cents))));
  return cents < 0 && text !== '0' ? `−$${text}` : `$${text}`;
}

/** `$427K` */
export const usdShort = (cents: Cents | null): string =>
  cents === null ? NOT_MEASURABLE : formatShort('usd', toDollars(cents));

/** `+$12.3K`, `−$4K`; `no change` of 0. */
export function usdChange(cents: Cents): string {
  if (cents === 0) return 'no change';
  return cents > 0 ? `+${usdShort(cents)}` : usdShort(cents);
}

/** `36%` of a fraction, and `<1%` of what is there and rounds to nothing; a dash for null. */
export function percent(fraction: number | null): string {
  if (fraction === null) return NOT_MEASURABLE;
  const points = Math.round(fraction * 100);
  return points === 0 && fraction > 0 ? '<1%' : `${formatFigure('count', points)}%`;
}

/** `+4%`, `−3%` of a fraction; a dash for null. */
export const percentChange = (fraction: number | null): string =>
  fraction !== null && Math.round(fraction * 100) > 0 ? `+${percent(fraction)}` : percent(fraction);

/** `16.2`, `1,204.0`, `−3.5`; a dash for null. */
export function decimal(value: number | null): string {
  if (value === null) return NOT_MEASURABLE;
  const text = digits(value, 1);
  return value < 0 && Number(value.toFixed(1)) !== 0 ? `−${text}` : text;
}

/** `2.5×` */
export const times = (ratio: number | null): string => (ratio === null ? NOT_MEASURABLE : `${decimal(ratio)}×`);

export const whole = (value: number | null): string =>
  value === null ? NOT_MEASURABLE : formatFigure('count', Math.round(value));

/** `22 deals`, `1 deal`, `no deal` */
export function counted(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${one}`;
  return `${whole(number)} ${number === 1 ? one : many}`;
}

/** A cell by its status: what is as it should be needs no mark. */
export function statusCell(text: string, status: Status): Cell {
  return status === 'warn' || status === 'bad' ? { text, tone: status } : { text };
}
