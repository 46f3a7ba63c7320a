import { DAY } from '../kernel/time.ts';
import type { Catalogue } from './catalogue.ts';
import type { CohortEvaluation } from './measure.ts';
import { isMissing, noEarlierDay, notKept, type Reading, zeroDenominator } from './missing.ts';
import type { Period } from './period.ts';
import type { Timeline } from './timeline.ts';

/**
 * Of a level of the parts (clients) on the period's eve, the share that is left of it on the period's last known day, in
 * percent. A part that is gone counts 0; without `growth`, none counts more than it did.
 */
export function retention(
  evaluation: CohortEvaluation,
  timeline: Timeline,
  period: Period,
  { need, scopes }: Catalogue,
): Reading {
  const level = need(evaluation.level);
  const scope = scopes.find(({ id }) => id === level.additiveOver);
  if (!scope) throw new Error(`${level.id} has no parts to follow`);
  const eve = timeline.at(period.start - DAY);
  const end = timeline.within(period).at(-1);
  if (!eve || !end) return noEarlierDay;
  const before = eve.parts(level, scope);
  const after = end.parts(level, scope);
  if (!before || !after) return notKept(scope.plural);
  let was = 0;
  let kept = 0;
  for (const [id, value] of before) {
    const now = after.get(id) ?? 0;
    if (isMissing(value)) return value;
    if (isMissing(now)) return now;
    was += value;
    kept += evaluation.growth ? now : Math.min(now, value);
  }
  return was === 0 ? zeroDenominator(evaluation.whenZero) : (kept / was) * 100;
}
