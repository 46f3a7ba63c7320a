import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { nextBestActions } from '../../../../../../core/views/revops/reps/next-best-actions.ts';
import { repActivityMetrics } from '../../../../../../core/views/revops/reps/rep-activity-metrics.ts';
import { repCoachingInsights } from '../../../../../../core/views/revops/reps/rep-coaching-insights.ts';
import { repDriverComparison } from '../../../../../../core/views/revops/reps/rep-driver-comparison.ts';
import { repPerformance } from '../../../../../../core/views/revops/reps/rep-performance.ts';
import { repPerformanceView } from '../../../../../../core/views/revops/reps/rep-performance-view.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { inputsOf } from './chain.ts';
import { anyRepSources, type RepSources } from './rep-rows.ts';

type Inputs = ReturnType<typeof inputsOf>;

describe('datasets of reps, given any rows, keep the laws of transforms', () => {
  const check = (of: (inputs: Inputs) => void): void => {
    fc.assert(
      fc.property(anyRepSources, (sources: RepSources) => of(inputsOf(sources))),
      { numRuns: 60 },
    );
  };

  it('rep_performance', () => check(({ forPerformance }) => checkTransform(repPerformance, forPerformance)));
  it('rep_performance_view', () => check(({ forView }) => checkTransform(repPerformanceView, forView)));
  it('rep_driver_comparison', () => check(({ forDrivers }) => checkTransform(repDriverComparison, forDrivers)));
  it('rep_activity_metrics', () => check(({ forActivity }) => checkTransform(repActivityMetrics, forActivity)));
  it('next_best_actions', () => check(({ forActions }) => checkTransform(nextBestActions, forActions)));
  it('rep_coaching_insights', () => check(({ forInsights }) => checkTransform(repCoachingInsights, forInsights)));
});
