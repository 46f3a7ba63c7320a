import { digits } from '../kernel/digits.ts';
import { round } from '../kernel/money.ts';
import { isoDate } from '../kernel/time.ts';

/** How a value is written: in tables and sentences, on the axes and labels of charts. */
export type Unit = 'usd' | 'percent' | 'count' | 'hours' | 'score' | 'days';

/** What stands for a value that isn't measurable. */
export const NOT_MEASURABLE = '—';

const grouped = (value: number, decimals: number): string => {
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : '';
  return `${sign}${digits(value, decimals)}`;
};

/** Dollars with a sign before the currency: `−$1,204`. */
const money = (value: number, decimals: number): string => {
  const text = grouped(value, decimals);
  return text.startsWith('−') ? `−$${text.slice(1)}` : `$${text}`;
};

/**
 * A served value as tables and key figures write it: `$426,950`, `36.1%`, `1,204 h`, `4.42`, `31 days`.
 * Dollars are whole from a hundred on; percent and hours have one decimal, scores two.
 */
export function formatFigure(unit: Unit, value: number | null): string {
  if (value === null) return NOT_MEASURABLE;
  switch (unit) {
    case 'usd':
      return money(value, Math.abs(value) >= 100 ? 0 : 2);
    case 'percent':
      return `${grouped(value, 1)}%`;
    case 'hours':
      return `${grouped(value, 1)} h`;
    case 'score':
      return grouped(value, 2);
    case 'days':
      return `${grouped(value, value === Math.round(value) ? 0 : 1)} days`;
    case 'count':
      return grouped(value, value === Math.round(value) ? 0 : 1);
  }
}

const SCALES = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

/** The same in three digits for axes and labels: `$1.24M`, `36%`, `12.5K`. */
export function formatShort(unit: Unit, value: number): string {
  const scale = SCALES.find(([factor]) => Math.abs(value) >= factor * 0.9995);
  const [factor, suffix] = scale ?? [1, ''];
  const scaled = value / factor;
  const decimals = Math.abs(scaled) >= 99.95 || scaled === Math.round(scaled) ? 0 : Math.abs(scaled) >= 9.995 ? 1 : 2;
  const text = String(round(Math.abs(scaled), decimals));
  const sign = value < 0 && Number(text) !== 0 ? '−' : '';
  if (unit === 'usd') return `${sign}$${text}${suffix}`;
  if (unit === 'percent') return `${sign}${text}${suffix}%`;
  if (unit === 'hours') return `${sign}${text}${suffix} h`;
  if (unit === 'days') return `${sign}${text}${suffix} d`;
  return `${sign}${text}${suffix}`;
}

/** A difference with its sign: `+2.4%`, `−$12,300`. */
export function formatChange(unit: Unit, value: number): string {
  const text = formatFigure(unit, value);
  return value > 0 && !/^[−]/.test(text) ? `+${text}` : text;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `21 Nov 2026` of an epoch time, in UTC. */
export function formatDate(time: number): string {
  const [year = '', month = '1', day = '1'] = isoDate(time).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `Nov 2026` of a month as `2026-11`; `Nov 26` where short. */
export function formatMonth(month: string, short = false): string {
  const [year = '', number = '1'] = month.split('-');
  return `${MONTHS[Number(number) - 1]} ${short ? year.slice(2) : year}`;
}
