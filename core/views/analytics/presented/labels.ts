import { formatDate, formatMonth } from '../../../kernel/presentation/periods.ts';
import type { AxisLabel, ValueFormat } from '../../../kernel/presentation/vocabulary.ts';
import { valueFormat } from '../../../kernel/presentation/write.ts';
import { parseDate } from '../../../kernel/time.ts';
import type { Trend, Unit } from '../answer/payload.ts';
import { periodText } from '../words.ts';

/** The points of a trend on its axis: `24 Nov 2026`, `Nov 2026`, `24 Nov 2026, 14:00`. */
export function labelsOf({ granularity, points }: Pick<Trend, 'granularity' | 'points'>): AxisLabel[] {
  return points.map(({ label: key, partial }) => {
    const day = formatDate(parseDate(key.slice(0, 10)));
    const long = { hour: `${day}, ${key.slice(11, 16)}`, day, week: day, month: formatMonth(key.slice(0, 7)) };
    return {
      key,
      label: long[granularity],
      short: periodText(key, granularity),
      from: key.slice(0, 10),
      ...(partial ? { partial: true as const } : {}),
    };
  });
}

/** How values of a unit are written on an axis; durations in their own unit. */
export function formatOf(unit: Unit): ValueFormat {
  switch (unit) {
    case 'usd':
      return valueFormat('currency');
    case 'percent':
      return valueFormat('percentage');
    case 'days':
      return valueFormat('days', { decimals: 1 });
    case 'count':
      return valueFormat('number');
    case 'ratio':
      return valueFormat('number', { decimals: 2 });
    case 'seconds':
    case 'hours':
      return valueFormat('number', { unit, decimals: 1 });
  }
}
