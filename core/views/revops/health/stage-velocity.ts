import { NOT_MEASURABLE } from '../../../print/format.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, days, type Fields, fraction, nullable, text, usd } from '../graph/schema.ts';
import { stepOf } from '../kit/steps.ts';
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
  stageName: text('The stage.'),
  stageOrder: count('1 for the first.'),
  avgDurationDays: nullable(days({ says: `Mean days of the ${ended}; null without any.`, better: 'lower' })),
  medianDurationDays: nullable(days({ says: `Median days of the ${ended}; null without any.`, better: 'lower' })),
  benchmarkDays: nullable(days('Benchmark of the stage, for the types of opportunities that were in it.')),
  deviationDays: nullable(
    days({ says: 'Days beyond the benchmark.', formula: 'avgDurationDays − benchmarkDays', better: 'lower' }),
  ),
  durationChangePct: nullable(
    fraction({
      says: `Change of the mean days against the ${VELOCITY_WINDOW_DAYS} days before; null where either had fewer than ${TREND_MIN_VISITS} visits.`,
      formula: 'avgDays ÷ previousAvgDays − 1',
      better: 'lower',
      format: 'percentDelta',
    }),
  ),
  trendDirection: nullable(choice(trends, 'Whether the stage has become faster or slower; null: unknown.')),
  conversionRate: nullable(
    fraction({ says: 'Share of these visits that went on or were won; null without any.', better: 'higher' }),
  ),
  dealsInStage: count('Open deals in the stage now.'),
  amountInStage: usd('Their annual value.'),
  statusIndicator: nullable(choice(indicators, 'By the deviation from the benchmark; null: it can’t be measured.')),
  trendDisplay: text('Days beyond the benchmark: `▲ +2d`, or `✓` within what is usual.'),
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
