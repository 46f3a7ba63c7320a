import { round } from '../../../kernel/money.ts';
import { findMetric } from '../catalogue/catalogue.ts';
import type { Metric } from '../catalogue/metric.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Fold } from '../evaluate/fold.ts';
import { type Funnel as FunnelRecord, findFunnel } from '../evaluate/funnel.ts';
import { sliceOf } from '../evaluate/slice.ts';
import type { Telemetry } from '../telemetry/columns.ts';
import type { Span } from '../time/buckets.ts';
import { comparedWith } from '../time/compare.ts';
import { funnelFolds, funnelOf } from './funnels.ts';
import { groupsBy } from './groups.ts';
import type { Card, Dashboard, Section, Value } from './payload.ts';
import { frameOf, pointsOf, spanOf, totalOf, usualGranularity, wholeOf } from './range.ts';
import type { DashboardRequest } from './request.ts';
import { type SectionPlan, sections } from './sections.ts';
import { describe } from './serve.ts';
import { groupedFolds, type Scene, tableOf } from './tables.ts';

/**
 * The five sections of a range, each figure beside that of the range that it is compared with.
 * @throws DomainError `invalid` where the range ends before it begins, or has too many buckets
 */
export function dashboard(telemetry: Telemetry, request: DashboardRequest): Dashboard {
  const span = spanOf(request);
  const granularity = request.granularity ?? usualGranularity(span);
  const frame = frameOf(request, span, granularity);
  const slice = sliceOf(telemetry, request.filters ?? {}, request.asOf);
  const groups = sections.flatMap(({ tables }) => tables.flatMap((table) => groupedFolds(table, slice)));
  const grouped = [...new Set(groups.map(({ trait }) => trait))];
  const groupings = grouped.map((trait) =>
    groupsBy(
      slice,
      trait,
      groups.flatMap((group) => (group.trait === trait ? group.folds : [])),
    ),
  );
  const evaluated = evaluate(slice, frame, allFolds, { groupings });
  const scene: Scene = { question: request, span, slice, evaluated, frame, grouped };
  const before = previousCards(request, scene);
  const build = (plan: SectionPlan): Section => ({
    id: plan.id,
    label: plan.label,
    cards: plan.cards.map((id) => cardOf(findMetric(id), scene, before.get(id) ?? null)),
    trends: plan.trends.map((id) => {
      const metric = findMetric(id);
      return { ...describe(metric), granularity, points: pointsOf(metric, evaluated, frame, span, granularity) };
    }),
    tables: plan.tables.map((table) => tableOf(table, scene)),
    funnels: plan.funnels.map((id) => funnelOf(needFunnel(id), evaluated, request)),
  });
  return Object.fromEntries(sections.map((plan) => [plan.id, build(plan)])) as Dashboard;
}

const cardMetrics = [...new Set(sections.flatMap(({ cards }) => cards))].map(findMetric);
const otherMetrics = sections.flatMap(({ trends, tables }) => [
  ...trends,
  ...tables.flatMap((table) => (table.by === 'movement' ? table.metrics : [])),
]);
const allFolds: readonly Fold[] = [
  ...[...cardMetrics, ...otherMetrics.map(findMetric)].flatMap(foldsOf),
  ...sections.flatMap(({ funnels }) => funnels.flatMap((id) => funnelFolds(needFunnel(id)))),
];

function foldsOf({ inputs }: Metric): Fold[] {
  return Object.values(inputs);
}

function needFunnel(id: string): FunnelRecord {
  const funnel = findFunnel(id);
  if (!funnel) throw new Error(`there is no funnel ${id}`);
  return funnel;
}

/** Figures of the range that is compared with, by metric; none where there is no such range. */
function previousCards(request: DashboardRequest, { span, slice }: Scene): Map<string, Value> {
  const other: Span | null = comparedWith(request.zone, span, request.compare ?? 'previous');
  if (other === null) return new Map();
  const frame = wholeOf(request, other);
  const evaluated = evaluate(slice, frame, cardMetrics.flatMap(foldsOf));
  return new Map(cardMetrics.map((metric) => [metric.id, totalOf(metric, evaluated, frame, other)]));
}

function cardOf(metric: Metric, { evaluated, frame, span, question }: Scene, before: Value | null): Card {
  const { value, reason } = totalOf(metric, evaluated, frame, span);
  const previous = before?.value ?? null;
  return {
    ...describe(metric),
    value,
    reason,
    previous,
    delta: value === null || previous === null ? null : round(value - previous, 2) + 0,
    partial: span.end > question.asOf,
  };
}
