import { type Cents, toDollars } from '../../../kernel/money.ts';

/** `78%` */
export function percentText(fraction: number): string {
  return `${whole(fraction * 100)}%`;
}

/** `+4%`, `-3%`, and `+0%` of what rounds to nothing. */
export function deltaText(fraction: number): string {
  return `${whole(fraction * 100) >= 0 ? '+' : ''}${percentText(fraction)}`;
}

/** `#4/12` */
export function rankText(rank: number, total: number): string {
  return `#${rank}/${total}`;
}

/** `1.4` */
export function decimalText(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}

/** `13 days`, and with one decimal below ten: `1 day`, `2.5 days` */
export function daysText(days: number): string {
  const shown = Math.abs(days) < 10 ? Math.round(days * 10) / 10 : whole(days);
  return `${shown} ${shown === 1 ? 'day' : 'days'}`;
}

/** `$45K`, and from a million on `$1.3M`; of less than a thousand the dollars. */
export function moneyText(amount: Cents): string {
  const dollars = toDollars(amount);
  if (dollars >= 999_500) return `$${(dollars / 1_000_000).toFixed(1)}M`;
  return dollars >= 1000 ? `$${whole(dollars / 1000)}K` : `$${whole(dollars)}`;
}

/** `2:00 PM` of a whole hour of the day. */
export function hourText(hour: number): string {
  const half = hour % 12;
  return `${half === 0 ? 12 : half}:00 ${hour % 24 < 12 ? 'AM' : 'PM'}`;
}

/** Half up, and never −0. */
function whole(value: number): number {
  return Math.round(value) + 0;
}
