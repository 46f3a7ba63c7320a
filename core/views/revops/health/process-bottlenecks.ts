import { DAY, type Time } from '../../../kernel/time.ts';
import { type Stage, stages } from '../../../world/index.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, days, type Fields, fraction, nullable, records, text, usd } from '../graph/schema.ts';
import { compareText } from '../kit/order.ts';
import { ranks } from '../kit/ranks.ts';
import { meanOf, median, sumOf } from '../kit/statistics.ts';
import { clock, closedOpportunities, processEvents, stageBenchmarks } from '../sources/schemas.ts';
import { dealHealthScores } from './deal-health-scores.ts';
import { VELOCITY_WINDOW_DAYS } from './thresholds.ts';

const WINDOW = VELOCITY_WINDOW_DAYS * DAY;
const ended = `that ended in the last ${VELOCITY_WINDOW_DAYS} days`;
const spent = '[process_events.left_at] − [process_events.entered_at]';

const fields = {
  stage: choice(stages, { says: 'The stage.', formula: 'every stage, in the order of the process' }),
  stageOrder: count({ says: '1 for the first.', formula: 'place of [stage] in the process' }),
  visits: count({
    says: `Deals’ times in the stage ${ended}: they went on, were won or lost.`,
    formula: `count of [process_events] of [stage] with [process_events.left_at] in the last ${VELOCITY_WINDOW_DAYS} days`,
  }),
  avgDays: nullable(
    days({
      says: `Mean days of the visits ${ended}; null without any.`,
      formula: `mean of ${spent}, of the [visits]`,
      better: 'lower',
    }),
  ),
  medianDays: nullable(
    days({
      says: `Median days of the visits ${ended}; null without any.`,
      formula: `median of ${spent}, of the [visits]`,
      better: 'lower',
    }),
  ),
  benchmarkDays: nullable(
    days({
      says: 'Benchmark for the types that these deals had; without visits, for those in the stage now; null: none.',
      formula:
        'mean of [stage_benchmarks.benchmark_days] of [stage], by [process_events.type] of each of the [visits]; without any, mean of [deal_health_scores.benchmark_days]',
    }),
  ),
  previousVisits: count({
    says: `Visits that ended in the ${VELOCITY_WINDOW_DAYS} days before.`,
    formula: `count of [process_events] of [stage] with [process_events.left_at] in the ${VELOCITY_WINDOW_DAYS} days before`,
  }),
  previousAvgDays: nullable(
    days({ says: 'Their mean days; null without any.', formula: `mean of ${spent}, of the [previous_visits]` }),
  ),
  advanced: count({
    says: 'Of the visits, those that went on to the next stage or were won.',
    formula: 'of the [visits], those with [process_events.outcome] Advanced or Won',
  }),
  lost: count({ says: 'Of the visits, those that were lost.', formula: '[visits] − [advanced]' }),
  conversionRate: nullable(
    fraction({
      says: 'Share of the visits that went on or were won.',
      formula: '[advanced] ÷ [visits]',
      better: 'higher',
    }),
  ),
  timeShare: nullable(
    fraction({
      says: 'Share of the time that deals spent in all stages.',
      formula: `Σ (${spent}) of the [visits] ÷ the same of all stages`,
    }),
  ),
  delayDays: days({
    says: 'Days beyond the benchmark, of all visits together: where the time is lost.',
    formula: `Σ max(0, ${spent} − [stage_benchmarks.benchmark_days] of the deal’s type), of the [visits]`,
    better: 'lower',
  }),
  delayRank: count({
    says: '1 for the stage in which most days are lost; equal ones share a rank.',
    formula: '1 + stages with more [delay_days] (standard competition ranking)',
  }),
  lossReasons: records(
    {
      reason: text({ says: 'Why deals were lost.', formula: 'each value of [closed_opportunities.loss_reason]' }),
      dealCount: count({
        says: 'Deals lost for it.',
        formula: 'count of [closed_opportunities] lost from [stage] for [reason]',
      }),
      amount: usd({ says: 'Their annual value.', formula: 'Σ [closed_opportunities.amount] of these' }),
    },
    {
      says: `Why deals were lost from the stage in the last ${VELOCITY_WINDOW_DAYS} days, the most frequent first.`,
      formula: 'one record for each reason, by [loss_reasons.deal_count]',
    },
  ),
  dealsInStage: count({ says: 'Open deals in the stage.', formula: 'count of [deal_health_scores] in [stage]' }),
  amountInStage: usd({ says: 'Their annual value.', formula: 'Σ [deal_health_scores.amount] in [stage]' }),
  dealsWaiting: count({
    says: 'Of these, those beyond their benchmark.',
    formula:
      'count of [deal_health_scores] in [stage] with [deal_health_scores.days_in_stage] > [deal_health_scores.benchmark_days]',
    better: 'lower',
  }),
  amountWaiting: usd({
    says: 'Their annual value.',
    formula: 'Σ [deal_health_scores.amount] of the [deals_waiting]',
    better: 'lower',
  }),
} satisfies Fields;

type Visit = DatasetRow<typeof processEvents>;
type Scored = DatasetRow<typeof dealHealthScores>;
type Closed = DatasetRow<typeof closedOpportunities>;

type LeftVisit = Visit & { readonly leftAt: Time };

interface Timed extends Pick<Visit, 'stage' | 'type' | 'outcome'> {
  readonly days: number;
  readonly benchmark: number | null;
}

interface Facts {
  readonly recent: ReadonlyMap<Stage, readonly Timed[]>;
  readonly previous: ReadonlyMap<Stage, readonly Timed[]>;
  readonly lost: ReadonlyMap<Stage, readonly Closed[]>;
  readonly open: ReadonlyMap<Stage, readonly Scored[]>;
  /** Days in all stages of the recent visits. */
  readonly allDays: number;
}

const endedWithin = (leftAt: Time | null, from: Time, to: Time): boolean =>
  leftAt !== null && leftAt >= from && leftAt < to;

const isLoss = ({ outcome, closedAt }: Closed, asOf: Time): boolean => outcome === 'Lost' && closedAt >= asOf - WINDOW;

const isWaiting = ({ daysInStage, benchmarkDays }: Scored): boolean =>
  benchmarkDays !== null && daysInStage > benchmarkDays;

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function lossReasonsOf(lost: readonly Closed[]) {
  const reasons = [...Map.groupBy(lost, ({ lossReason }) => lossReason ?? 'not given')].map(([reason, deals]) => ({
    reason,
    dealCount: deals.length,
    amount: sumOf(deals, ({ amount }) => amount),
  }));
  return reasons.sort((a, b) => b.dealCount - a.dealCount || b.amount - a.amount || compareText(a.reason, b.reason));
}

function delayOf(visits: readonly Timed[]): number {
  return sumOf(visits, (visit) => (visit.benchmark === null ? 0 : Math.max(0, visit.days - visit.benchmark)));
}

function stageRow(stage: Stage, facts: Facts) {
  const [visits = [], before = []] = [facts.recent.get(stage), facts.previous.get(stage)];
  const [lost = [], open = []] = [facts.lost.get(stage), facts.open.get(stage)];
  const waiting = open.filter(isWaiting);
  const inStage = sumOf(visits, (visit) => visit.days);
  const advanced = visits.filter(({ outcome }) => outcome === 'Advanced' || outcome === 'Won').length;
  const ofVisits = known(visits.map(({ benchmark }) => benchmark));
  const usual = ofVisits.length > 0 ? ofVisits : known(open.map(({ benchmarkDays }) => benchmarkDays));
  return {
    stage,
    stageOrder: stages.indexOf(stage) + 1,
    visits: visits.length,
    avgDays: meanOf(visits, (visit) => visit.days),
    medianDays: median(visits.map((visit) => visit.days)),
    benchmarkDays: meanOf(usual, (benchmark) => benchmark),
    previousVisits: before.length,
    previousAvgDays: meanOf(before, (visit) => visit.days),
    advanced,
    lost: visits.length - advanced,
    conversionRate: visits.length === 0 ? null : advanced / visits.length,
    timeShare: facts.allDays === 0 ? null : inStage / facts.allDays,
    delayDays: delayOf(visits),
    lossReasons: lossReasonsOf(lost),
    dealsInStage: open.length,
    amountInStage: sumOf(open, ({ amount }) => amount),
    dealsWaiting: waiting.length,
    amountWaiting: sumOf(waiting, ({ amount }) => amount),
  };
}

/** How deals go through each stage: how long, where they wait, what comes of it, and why they are lost there. */
export const processBottlenecks = defineTransform({
  id: 'process_bottlenecks',
  path: '/RevOps/Analytics/process_bottlenecks',
  layer: 'core',
  says: 'How deals go through each stage: how long against the benchmark, where they wait, conversion, reasons of losses.',
  grain: 'one row per stage, measured',
  key: ['stage'],
  fields,
  inputs: {
    clock,
    visits: processEvents,
    closed: closedOpportunities,
    scores: dealHealthScores,
    benchmarks: stageBenchmarks,
  },
  compute({ clock: [now], visits, closed, scores, benchmarks }) {
    if (!now) return [];
    const { asOf } = now;
    const usual = new Map(benchmarks.map((row) => [`${row.type}/${row.stage}`, row.benchmarkDays]));
    const within = (from: Time, to: Time): Timed[] =>
      visits
        .filter((visit): visit is LeftVisit => endedWithin(visit.leftAt, from, to))
        .map(({ stage, type, outcome, enteredAt, leftAt }) => ({
          stage,
          type,
          outcome,
          days: (leftAt - enteredAt) / DAY,
          benchmark: usual.get(`${type}/${stage}`) ?? null,
        }));
    const recent = within(asOf - WINDOW, Number.POSITIVE_INFINITY); // the sources hold nothing of the future
    const facts: Facts = {
      recent: Map.groupBy(recent, ({ stage }) => stage),
      previous: Map.groupBy(within(asOf - 2 * WINDOW, asOf - WINDOW), ({ stage }) => stage),
      lost: Map.groupBy(
        closed.filter((deal) => isLoss(deal, asOf)),
        ({ lastStage }) => lastStage,
      ),
      open: Map.groupBy(scores, ({ stage }) => stage),
      allDays: sumOf(recent, (visit) => visit.days),
    };
    const rows = stages.map((stage) => stageRow(stage, facts));
    const places = ranks(rows, ({ delayDays }) => delayDays);
    return rows.map((row) => ({ ...row, delayRank: places.get(row) ?? 0 }));
  },
  uses({ stage }, { clock: [now], visits, closed, scores }) {
    const asOf = now?.asOf ?? 0;
    return {
      // Its share of the time and its rank rest on the recent visits of all stages.
      visits: visits.filter(({ leftAt, stage: where }) =>
        endedWithin(leftAt, asOf - (where === stage ? 2 : 1) * WINDOW, Number.POSITIVE_INFINITY),
      ),
      closed: closed.filter((deal) => deal.lastStage === stage && isLoss(deal, asOf)),
      scores: scores.filter((row) => row.stage === stage),
    };
  },
});
