import { isoDate, type Time } from '../../../kernel/time.ts';

/** `Q4 2026` of any time in the quarter. */
export function quarterName(time: Time): string {
  const date = isoDate(time);
  return `Q${Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1} ${date.slice(0, 4)}`;
}
