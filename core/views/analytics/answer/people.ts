import { DomainError } from '../../../kernel/errors.ts';
import { findMetric } from '../catalogue/catalogue.ts';
import type { Metric } from '../catalogue/metric.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { type Fold, users } from '../evaluate/fold.ts';
import { findFunnel } from '../evaluate/funnel.ts';
import { codeIn, keep, type Slice, sliceOf } from '../evaluate/slice.ts';
import type { Telemetry } from '../telemetry/columns.ts';
import type { DimensionId } from '../telemetry/dimensions.ts';
import { spanOf, wholeOf, whyNothing } from './range.ts';
import type { PeopleQuestion } from './request.ts';

export interface People {
  readonly metric: string;
  readonly step: string | null;
  /** How many there are: the figure itself, where it counts people. */
  readonly count: number;
  /** Ids in the order of their letters. */
  readonly user_ids: readonly string[];
}

/**
 * Who stands behind a figure of a range: those whom the evaluation of the same metric counted.
 * @throws DomainError `not-found` for an unknown metric or step, `invalid` where no people stand behind it, or the range ends
 * before it begins
 */
export function people(telemetry: Telemetry, question: PeopleQuestion): People {
  const fold = foldOf(question);
  const span = spanOf(question);
  const frame = wholeOf(question, span);
  let slice: Slice = sliceOf(telemetry, question.filters ?? {}, question.asOf);
  for (const [id, value] of Object.entries(question.cell ?? {})) {
    const dimension = id as DimensionId; // keys of a Cell
    slice = keep(slice, dimension, codeIn(telemetry, dimension, value), question.asOf);
  }
  const found =
    whyNothing(span, frame.asOf) === null ? evaluate(slice, frame, [fold], { collects: true }).people(fold) : [];
  const ids = found.flatMap((user) => telemetry.users.textOf(user) ?? []).sort();
  return { metric: question.metric, step: question.step ?? null, count: ids.length, user_ids: ids };
}

function foldOf({ metric: id, step }: PeopleQuestion): Fold {
  const funnel = findFunnel(id);
  if (funnel) {
    const chosen = funnel.steps.find((one) => one.id === (step ?? funnel.steps[0]?.id));
    if (!chosen) throw new DomainError('not-found', `The funnel ${id} has no step ${step}.`);
    return users(`step/${funnel.id}/${chosen.id}`);
  }
  const metric: Metric = findMetric(id);
  if (step !== undefined) throw new DomainError('invalid', `${id} is no funnel: it has no steps.`);
  const fold = metric.people === null ? undefined : metric.inputs[metric.people];
  if (!fold) throw new DomainError('invalid', `Behind ${id} stand no single people.`);
  return fold;
}
