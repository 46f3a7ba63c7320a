import { NOT_MEASURABLE } from '../../../print/format.ts';
import { copyOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, days, type Fields, fraction, nullable, text } from '../graph/schema.ts';
import { stepOf, stepsText } from '../kit/steps.ts';
import { processBottlenecks } from './process-bottlenecks.ts';
import { indicatorStatus, trendStatus } from './statuses.ts';
import {
  indicators,
  TREND_MIN_VISITS,
  trends,
  VELOCITY_WINDOW_DAYS,
  velocityIndicator,
  velocityTrend,
} from './thresholds.ts';

type Measured = DatasetRow<typeof processBottlenecks>;

const ended = `visits that ended in the last ${VELOCITY_WINDOW_DAYS} days, won and lost ones among them`;

const fields = {
  stageName: text({ says: 'The stage.', formula: 'as [process_bottlenecks.stage]' }),
  stageOrder: copyOf(processBottlenecks, 'stageOrder'),
  avgDurationDays: copyOf(processBottlenecks, 'avgDays', `Mean days of the ${ended}; null without any.`),
  medianDurationDays: copyOf(processBottlenecks, 'medianDays', `Median days of the ${ended}; null without any.`),
  benchmarkDays: copyOf(
    processBottlenecks,
    'benchmarkDays',
    'Benchmark of the stage, for the types of opportunities that were in it.',
  ),
  deviationDays: nullable(
    days({
      says: 'Days beyond the benchmark.',
      formula: '[avg_duration_days] − [benchmark_days]',
      better: 'lower',
    }),
  ),
  durationChangePct: nullable(
    fraction({
      says: `Change of the mean days against the ${VELOCITY_WINDOW_DAYS} days before; null where either had fewer than ${TREND_MIN_VISITS} visits.`,
      formula: '[process_bottlenecks.avg_days] ÷ [process_bottlenecks.previous_avg_days] − 1',
      better: 'lower',
      format: 'percentDelta',
    }),
  ),
  trendDirection: nullable(
    choice(trends, {
      says: 'Whether the stage has become faster or slower; null: unknown.',
      formula: `by [duration_change_pct]: ${stepsText(velocityTrend)}`,
    }),
  ),
  conversionRate: copyOf(
    processBottlenecks,
    'conversionRate',
    'Share of these visits that went on or were won; null without any.',
  ),
  dealsInStage: copyOf(processBottlenecks, 'dealsInStage', 'Open deals in the stage now.'),
  amountInStage: copyOf(processBottlenecks, 'amountInStage'),
  statusIndicator: nullable(
    choice(indicators, {
      says: 'By the deviation from the benchmark; null: it can’t be measured.',
      formula: `by [deviation_days] ÷ [benchmark_days]: ${stepsText(velocityIndicator)}`,
    }),
  ),
  trendDisplay: text({
    says: 'Days beyond the benchmark: `▲ +2d`, or `✓` within what is usual.',
    formula: '[deviation_days] in whole days, ✓ where [status_indicator] is green',
  }),
} satisfies Fields;

function changeOf({ visits, previousVisits, avgDays, previousAvgDays }: Measured): number | null {
  if (visits < TREND_MIN_VISITS || previousVisits < TREND_MIN_VISITS) return null;
  return avgDays === null || previousAvgDays === null || previousAvgDays <= 0 ? null : avgDays / previousAvgDays - 1;
}

/** Outside of what is usual at least a day is named. */
function displayOf(indicator: (typeof indicators)[number] | null, deviation: number | null): string {
  if (indicator === null || deviation === null) return NOT_MEASURABLE;
  return indicator === 'green' ? '✓' : `▲ +${Math.max(1, Math.round(deviation))}d`;
}

function velocityRow(measured: Measured) {
  const { avgDays, benchmarkDays } = measured;
  const deviation = avgDays === null || benchmarkDays === null ? null : avgDays - benchmarkDays;
  const indicator =
    deviation === null || benchmarkDays === null || benchmarkDays <= 0
      ? null
      : stepOf(velocityIndicator, deviation / benchmarkDays);
  const change = changeOf(measured);
  return {
    stageName: measured.stage,
    stageOrder: measured.stageOrder,
    avgDurationDays: avgDays,
    medianDurationDays: measured.medianDays,
    benchmarkDays,
    deviationDays: deviation,
    durationChangePct: change,
    trendDirection: change === null ? null : stepOf(velocityTrend, change),
    conversionRate: measured.conversionRate,
    dealsInStage: measured.dealsInStage,
    amountInStage: measured.amountInStage,
    statusIndicator: indicator,
    trendDisplay: displayOf(indicator, deviation),
  };
}

/** How fast deals go through the stages, against the benchmark and the period before. */
export const stageVelocity = defineTransform({
  id: 'stage_velocity',
  path: '/RevOps/Analytics/stage_velocity',
  layer: 'view',
  says: 'How fast deals go through each stage, against the benchmark and the period before.',
  grain: 'one row per stage',
  key: ['stageName'],
  fields,
  inputs: { measured: processBottlenecks },
  compute: ({ measured }) => measured.map(velocityRow).sort((a, b) => a.stageOrder - b.stageOrder),
  uses: ({ stageName }, { measured }) => ({ measured: measured.filter(({ stage }) => stage === stageName) }),
  status: {
    statusIndicator: ({ statusIndicator }) => indicatorStatus(statusIndicator),
    trendDirection: ({ trendDirection }) => trendStatus(trendDirection),
  },
});
