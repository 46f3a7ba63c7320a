import { type NextStep, opportunityTypes, type Stage, stageRates, stages, typeRates } from '../../../world/index.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import type { stageBenchmarks } from './schemas.ts';

/**
 * What is usually agreed next in a stage, by what the stage is there to reach: an appointment to find out, a fit shown to
 * those who use it, a written offer, a price that both accept, a signature.
 */
const usualNextStep: Readonly<Record<Stage, NextStep>> = {
  Prospecting: 'discovery-call',
  Qualification: 'demo',
  Discovery: 'proposal',
  Proposal: 'pricing-review',
  Negotiation: 'signature',
};

/** Benchmarks of each type and stage: median days of the stage at the pace of the type, as the company's own processes go. */
export function benchmarkRows(): DatasetRow<typeof stageBenchmarks>[] {
  return opportunityTypes.flatMap((type) => {
    const pace = typeRates.find((rates) => rates.type === type)?.pace ?? 1;
    return stageRates.map(({ stage, days }) => ({
      type,
      stage,
      stageOrder: stages.indexOf(stage) + 1,
      benchmarkDays: days * pace,
      nextStep: usualNextStep[stage],
    }));
  });
}
