import { writeChange } from '../../../kernel/presentation/write.ts';
import { formatFigure } from '../../../print/format.ts';
import { needInput } from './catalogue.ts';

/** A measure's value as it is written: as its unit has it, and in points where a share is set against an earlier one: `−5.0 points`. */
export function inputText(id: string, value: number): string {
  const { unit, reading } = needInput(id);
  const isDifference = unit === 'percent' && reading.by === 'change' && reading.as === 'points';
  return isDifference ? writeChange(value, 'points') : formatFigure(unit, value);
}

/** The middle of a measure's reference range, without decimals that say nothing: `30%`, `0 points`. */
export function usualText(id: string): string {
  return inputText(id, needInput(id).reference.typical)
    .replace(/(\.\d*?)0+(?!\d)/, '$1')
    .replace(/\.(?!\d)/, '');
}
