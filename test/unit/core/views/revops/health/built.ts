import type { DatasetRow } from '../../../../../../core/views/revops/graph/dataset.ts';
import { dealHealthHistory } from '../../../../../../core/views/revops/health/deal-health-history.ts';
import { dealHealthScores } from '../../../../../../core/views/revops/health/deal-health-scores.ts';
import { dealsStuckInProcess } from '../../../../../../core/views/revops/health/deals-stuck-in-process.ts';
import type { SalesSources } from '../../../../../../core/views/revops/sources/sources-at.ts';

export type Scored = DatasetRow<typeof dealHealthScores>;
export type Kept = DatasetRow<typeof dealHealthHistory>;

/** The scores of the sources of a moment. */
export function scoresOf({ clock, opportunities, wonAmounts, stageBenchmarks }: SalesSources): readonly Scored[] {
  return dealHealthScores.compute({
    clock: clock.rows,
    opportunities: opportunities.rows,
    won: wonAmounts.rows,
    benchmarks: stageBenchmarks.rows,
  });
}

/** The scores of all closings up to the moment. */
export function historyOf({ dealSnapshots, wonAmounts, stageBenchmarks }: SalesSources): readonly Kept[] {
  return dealHealthHistory.compute({
    snapshots: dealSnapshots.rows,
    won: wonAmounts.rows,
    benchmarks: stageBenchmarks.rows,
  });
}

export function stuckOf(sources: SalesSources): readonly DatasetRow<typeof dealsStuckInProcess>[] {
  return dealsStuckInProcess.compute({ scores: scoresOf(sources), benchmarks: sources.stageBenchmarks.rows });
}
