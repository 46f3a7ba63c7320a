import { findMetric } from '../catalogue/catalogue.ts';
import type { Metric } from '../catalogue/metric.ts';
import { type Evaluated, type EvaluatedWhole, evaluate } from '../evaluate/evaluate.ts';
import type { Fold } from '../evaluate/fold.ts';
import type { Frame } from '../evaluate/frame.ts';
import { compareValues } from '../evaluate/parts.ts';
import { within } from '../evaluate/reach.ts';
import type { Slice } from '../evaluate/slice.ts';
import { type Cell, dimensions, type TraitDimension } from '../telemetry/dimensions.ts';
import type { Span } from '../time/buckets.ts';
import { groupingOf } from './groups.ts';
import type { Table, TableRow } from './payload.ts';
import { cellsOf } from './query.ts';
import { frameOf, pointsOf, totalOf, wholeOf } from './range.ts';
import type { Question } from './request.ts';
import type { TablePlan } from './section-tables.ts';
import { describe } from './serve.ts';

/** What tables are made of. */
export interface Scene {
  readonly question: Question;
  readonly span: Span;
  readonly slice: Slice;
  /** The metrics of the range as a whole, with its frame. */
  readonly evaluated: EvaluatedWhole;
  readonly frame: Frame;
  /** Groups of people of which `evaluated` has figures, by their place in it. */
  readonly grouped: readonly TraitDimension[];
}

export function tableOf(plan: TablePlan, scene: Scene): Table {
  const metrics = plan.metrics.map(findMetric);
  switch (plan.by) {
    case 'dimensions':
      return {
        ...plan.text,
        columns: [
          ...plan.dimensions.map((id) => ({
            id,
            label: dimensions.find((one) => one.id === id)?.label ?? id,
            dimension: id,
          })),
          ...metrics.map(describe),
        ],
        rows: rowsByDimension(plan.dimensions, metrics, scene),
      };
    case 'cohorts':
      return {
        ...plan.text,
        columns: [
          { id: 'period', label: `Registered in the ${plan.granularity} of`, dimension: 'period' },
          ...metrics.map(describe),
        ],
        rows: rowsByCohort(plan.granularity, metrics, scene),
      };
    case 'movement':
      return {
        ...plan.text,
        columns: [
          { id: 'movement', label: 'Movement', dimension: 'movement' },
          describe({ ...closing(metrics), id: 'amount' }),
        ],
        rows: metrics.map((metric) => ({
          key: { movement: metric.id },
          values: { amount: totalOf(metric, scene.evaluated, scene.frame, scene.span) },
          partial: scene.span.end > scene.question.asOf,
        })),
      };
  }
}

function closing(metrics: readonly Metric[]): Metric {
  const last = metrics.at(-1);
  if (!last) throw new Error('a movement without metrics');
  return last;
}

function foldsOf(metrics: readonly Metric[]): Fold[] {
  return metrics.flatMap(({ inputs }) => Object.values(inputs));
}

type ByDimensions = Extract<TablePlan, { by: 'dimensions' }>;

function rowsByDimension(by: ByDimensions['dimensions'], metrics: readonly Metric[], scene: Scene): TableRow[] {
  const { question, span, frame } = scene;
  return figuresByDimension(by, metrics, scene)
    .map(({ cell, evaluated }) => {
      const values = metrics.map((metric) => [metric.id, totalOf(metric, evaluated, frame, span)] as const);
      return { key: cell, values: Object.fromEntries(values), partial: span.end > question.asOf };
    })
    .filter(({ values }) => Object.values(values).some(({ value }) => value !== null && value !== 0));
}

interface Row {
  readonly cell: Cell;
  readonly evaluated: Evaluated;
}

/** From the evaluation of the whole, where it has the groups; else part by part. */
function figuresByDimension(by: ByDimensions['dimensions'], metrics: readonly Metric[], scene: Scene): Row[] {
  const { question, span, slice, evaluated, grouped } = scene;
  const trait = groupingOf(slice, by);
  if (trait !== null) {
    const texts = slice.telemetry.texts[trait];
    const values = Array.from({ length: texts.size }, (_, code) => ({ code, value: texts.textOf(code) }));
    return values
      .sort((a, b) => compareValues(a.value, b.value))
      .map(({ code, value }) => ({
        cell: { [trait]: value },
        evaluated: evaluated.group(grouped.indexOf(trait), code),
      }));
  }
  const folds = foldsOf(metrics);
  const frame = wholeOf(question, span);
  const parts = cellsOf(within(slice, frame, folds), { inputs: Object.fromEntries(folds.entries()) }, by);
  return parts.map(({ cell, slice: part }) => ({ cell, evaluated: evaluate(part, frame, folds) }));
}

/** What a table asks of groups of people. */
export function groupedFolds(
  plan: TablePlan,
  slice: Slice,
): { readonly trait: TraitDimension; readonly folds: Fold[] }[] {
  const trait = plan.by === 'dimensions' ? groupingOf(slice, plan.dimensions) : null;
  return trait === null ? [] : [{ trait, folds: foldsOf(plan.metrics.map(findMetric)) }];
}

function rowsByCohort(
  granularity: Extract<TablePlan, { by: 'cohorts' }>['granularity'],
  metrics: readonly Metric[],
  { question, span, slice }: Scene,
): TableRow[] {
  const frame = frameOf(question, span, granularity);
  const evaluated = evaluate(slice, frame, foldsOf(metrics));
  const columns = metrics.map(({ id, ...metric }) => ({
    id,
    points: pointsOf({ id, ...metric }, evaluated, frame, span, granularity),
  }));
  return (columns[0]?.points ?? []).map(({ label, partial }, index) => ({
    key: { period: label },
    values: Object.fromEntries(
      columns.map(({ id, points }) => [
        id,
        { value: points[index]?.value ?? null, reason: points[index]?.reason ?? null },
      ]),
    ),
    partial,
  }));
}
