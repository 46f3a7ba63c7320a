/** What stands on a dashboard, in its order: each widget shows the rows of one dataset. */
export interface WidgetSpec {
  readonly id: string;
  readonly title: string;
  /** The question that it answers. */
  readonly asks: string;
  /** Id of its dataset. */
  readonly dataset: string;
  /** Id of the dataset that tells how its figures went, period by period. */
  readonly course?: string;
  /** Columns of 12 below which it no longer fits. */
  readonly min_cols: number;
  /** 1 must be seen; higher numbers may give way first on a narrow screen. */
  readonly priority: number;
}

export const pipelineHealthWidgets: readonly WidgetSpec[] = [
  {
    id: 'kpis',
    title: 'KPI cards',
    asks: 'Will the quarter be made, and how sure is that?',
    dataset: 'dashboard_kpis',
    course: 'forecast_history',
    min_cols: 6,
    priority: 1,
  },
  {
    id: 'forecast-trend',
    title: 'Forecast trend',
    asks: 'How did target, closed, commit and forecast run week by week?',
    dataset: 'forecast_history',
    min_cols: 6,
    priority: 1,
  },
  {
    id: 'pipeline-bridge',
    title: 'Pipeline bridge',
    asks: 'What made the pipeline what it is since the quarter began?',
    dataset: 'pipeline_bridge',
    min_cols: 6,
    priority: 2,
  },
  {
    id: 'stage-velocity',
    title: 'Stage velocity',
    asks: 'In which stage do deals take longer than they should?',
    dataset: 'stage_velocity',
    min_cols: 6,
    priority: 2,
  },
  {
    id: 'stuck-deals',
    title: 'Stuck deals',
    asks: 'Which deals need someone today, and whom to call?',
    dataset: 'stuck_deals_view',
    min_cols: 6,
    priority: 1,
  },
  {
    id: 'health-distribution',
    title: 'Health distribution',
    asks: 'How much of the pipeline is healthy?',
    dataset: 'health_distribution',
    min_cols: 4,
    priority: 1,
  },
  {
    id: 'forecast-accuracy',
    title: 'Forecast accuracy',
    asks: 'How far off were the calls of past quarters, and to which side?',
    dataset: 'forecast_accuracy',
    min_cols: 6,
    priority: 3,
  },
  {
    id: 'coverage-plan',
    title: 'Coverage plan',
    asks: 'Is there enough pipeline for the next two quarters?',
    dataset: 'coverage_plan',
    min_cols: 4,
    priority: 2,
  },
];

export const repCoachingWidgets: readonly WidgetSpec[] = [
  {
    id: 'performance',
    title: 'Performance summary',
    asks: 'Where does the rep stand, and which way does it go?',
    dataset: 'rep_performance_view',
    course: 'rep_performance',
    min_cols: 6,
    priority: 1,
  },
  {
    id: 'drivers',
    title: 'Win rate drivers',
    asks: 'Which habits make the difference?',
    dataset: 'rep_driver_comparison',
    min_cols: 6,
    priority: 1,
  },
  {
    id: 'activity',
    title: 'Activity analysis',
    asks: 'How much is done, and on which days?',
    dataset: 'rep_activity_metrics',
    min_cols: 4,
    priority: 2,
  },
  {
    id: 'next-actions',
    title: 'Next best actions',
    asks: 'What is to be done first?',
    dataset: 'next_best_actions',
    min_cols: 6,
    priority: 1,
  },
  {
    id: 'insights',
    title: 'Coaching insights',
    asks: 'What is to be talked about in the next one-to-one?',
    dataset: 'rep_coaching_insights',
    min_cols: 6,
    priority: 1,
  },
];
