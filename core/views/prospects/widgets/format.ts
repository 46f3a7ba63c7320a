import { round } from '../../../kernel/money.ts';
import type { ValueFormat } from '../../../kernel/presentation/vocabulary.ts';
import { valueFormat, writeChange, writeValue } from '../../../kernel/presentation/write.ts';
import type { Unit } from '../../../measures/index.ts';
import type { Format, WidgetConfig } from '../widget.ts';

/** How the values of a widget are written. */
export function formatOfWidget({ format, unit, decimals }: WidgetConfig): ValueFormat {
  return valueFormat(format, { unit, decimals });
}

/** A value as its widget shows it: `$245,000`, `187.5%`, `1,204 tickets`, `31 days`, `−$1,235`. */
export function display(config: WidgetConfig, value: number | null): string {
  return writeValue(formatOfWidget(config), value);
}

/** A difference in percent, with its sign: `+12.3%`. */
export function displayChange(percent: number): string {
  return writeChange(percent, 'percent');
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
