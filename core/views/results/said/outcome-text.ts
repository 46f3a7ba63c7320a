import { formatChange, formatFigure } from '../../../print/format.ts';
import { needOutcome } from '../outcomes/catalogue.ts';
import type { OutcomeUnit } from '../types.ts';

/** Outcomes that are counted or measured in days are below ten: tenths would hide what a quarter changes. */
const HUNDREDTHS: Readonly<Record<OutcomeUnit, boolean>> = { percent: false, score: true, count: true, days: true };

/** An outcome's value in its own unit: `42.2%`, `4.45`, `0.68 days`. */
export function outcomeText(outcome: string, value: number): string {
  const { unit } = needOutcome(outcome);
  if (!HUNDREDTHS[unit]) return formatFigure(unit, value);
  return `${formatFigure('score', value)}${unit === 'days' ? ' days' : ''}`;
}

/** From a value to another: `81.2% to 105.2%`, `0.61 to 0.92 days`. */
export function rangeText(outcome: string, low: number, high: number): string {
  const [from, to] = [outcomeText(outcome, low), outcomeText(outcome, high)];
  return `${from.replace(' days', '')} to ${to}`;
}

/** A difference of an outcome with its sign; of percent in points: `+2.1 points`, `−0.02`. */
export function differenceText(outcome: string, value: number): string {
  const { unit } = needOutcome(outcome);
  if (unit === 'percent') return `${formatChange('score', Number(value.toFixed(1))).replace(/0$/, '')} points`;
  return `${formatChange('score', Number(value.toFixed(2)))}${unit === 'days' ? ' days' : ''}`;
}
