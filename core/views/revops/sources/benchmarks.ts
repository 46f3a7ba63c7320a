import { opportunityTypes, stageRates, stages, typeRates, usualNextSteps } from '../../../world/index.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import type { stageBenchmarks } from './schemas.ts';

/** Benchmarks of each type and stage: median days of the stage at the pace of the type, as the company's own processes go. */
export function benchmarkRows(): DatasetRow<typeof stageBenchmarks>[] {
  return opportunityTypes.flatMap((type) => {
    const pace = typeRates.find((rates) => rates.type === type)?.pace ?? 1;
    return stageRates.map(({ stage, days }) => ({
      type,
      stage,
      stageOrder: stages.indexOf(stage) + 1,
      benchmarkDays: days * pace,
      nextStep: usualNextSteps[stage][0],
    }));
  });
}
