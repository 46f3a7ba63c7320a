import { callerAccuracy } from '../forecast/caller-accuracy.ts';
import { coveragePlan } from '../forecast/coverage-plan.ts';
import { dashboardKpis } from '../forecast/dashboard-kpis.ts';
import { forecastAccuracy } from '../forecast/forecast-accuracy.ts';
import { forecastCalibration } from '../forecast/forecast-calibration.ts';
import { forecastConfidence } from '../forecast/forecast-confidence.ts';
import { forecastHistory } from '../forecast/forecast-history.ts';
import { pipelineBridge } from '../forecast/pipeline-bridge.ts';
import { stageCohorts } from '../forecast/stage-cohorts.ts';
import { weeklyForecasts } from '../forecast/weekly-forecasts.ts';
import { winProbabilities } from '../forecast/win-probabilities.ts';
import { dealHealthHistory } from '../health/deal-health-history.ts';
import { dealHealthScores } from '../health/deal-health-scores.ts';
import { dealsStuckInProcess } from '../health/deals-stuck-in-process.ts';
import { healthDistribution } from '../health/health-distribution.ts';
import { pipelineHealthSummary } from '../health/pipeline-health-summary.ts';
import { processBottlenecks } from '../health/process-bottlenecks.ts';
import { stageVelocity } from '../health/stage-velocity.ts';
import { stuckDealsView } from '../health/stuck-deals-view.ts';
import { nextBestActions } from '../reps/next-best-actions.ts';
import { repActivityMetrics } from '../reps/rep-activity-metrics.ts';
import { repCoachingInsights } from '../reps/rep-coaching-insights.ts';
import { repDriverComparison } from '../reps/rep-driver-comparison.ts';
import { repPerformance } from '../reps/rep-performance.ts';
import { repPerformanceView } from '../reps/rep-performance-view.ts';
import * as source from '../sources/schemas.ts';
import type { AnySource, AnyTransform } from './dataset.ts';
import { createGraph } from './graph.ts';

/** Sources of the view; their rows are made in `sources/`. */
const sources: readonly AnySource[] = [
  source.clock,
  source.opportunities,
  source.closedOpportunities,
  source.wonAmounts,
  source.dealSnapshots,
  source.reps,
  source.quotas,
  source.forecastCalls,
  source.activities,
  source.contacts,
  source.processEvents,
  source.pipelineMoves,
  source.stageBenchmarks,
];

/** Transforms of the view: a line each, in any order. */
const transforms: readonly AnyTransform[] = [
  dealHealthScores,
  dealHealthHistory,
  pipelineHealthSummary,
  dealsStuckInProcess,
  processBottlenecks,
  stageVelocity,
  stuckDealsView,
  healthDistribution,
  winProbabilities,
  forecastCalibration,
  weeklyForecasts,
  forecastConfidence,
  forecastHistory,
  dashboardKpis,
  forecastAccuracy,
  callerAccuracy,
  pipelineBridge,
  stageCohorts,
  coveragePlan,
  repPerformance,
  repPerformanceView,
  repDriverComparison,
  repActivityMetrics,
  nextBestActions,
  repCoachingInsights,
];

/** The graph of the view, checked as it loads. */
export const revopsGraph = createGraph(sources, transforms);
