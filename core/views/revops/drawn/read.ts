import type { ValueFormat } from '../../../kernel/presentation/vocabulary.ts';
import { FRACTION, NO_VALUE, valueFormat } from '../../../kernel/presentation/write.ts';
import type { Column, WireRecord } from '../graph/wire.ts';
import type { Answered } from './drawing.ts';

/** A number of a row; null where it has none. */
export function numberIn(row: WireRecord | undefined, field: string): number | null {
  const value = row?.[field];
  return typeof value === 'number' ? value : null;
}

/** A text of a row. */
export function textIn(row: WireRecord | undefined, field: string): string {
  const value = row?.[field];
  return typeof value === 'string' ? value : NO_VALUE;
}

export function columnOf({ columns }: Pick<Answered, 'columns'>, field: string): Column {
  const column = columns.find(({ name }) => name === field);
  if (!column) throw new Error(`the answer has no field ${field}`);
  return column;
}

/** How the values of a field are written; fractions stay fractions. */
export function formatOfField({ type, decimals, format }: Column): ValueFormat {
  if (type === 'usd') return valueFormat('currency');
  if (type === 'fraction') return valueFormat('percentage', { unit: FRACTION, decimals: 0 });
  return type === 'days'
    ? valueFormat('days', { decimals })
    : valueFormat('number', { decimals: format === 'whole' ? 0 : decimals });
}

/** The text of a field of the row at an index. */
export function displayIn({ shown }: Answered, index: number, field: string): string {
  return shown[index]?.display[field] ?? NO_VALUE;
}
