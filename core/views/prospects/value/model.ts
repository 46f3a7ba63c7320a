import type { Cents } from '../../../kernel/money.ts';
import { DAY, type Time, YEAR } from '../../../kernel/time.ts';
import { benchmarkValues } from './benchmark.ts';
import { type FigureId, figureIds, type Span, type ValueFigure } from './figure.ts';
import { figures } from './figures.ts';
import { type InputMonth, inputMonths, type MonthInputs, type ReadPoints } from './inputs.ts';

/** Over how many whole months the value is taken. */
export const SPAN_MONTHS = 24;

const MONTH_DAYS = YEAR / DAY / 12;
const byId = new Map(figures.map((figure) => [figure.id, figure]));
if (byId.size !== figureIds.length || figures.length !== figureIds.length) throw new Error('the value model has gaps');

/** The record of that id. */
export function figureOf(id: FigureId): ValueFigure {
  const figure = byId.get(id);
  if (!figure) throw new Error(`the value model has no figure ${id}`);
  return figure;
}

/** True for amounts: more months of them are their sum. */
export function isAmount({ evaluate }: ValueFigure): boolean {
  return evaluate.by !== 'span';
}

/** A value in the figure's inner unit, or null with the reason. */
export interface ValueReading {
  readonly value: number | null;
  readonly reason: string | null;
}

export interface ValuePoint extends ValueReading {
  /** `2026-10` */
  readonly period: string;
  readonly start: Time;
}

/** What managed service is worth to one client, by whole months. */
export interface ValueModel {
  readonly industry: string;
  /** Months of history that are whole, oldest first. */
  readonly months: readonly InputMonth[];
  /** Months that `total` is made of: the last 24, or as many as it has been a client for. */
  readonly span: readonly InputMonth[];
  /** Over the span. */
  total(figure: FigureId): ValueReading;
  /** Amounts of each month; other figures over the up to 24 months that end with it. */
  series(figure: FigureId): readonly ValuePoint[];
}

const NOTHING = 'It has not been a client for a whole month.';

export function createValueModel(industry: string, read: ReadPoints, now: Time): ValueModel {
  const benchmark = benchmarkValues(industry);
  const months = inputMonths(read, now);
  const amounts = new Map<FigureId, readonly (Cents | null)[]>();
  const known = new Map<FigureId, readonly ValuePoint[]>();

  function amountsOf(id: FigureId): readonly (Cents | null)[] {
    const kept = amounts.get(id);
    if (kept) return kept;
    const { evaluate } = figureOf(id);
    if (evaluate.by === 'span') throw new Error(`${id} is no amount`);
    const made =
      evaluate.by === 'month'
        ? months.map(({ inputs }) => (inputs ? evaluate.of(inputs, benchmark) : null))
        : months.map(({ inputs }, index) =>
            inputs ? evaluate.terms.reduce((sum, [term, by]) => sum + by * (amountsOf(term)[index] ?? 0), 0) : null,
          );
    amounts.set(id, made);
    return made;
  }

  /** Indices of the up to 24 months that end with the one at `last`, without a gap. */
  function monthsTo(last: number): number[] {
    const indices: number[] = [];
    for (let index = last; index >= 0 && indices.length < SPAN_MONTHS && months[index]?.inputs; index -= 1) {
      indices.unshift(index);
    }
    return indices;
  }

  function spanAt(last: number): Span {
    const indices = monthsTo(last);
    const sum = (of: (month: MonthInputs) => number): number =>
      indices.reduce((total, index) => total + of(months[index]?.inputs ?? none), 0);
    const days = sum((month) => month.days);
    return {
      days,
      months: days / MONTH_DAYS,
      employeeDays: sum((month) => month.employeeDays),
      amount: (id) => indices.reduce((total, index) => total + (amountsOf(id)[index] ?? 0), 0),
    };
  }

  function at(figure: ValueFigure, last: number): ValueReading {
    const count = monthsTo(last).length;
    if (count === 0) return { value: null, reason: months[last]?.reason ?? NOTHING };
    const { evaluate, id } = figure;
    if (evaluate.by !== 'span') return { value: spanAt(last).amount(id), reason: null };
    if (count < evaluate.leastMonths) {
      return { value: null, reason: `It takes ${evaluate.leastMonths} months, of which there are ${count}.` };
    }
    const value = evaluate.of(spanAt(last), benchmark);
    return typeof value === 'string' ? { value: null, reason: value } : { value, reason: null };
  }

  function pointsOf(figure: ValueFigure): ValuePoint[] {
    const single = isAmount(figure) ? amountsOf(figure.id) : null;
    return months.map(({ period, start, reason }, index) => {
      if (single) return { period, start, value: single[index] ?? null, reason };
      return { period, start, ...at(figure, index) };
    });
  }

  return {
    industry,
    months,
    span: monthsTo(months.length - 1).flatMap((index) => months[index] ?? []),
    total: (id) => at(figureOf(id), months.length - 1),
    series(id) {
      const points = known.get(id) ?? pointsOf(figureOf(id));
      known.set(id, points);
      return points;
    },
  };
}

const none: MonthInputs = {
  revenue: 0,
  licenseExpense: 0,
  ticketsClosed: 0,
  employeeDays: 0,
  openTicketDays: 0,
  days: 0,
};
