import { type OpportunityType, type Stage, stageRates, stages, type TypeRates, typeRates } from '../pack/sales.ts';

export function ratesOfStage(stage: Stage): (typeof stageRates)[number] {
  const known = stageRates[stages.indexOf(stage)];
  if (!known) throw new Error(`no stage ${stage} in the pack`);
  return known;
}

export function ratesOfType(type: OpportunityType): TypeRates {
  const known = typeRates.find((entry) => entry.type === type);
  if (!known) throw new Error(`no opportunity type ${type} in the pack`);
  return known;
}

/** Median days that a lead still needs from the beginning of a stage, for its type. */
export function daysLeft(type: OpportunityType, stage: Stage): number {
  const rest = stageRates.slice(stages.indexOf(stage));
  return rest.reduce((sum, { days }) => sum + days, 0) * ratesOfType(type).pace;
}
