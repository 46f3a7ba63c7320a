import {
  activities,
  clock,
  closedOpportunities,
  contacts,
  dealSnapshots,
  forecastCalls,
  opportunities,
  pipelineMoves,
  processEvents,
  quotas,
  reps,
  stageBenchmarks,
  wonAmounts,
} from './schemas.ts';

/** Every source of the view, by the name of its schema. */
export const allSources = {
  clock,
  opportunities,
  contacts,
  closedOpportunities,
  wonAmounts,
  dealSnapshots,
  quotas,
  forecastCalls,
  activities,
  pipelineMoves,
  processEvents,
  reps,
  stageBenchmarks,
} as const;

export type AllSources = typeof allSources;
