import { DAY } from '../../../kernel/time.ts';
import { divide } from '../catalogue/metric.ts';
import type { Evaluated } from '../evaluate/evaluate.ts';
import type { FactKind } from '../evaluate/facts.ts';
import { type Fold, quantile, users } from '../evaluate/fold.ts';
import type { Funnel as FunnelRecord, Step } from '../evaluate/funnel.ts';
import type { Funnel, FunnelStep, Value } from './payload.ts';
import { whyNothing } from './range.ts';
import type { Question } from './request.ts';
import { toValue } from './serve.ts';

/** The folds that a funnel is made of. */
export function funnelFolds(funnel: FunnelRecord): Fold[] {
  return funnel.steps.flatMap((step) => Object.values(stepFolds(funnel, step)));
}

function stepFolds(funnel: FunnelRecord, step: Step) {
  const kind: FactKind = `step/${funnel.id}/${step.id}`;
  return { reached: users(kind), median: quantile(0.5, kind), p90: quantile(0.9, kind) };
}

export function funnelOf(funnel: FunnelRecord, evaluated: Evaluated, question: Question): Funnel {
  const nothing = whyNothing(question, question.asOf);
  const counts = funnel.steps.map((step) => evaluated.total(stepFolds(funnel, step).reached) ?? 0);
  const percent = (part: number, whole: number, missing: string): Value =>
    toValue('percent', divide(part, whole, 100), nothing ?? missing);
  const steps = funnel.steps.map((step, index): FunnelStep => {
    const [reached, before] = [counts[index] ?? 0, counts[Math.max(0, index - 1)] ?? 0];
    const folds = stepFolds(funnel, step);
    const nobody = nothing ?? 'Nobody came to this step.';
    return {
      id: step.id,
      label: step.label,
      users: reached,
      of_first: percent(reached, counts[0] ?? 0, 'Nobody came to the first step.'),
      of_previous: percent(reached, before, 'Nobody came to the step before.'),
      median_hours: toValue('hours', evaluated.total(folds.median), nobody),
      p90_hours: toValue('hours', evaluated.total(folds.p90), nobody),
    };
  });
  return {
    id: funnel.id,
    label: funnel.label,
    unit: 'count',
    format: 'integer',
    better: 'up',
    definition: funnel.definition,
    window_days: funnel.windowDays,
    steps,
    partial: question.end + funnel.windowDays * DAY > question.asOf,
  };
}
