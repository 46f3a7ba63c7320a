import { digits } from '../kernel/digits.ts';
import { NO_VALUE, shortDigits } from '../kernel/presentation/write.ts';

export { formatDate, formatMonth } from '../kernel/presentation/periods.ts';

/** How a value is written: in tables and sentences, on the axes and labels of charts. */
export type Unit = 'usd' | 'percent' | 'count' | 'hours' | 'score' | 'days';

/** What stands for a value that isn't measurable. */
export const NOT_MEASURABLE = NO_VALUE;

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
      return `${grouped(value, value === Math.round(value) ? 0 : 1)} ${Math.abs(value) === 1 ? 'day' : 'days'}`;
    case 'count':
      return grouped(value, value === Math.round(value) ? 0 : 1);
  }
}

/** The same in three digits for axes and labels: `$1.24M`, `36%`, `12.5K`. */
export function formatShort(unit: Unit, value: number): string {
  const text = shortDigits(value);
  const sign = value < 0 && /[1-9]/.test(text) ? '−' : '';
  if (unit === 'usd') return `${sign}$${text}`;
  if (unit === 'percent') return `${sign}${text}%`;
  if (unit === 'hours') return `${sign}${text} h`;
  if (unit === 'days') return `${sign}${text} d`;
  return `${sign}${text}`;
}

/** A difference with its sign: `+2.4%`, `−$12,300`. */
export function formatChange(unit: Unit, value: number): string {
  const text = formatFigure(unit, value);
  return value > 0 && !/^[−]/.test(text) ? `+${text}` : text;
}
