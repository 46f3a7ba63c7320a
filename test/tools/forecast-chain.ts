import { dashboardKpis } from '../../core/views/revops/forecast/dashboard-kpis.ts';
import { forecastConfidence } from '../../core/views/revops/forecast/forecast-confidence.ts';
import { forecastHistory } from '../../core/views/revops/forecast/forecast-history.ts';
import { weeklyForecasts } from '../../core/views/revops/forecast/weekly-forecasts.ts';
import { winProbabilities } from '../../core/views/revops/forecast/win-probabilities.ts';
import type { DatasetRow } from '../../core/views/revops/graph/dataset.ts';
import { dealHealthHistory } from '../../core/views/revops/health/deal-health-history.ts';
import { dealHealthScores } from '../../core/views/revops/health/deal-health-scores.ts';
import type * as schemas from '../../core/views/revops/sources/schemas.ts';
import type { SalesSources } from '../../core/views/revops/sources/sources-at.ts';
import type { StoryRows } from './sales-story-rows.ts';

type Sources = StoryRows & { readonly benchmarks: readonly DatasetRow<typeof schemas.stageBenchmarks>[] };

/** The datasets of forecast of the rows of the sources, each computed of those before it. */
export function forecastOfSources(rows: Sources) {
  const { clock, opportunities, snapshots, won, reps, quotas, closed, calls, benchmarks } = rows;
  const scores = dealHealthScores.compute({ clock, opportunities, won, benchmarks });
  const history = dealHealthHistory.compute({ snapshots, won, benchmarks });
  const probabilities = winProbabilities.compute({ clock, history, closed });
  const weeks = weeklyForecasts.compute({ history, closed, calls, probabilities });
  const confidenceInputs = { clock, reps, quotas, scores, closed, weeks, probabilities };
  const forecast = forecastConfidence.compute(confidenceInputs);
  return {
    ...rows,
    scores,
    history,
    probabilities,
    weeks,
    confidenceInputs,
    forecast,
    forecastHistory: forecastHistory.compute({ weeks, quotas }),
    kpis: dashboardKpis.compute({ forecast, weeks }),
  };
}

/** The rows of a world's sources under the names that the tests of forecast use. */
export function rowsOfSources(sources: SalesSources): Sources {
  return {
    clock: sources.clock.rows,
    opportunities: sources.opportunities.rows,
    closed: sources.closedOpportunities.rows,
    snapshots: sources.dealSnapshots.rows,
    reps: sources.reps.rows,
    quotas: sources.quotas.rows,
    calls: sources.forecastCalls.rows,
    stages: sources.processEvents.rows,
    moves: sources.pipelineMoves.rows,
    won: sources.wonAmounts.rows,
    benchmarks: sources.stageBenchmarks.rows,
  };
}
