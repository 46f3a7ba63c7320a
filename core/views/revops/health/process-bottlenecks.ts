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

const fields = {
  stage: choice(stages, 'The stage.'),
  stageOrder: count('1 for the first.'),
  visits: count(`Deals’ times in the stage ${ended}: they went on, were won or lost.`),
  avgDays: nullable(days({ says: `Mean days of the visits ${ended}; null without any.`, better: 'lower' })),
  medianDays: nullable(days({ says: `Median days of the visits ${ended}; null without any.`, better: 'lower' })),
  benchmarkDays: nullable(
    days({
      says: 'Benchmark for the types that these deals had; without visits, for those in the stage now; null: none.',
      formula: 'mean of the benchmark of each visit’s type',
    }),
  ),
  previousVisits: count(`Visits that ended in the ${VELOCITY_WINDOW_DAYS} days before.`),
  previousAvgDays: nullable(days('Their mean days; null without any.')),
  advanced: count('Of the visits, those that went on to the next stage or were won.'),
  lost: count('Of the visits, those that were lost.'),
  conversionRate: nullable(
    fraction({ says: 'Share of the visits that went on or were won.', formula: 'advanced ÷ visits', better: 'higher' }),
  ),
  timeShare: nullable(
    fraction({ says: 'Share of the time that deals spent in all stages.', formula: 'Σ days ÷ Σ days of all stages' }),
  ),
  delayDays: days({
    says: 'Days beyond the benchmark, of all visits together: where the time is lost.',
    formula: 'Σ max(0, days − benchmark of its type)',
    better: 'lower',
  }),
  delayRank: count('1 for the stage in which most days are lost; equal ones share a rank.'),
  lossReasons: records(
    {
      reason: text('Why deals were lost.'),
      dealCount: count('Deals lost for it.'),
      amount: usd('Their annual value.'),
    },
    `Why deals were lost from the stage in the last ${VELOCITY_WINDOW_DAYS} days, the most frequent first.`,
  ),
  dealsInStage: count('Open deals in the stage.'),
  amountInStage: usd('Their annual value.'),
  dealsWaiting: count({ says: 'Of these, those beyond their benchmark.', better: 'lower' }),
  amountWaiting: usd({ says: 'Their annual value.', better: 'lower' }),
} satisfies Fields;

type Visit = DatasetRow<typeof processEvents>;
type Scored = DatasetRow<typeof dealHealthScores>;
type Closed = DatasetRow<typeof closedOpportunities>;

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
  const spent = sumOf(visits, (visit) => visit.days);
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
    timeShare: facts.allDays === 0 ? null : spent / facts.allDays,
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
      visits.flatMap(({ stage, type, outcome, enteredAt, leftAt }) =>
        leftAt !== null && endedWithin(leftAt, from, to)
          ? { stage, type, outcome, days: (leftAt - enteredAt) / DAY, benchmark: usual.get(`${type}/${stage}`) ?? null }
          : [],
      );
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
