import type { Cents } from '../../../kernel/money.ts';
import { formatAmount, formatters } from '../graph/format.ts';

/** `78%` */
export const percentText = (fraction: number): string => formatters.percent(fraction);

/** `+4%`, `-3%`, and `+0%` of what rounds to nothing. */
export const deltaText = (fraction: number): string => formatters.percentDelta(fraction);

/** `#4/12` */
export const rankText = (rank: number, total: number): string => formatters.rank(rank, total);

/** `$45K`, `$1.3M`, and below 10,000 dollars `$4,120`. */
export const moneyText = (amount: Cents): string => formatAmount(amount);

/** `1.4` */
export function decimalText(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}

/** `13 days`, and with one decimal below ten: `1 day`, `2.5 days` */
export function daysText(days: number): string {
  const shown = Math.abs(days) < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return `${shown} ${shown === 1 ? 'day' : 'days'}`;
}

/** `2:00 PM` of a whole hour of the day. */
export function hourText(hour: number): string {
  const half = hour % 12;
  return `${half === 0 ? 12 : half}:00 ${hour % 24 < 12 ? 'AM' : 'PM'}`;
}
