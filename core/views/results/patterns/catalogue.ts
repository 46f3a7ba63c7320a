import { factors, isWeight } from '../factors/catalogue.ts';
import { distributionFault } from '../monte-carlo/distribution-fault.ts';
import type { PatternRecord } from '../types.ts';
import { adaptations } from './records/adaptations.ts';
import { clientRisks } from './records/client-risks.ts';
import { deliveryRisks } from './records/delivery-risks.ts';
import { opportunities } from './records/opportunities.ts';
import { successes } from './records/successes.ts';

const records = [...successes, ...clientRisks, ...deliveryRisks, ...opportunities, ...adaptations] as const;

export type PatternId = (typeof records)[number]['id'];

/** The patterns of a strategy review, P001 to P041. Adding one is a record in `records/`. */
export const patterns: readonly (PatternRecord & { readonly id: PatternId })[] = records;

/** What is wrong with some patterns, in sentences. */
export function patternFaults(list: readonly PatternRecord[]): string[] {
  const faults = new Set(list.map(({ id }) => id)).size === list.length ? [] : ['two patterns have the same id'];
  const known = new Set<string>(factors.map(({ id }) => id));
  const used = new Set(list.flatMap(({ conditions }) => conditions.map(({ factor }) => factor)));
  for (const id of known) if (!used.has(id)) faults.push(`no pattern uses ${id}`);
  for (const { id, conditions, effects, segments } of list) {
    if (conditions.length === 0 || effects.length === 0 || segments.length === 0) {
      faults.push(`${id} has no condition, no effect or no segment`);
    }
    if (new Set(conditions.map(({ factor }) => factor)).size < conditions.length)
      faults.push(`${id} has a factor twice`);
    if (new Set(effects.map(({ outcome }) => outcome)).size < effects.length) faults.push(`${id} has an outcome twice`);
    for (const { factor, absent, full, weight } of conditions) {
      if (!known.has(factor)) faults.push(`${id} looks at ${factor}, which there is not`);
      if (absent === full || Math.min(absent, full) < 0 || Math.max(absent, full) > 100) {
        faults.push(`${id} has thresholds of ${factor} that are equal or not from 0 to 100`);
      }
      if (!isWeight(weight)) faults.push(`${id} weighs ${factor} with no whole number from 1 to 5`);
    }
    for (const { outcome, distribution } of effects) {
      const fault = distributionFault(distribution);
      if (fault !== null) faults.push(`${id} needs ${fault} for its effect on ${outcome}`);
    }
  }
  return faults;
}

const faults = patternFaults(patterns);
if (faults.length > 0) throw new Error(`the patterns are wrong: ${faults.join('; ')}`);
