import { dealHealthScores } from '../../../../../../core/views/revops/health/deal-health-scores.ts';
import { nextBestActions } from '../../../../../../core/views/revops/reps/next-best-actions.ts';
import { repActivityMetrics } from '../../../../../../core/views/revops/reps/rep-activity-metrics.ts';
import { repDriverComparison } from '../../../../../../core/views/revops/reps/rep-driver-comparison.ts';
import { repPerformance } from '../../../../../../core/views/revops/reps/rep-performance.ts';
import { repPerformanceView } from '../../../../../../core/views/revops/reps/rep-performance-view.ts';
import type { RepSources } from './rep-rows.ts';

/** The inputs of each transform of reps, computed one after the other from the sources. */
export function inputsOf({
  clock,
  reps,
  quotas,
  closed,
  open,
  events,
  benchmarks,
  snapshots,
  activities,
  contacts,
  won,
}: RepSources) {
  const forPerformance = { clock, reps, quotas, closed, open };
  const performance = [...repPerformance.compute(forPerformance)];
  const forView = { clock, performance };
  const forDrivers = { clock, performance, closed, open, events, benchmarks, snapshots };
  const forActivity = { clock, reps, activities, performance };
  const deals = [...dealHealthScores.compute({ clock, opportunities: open, won, benchmarks })];
  const forActions = { deals, contacts, benchmarks };
  const forInsights = {
    clock,
    views: [...repPerformanceView.compute(forView)],
    drivers: [...repDriverComparison.compute(forDrivers)],
    activity: [...repActivityMetrics.compute(forActivity)],
    actions: [...nextBestActions.compute(forActions)],
    deals,
  };
  return { forPerformance, forView, forDrivers, forActivity, forActions, forInsights };
}
