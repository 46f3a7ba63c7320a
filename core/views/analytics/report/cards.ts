import type { Block, KeyFigure } from '../../../print/document.ts';
import { formatFigure } from '../../../print/format.ts';
import type { Card, Granularity, Section, Trend } from '../answer/payload.ts';
import { figureText } from '../words.ts';
import { type ReportInput, wholeOf } from './input.ts';

/** Percent of the value before, and points of a percentage, below which a change is none: of some hundred people it is chance. */
const NO_CHANGE = 3;
const NO_POINTS = 1;

const stepsOf: Readonly<Record<Granularity, KeyFigure['steps'] & string>> = {
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
};

/** Cards of a section with how they moved, and their course where the section shows it. */
export function keyFigures(input: ReportInput, { cards, trends }: Section): Block {
  return { kind: 'key-figures', figures: cards.map((card) => keyFigureOf(input, card, trends)) };
}

export function keyFigureOf({ question }: ReportInput, card: Card, trends: readonly Trend[]): KeyFigure {
  const trend = trends.find(({ id, granularity }) => id === card.id && showsCourse(id, granularity));
  return {
    id: card.id,
    label: card.label,
    value: figureText(card.unit, card.value),
    change: changeText(card, question.compare ?? 'previous'),
    judgement: judgementOf(card),
    trend: courseOf(trend),
    ...(trend && { steps: stepsOf[trend.granularity] }),
  };
}

/** The values of a trend for a line beside its figure; none where nothing happened. */
function courseOf(trend: Trend | undefined): KeyFigure['trend'] {
  const values = trend?.points.slice(...wholeOf(trend)).map(({ value }) => value) ?? [];
  return values.some((value) => value !== null && value !== 0) ? values : [];
}

/** What is of one day is no course where only the last day of each week or month is known. */
export const showsCourse = (metric: string, granularity: Granularity): boolean =>
  metric !== 'dau' || granularity === 'day';

/** `+12.3% from 120`, `+1.2 points from 34.1%`, or why there is nothing to say. */
export function changeText({ value, reason, previous, delta, unit }: Card, compare: string): string {
  if (value === null) return reason ?? '';
  if (compare === 'none') return 'not compared';
  if (previous === null || delta === null) return 'nothing to compare with';
  const before = figureText(unit, previous);
  if (delta === 0) return `as before: ${before}`;
  if (unit === 'percent') return `${plus(delta)}${formatFigure('count', delta)} points from ${before}`;
  if (previous <= 0 || value < 0) return `from ${before}`;
  return `${plus(delta)}${formatFigure('percent', (delta / previous) * 100)} from ${before}`;
}

const plus = (delta: number): string => (delta > 0 ? '+' : '');

function judgementOf({ value, previous, delta, unit, better }: Card): KeyFigure['judgement'] {
  if (value === null || previous === null || delta === null) return 'neutral';
  const moved =
    unit === 'percent' ? delta : previous === 0 ? (delta === 0 ? 0 : 100) : (delta / Math.abs(previous)) * 100;
  if (Math.abs(moved) < (unit === 'percent' ? NO_POINTS : NO_CHANGE)) return 'same';
  if (better === 'neither') return 'neutral';
  return delta > 0 === (better === 'up') ? 'better' : 'worse';
}
