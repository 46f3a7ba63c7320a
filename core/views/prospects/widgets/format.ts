import { digits } from '../../../kernel/digits.ts';
import { round } from '../../../kernel/money.ts';
import type { Unit } from '../../../measures/index.ts';
import type { Format, WidgetConfig } from '../widget.ts';

/** What stands for a value that can't be measured. */
export const NO_VALUE = '—';

const usualDecimals: Readonly<Record<Format, number>> = { currency: 0, percentage: 1, number: 0, days: 0 };

/** A value as its widget shows it: `$245,000`, `187.5%`, `1,204 tickets`, `31 days`; signs are ASCII. */
export function display(config: WidgetConfig, value: number | null): string {
  if (value === null) return NO_VALUE;
  const text = digits(value, config.decimals ?? usualDecimals[config.format]);
  const sign = value < 0 && /[1-9]/.test(text) ? '-' : '';
  switch (config.format) {
    case 'currency':
      return `${sign}$${text}`;
    case 'percentage':
      return `${sign}${text}%`;
    case 'days':
      return `${sign}${text} ${text === '1' ? 'day' : 'days'}`;
    case 'number':
      return `${sign}${text}${config.unit ? ` ${text === '1' ? singular(config.unit) : config.unit}` : ''}`;
  }
}

/** One of what a unit counts: `ticket` of `tickets`. */
function singular(unit: string): string {
  return unit === 'people' ? 'person' : unit.replace(/s$/, '');
}

/** A difference in percent, with its sign: `+12.3%`. */
export function displayChange(percent: number): string {
  const text = display({ format: 'percentage' }, percent);
  return percent > 0 && text !== '0.0%' ? `+${text}` : text;
}

/** How a column of values of a unit shows. */
export function formatOf(unit: Unit): Format {
  if (unit === 'usd') return 'currency';
  if (unit === 'percent') return 'percentage';
  return unit === 'days' ? 'days' : 'number';
}

/** Value ÷ target × 100, with two decimals; left out where there is no target or nothing to divide by. */
export function progressOf(value: number | null, target: number | undefined): number | undefined {
  return value === null || target === undefined || target === 0 ? undefined : round((value / target) * 100, 2);
}
