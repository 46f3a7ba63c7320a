import { DomainError } from '../../../kernel/errors.ts';
import { findMetric } from '../catalogue/catalogue.ts';
import type { Metric } from '../catalogue/metric.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Frame } from '../evaluate/frame.ts';
import { needsOf } from '../evaluate/needs.ts';
import { type Part, partsOf } from '../evaluate/parts.ts';
import { type Slice, sliceOf } from '../evaluate/slice.ts';
import type { Telemetry } from '../telemetry/columns.ts';
import type { Cell, DimensionId } from '../telemetry/dimensions.ts';
import type { Span } from '../time/buckets.ts';
import type { Described, Granularity, Point, Value } from './payload.ts';
import { frameOf, pointsOf, spanOf, totalOf, usualGranularity } from './range.ts';
import type { MetricQuery } from './request.ts';
import { describe } from './serve.ts';

export interface QueryPart {
  readonly cell: Cell;
  readonly total: Value;
  readonly points: readonly Point[];
}

export interface QueryResult {
  readonly metric: Described & Pick<Metric, 'section' | 'formula' | 'dimensions'>;
  readonly granularity: Granularity;
  readonly total: Value;
  readonly points: readonly Point[];
  /** By the values of the breakdown; empty without one. */
  readonly parts: readonly QueryPart[];
  /** Whether the totals of the parts add up to the total; null without a breakdown, and where there is no total. */
  readonly adds_up: boolean | null;
  /** Why they don't. */
  readonly why_not: string | null;
}

export const MOST_BREAKDOWNS = 2;

/**
 * A metric over a range, in buckets, in parts by up to two dimensions.
 * @throws DomainError `not-found` for an unknown metric, `invalid` for a dimension that it has not, or a range that ends before
 * it begins or has too many buckets
 */
export function query(telemetry: Telemetry, question: MetricQuery): QueryResult {
  const metric = findMetric(question.metric);
  const breakdown = question.breakdown ?? [];
  checkBreakdown(metric, breakdown);
  const span = spanOf(question);
  const granularity = question.granularity ?? usualGranularity(span);
  const frame = frameOf(question, span, granularity);
  const slice = sliceOf(telemetry, question.filters ?? {}, question.asOf);
  const whole = answer(metric, slice, frame, span, granularity);
  const parts = cellsOf(slice, metric, breakdown).map((part) => ({
    cell: part.cell,
    ...answer(metric, part.slice, frame, span, granularity),
  }));
  const { section, formula, dimensions } = metric;
  return {
    metric: { ...describe(metric), section, formula, dimensions },
    granularity,
    ...whole,
    parts,
    ...(breakdown.length === 0 ? { adds_up: null, why_not: null } : addingUp(metric, whole.total, parts)),
  };
}

interface Answer {
  readonly total: Value;
  readonly points: readonly Point[];
}

function answer(metric: Metric, slice: Slice, frame: Frame, span: Span, granularity: Granularity): Answer {
  const evaluated = evaluate(slice, frame, Object.values(metric.inputs));
  return {
    total: totalOf(metric, evaluated, frame, span),
    points: pointsOf(metric, evaluated, frame, span, granularity),
  };
}

function checkBreakdown(metric: Metric, breakdown: readonly DimensionId[]): void {
  const wrong = breakdown.find((id, index) => !metric.dimensions.includes(id) || breakdown.indexOf(id) !== index);
  if (wrong === undefined && breakdown.length <= MOST_BREAKDOWNS) return;
  throw new DomainError('invalid', `${metric.id} can’t be broken down like that.`, [
    {
      pointer: '/breakdown',
      detail: `Expected up to ${MOST_BREAKDOWNS} different ones of ${metric.dimensions.join(', ')}.`,
    },
  ]);
}

/** The parts of a slice by dimensions, each with its cell. */
export function cellsOf(
  slice: Slice,
  metric: Pick<Metric, 'inputs'>,
  breakdown: readonly DimensionId[],
): { readonly cell: Cell; readonly slice: Slice }[] {
  if (breakdown.length === 0) return [];
  const needs = needsOf(slice.telemetry, Object.values(metric.inputs));
  return breakdown.reduce<{ cell: Cell; slice: Slice }[]>(
    (cells, dimension) =>
      cells.flatMap(({ cell, slice: whole }) =>
        partsOf(whole, dimension, needs).map((part: Part) => ({
          cell: { ...cell, [dimension]: part.value },
          slice: part.slice,
        })),
      ),
    [{ cell: {}, slice }],
  );
}

/** Served figures of two decimals: a hundredth for each part is what rounding may take. */
function addingUp(metric: Metric, whole: Value, parts: readonly QueryPart[]): Pick<QueryResult, 'adds_up' | 'why_not'> {
  if (whole.value === null) return { adds_up: null, why_not: null };
  if (metric.addsUp !== true && parts.some(({ total }) => total.value === null)) {
    return { adds_up: false, why_not: metric.addsUp };
  }
  const sum = parts.reduce((all, { total }) => all + (total.value ?? 0), 0);
  const addsUp = Math.abs(sum - (whole.value ?? 0)) < 0.005;
  if (addsUp) return { adds_up: true, why_not: null };
  return { adds_up: false, why_not: metric.addsUp === true ? differently : metric.addsUp };
}

const differently =
  'A person who is counted in one part by what happened there can have done something else in another part.';
