import { valueAxis } from '../../../kernel/presentation/axis.ts';
import type { AxisLabel, SeriesRole, Status, ValueAxis } from '../../../kernel/presentation/vocabulary.ts';
import { valueFormat, writeValue } from '../../../kernel/presentation/write.ts';
import type { Answered, DrawnPart, DrawnSeries } from './drawing.ts';
import { columnOf, displayIn, formatOfField, numberIn, textIn } from './read.ts';

/** A series: a field over the rows that are drawn. */
export interface SeriesSpec {
  readonly field: string;
  readonly name: string;
  readonly role: SeriesRole;
}

export interface DrawnLines {
  readonly x: readonly AxisLabel[];
  readonly series: readonly DrawnSeries[];
  readonly axis: ValueAxis | null;
}

/** Fields over rows, by the indices of those that are drawn. */
export function seriesOf(
  answered: Answered,
  indices: readonly number[],
  x: readonly AxisLabel[],
  specs: readonly SeriesSpec[],
  { fromZero, scope }: { readonly fromZero: boolean; readonly scope: DrawnSeries['scope'] },
): DrawnLines {
  const series = specs.map(({ field, name, role }): DrawnSeries => {
    const column = columnOf(answered, field);
    return {
      field,
      name,
      role,
      scope,
      ...formatOfField(column),
      better: column.better,
      data: indices.map((index) => numberIn(answered.rows[index], field)),
      displays: indices.map((index) => displayIn(answered, index, field)),
    };
  });
  const [first] = series;
  if (!first) return { x, series, axis: null };
  const { format, unit, decimals, currency } = first;
  const values = series.flatMap(({ data }) => data);
  return { x, series, axis: valueAxis({ format, unit, decimals, currency }, values, { fromZero }) };
}

/** The steps of the bridge over the running quarter, of the deals that are expected in it. */
export function bridgeParts(answered: Answered): DrawnPart[] {
  return answered.rows.flatMap((row, index): DrawnPart[] => {
    if (textIn(row, 'period') !== 'quarter' || textIn(row, 'window') !== 'quarter') return [];
    const [amount, total] = [numberIn(row, 'amount') ?? 0, numberIn(row, 'running_total') ?? 0];
    const step = textIn(row, 'step');
    const isTotal = step === 'opening' || step === 'closing';
    return [
      {
        label: textIn(row, 'label'),
        value: amount,
        display: displayIn(answered, index, 'amount'),
        role: isTotal ? 'total' : 'part',
        from: isTotal ? 0 : (Math.round(total * 100) - Math.round(amount * 100)) / 100,
        to: total,
        tone: 'none',
        percentage_display: null,
      },
    ];
  });
}

const bands: readonly { readonly id: string; readonly label: string; readonly tone: Status }[] = [
  { id: 'healthy', label: 'Healthy', tone: 'good' },
  { id: 'monitor', label: 'Monitor', tone: 'none' },
  { id: 'at_risk', label: 'At Risk', tone: 'warn' },
  { id: 'critical', label: 'Critical', tone: 'bad' },
];

/** The pipeline in its bands of health, best first, one after the other on an axis of amounts. */
export function healthParts(answered: Answered): DrawnPart[] {
  const [row] = answered.rows;
  let to = 0;
  return bands.map(({ id, label, tone }) => {
    const value = numberIn(row, `${id}_amount`) ?? 0;
    const from = to;
    to = (Math.round(from * 100) + Math.round(value * 100)) / 100;
    return {
      label,
      value,
      display: displayIn(answered, 0, `${id}_amount`),
      role: 'part',
      from,
      to,
      tone,
      percentage_display: displayIn(answered, 0, `${id}_pct`),
    };
  });
}

/** The axis of steps and parts: dollars from 0. */
export function partsAxis(parts: readonly DrawnPart[]): ValueAxis {
  const ends = parts.flatMap(({ from, to }) => [from, to]);
  return valueAxis(valueFormat('currency'), ends, { fromZero: true });
}

/** `Won −$1.2M` of each. */
export function partsText(parts: readonly DrawnPart[]): string {
  return parts.map(({ label, display }) => `${label} ${display}`).join(', ');
}

/** `AI forecast: $4.1M, at last $5.0M` of each series. */
export function seriesText(series: readonly DrawnSeries[]): string {
  return series
    .map(
      ({ name, displays }) => `${name} ${displays[0] ?? writeValue(valueFormat('number'), null)} to ${displays.at(-1)}`,
    )
    .join(', ');
}
