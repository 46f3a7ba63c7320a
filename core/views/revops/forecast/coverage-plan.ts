import type { Cents } from '../../../kernel/money.ts';
import { DAY, type Time, WEEK } from '../../../kernel/time.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, date, days, fraction, nullable, number, text, usd } from '../graph/schema.ts';
import { median, sumOf } from '../kit/statistics.ts';
import { stepOf } from '../kit/steps.ts';
import { clock, closedOpportunities, opportunities, pipelineMoves, quotas } from '../sources/schemas.ts';
import { BACKTEST_QUARTERS, CREATION_WEEKS, coverageStatus } from './thresholds.ts';
import { type Quarter, quarterOf } from './weeks.ts';

/** This quarter and the next two. */
const QUARTERS = 3;

const lastQuarters = `the last ${BACKTEST_QUARTERS} quarters that are over`;
const createdFor = 'Σ [pipeline_moves.amount_after] of moves opened, with [pipeline_moves.close_after] in [quarter]';

const fields = {
  quarter: text({ says: 'The quarter: `Q1 2027`.', formula: '[clock.quarter], and the next two' }),
  quarterStart: date({ says: 'Its first day.', formula: 'first day of [quarter]' }),
  ahead: count({
    says: '0 for the running quarter, 1 and 2 for the next two.',
    formula: 'quarters from [clock.quarter] to [quarter]',
  }),
  quota: nullable(
    usd({
      says: 'The reps’ quotas, added up; null: none has one.',
      formula: 'Σ [quotas.amount] of [quarter]; while none is set, of the last quarter that has some',
    }),
  ),
  quotaBasis: nullable(
    choice(['set', 'assumed'], {
      says: 'Whether quotas of the quarter are set, or those of the last quarter that has some are taken.',
      formula: 'set where [quotas] has rows of [quarter], else assumed',
    }),
  ),
  closedWon: usd({
    says: 'Won in it so far.',
    formula: 'Σ [closed_opportunities.amount] with [closed_opportunities.outcome] Won that closed in [quarter]',
  }),
  leftToTarget: nullable(usd({ says: 'What is left to win.', formula: '[quota] − [closed_won], at least 0' })),
  conversion: nullable(
    fraction({
      says: 'Of the amount that closed in the last four quarters that are over, how much was won; null: nothing closed.',
      formula: `Σ [closed_opportunities.amount] won ÷ Σ [closed_opportunities.amount] won or lost, of ${lastQuarters}`,
      better: 'higher',
      format: 'percent',
    }),
  ),
  pipelineNeeded: nullable(
    usd({ says: 'Pipeline that this takes; null: it can’t be told.', formula: '[left_to_target] ÷ [conversion]' }),
  ),
  pipeline: usd({
    says: 'Open amount expected to close in the quarter; of the running one overdue deals too.',
    formula: 'Σ [opportunities.amount] with [opportunities.close_date] in [quarter]',
    better: 'higher',
  }),
  pipelineMissing: nullable(
    usd({ says: 'What is missing.', formula: '[pipeline_needed] − [pipeline], at least 0', better: 'lower' }),
  ),
  coverageRatio: nullable(
    number({
      says: 'Pipeline per dollar that is left to win; null: nothing is left.',
      formula: '[pipeline] ÷ [left_to_target]',
      better: 'higher',
      format: 'decimal',
    }),
  ),
  created: usd({
    says: 'Created since the running quarter began, for a close date in the quarter.',
    formula: `${createdFor}, since [clock.quarter_start]`,
  }),
  createdPerWeek: usd({
    says: 'What was created for it a week, over the last thirteen weeks.',
    formula: `${createdFor}, in the last ${CREATION_WEEKS} weeks, ÷ ${CREATION_WEEKS}`,
  }),
  cycleDays: nullable(
    days({
      says: 'Median days from opening to winning, of the last four quarters that are over; null: none.',
      formula: `median of [closed_opportunities.cycle_days] of deals won in ${lastQuarters}`,
    }),
  ),
  weeksToCreate: nullable(
    number({
      says: 'Weeks in which a deal that is created can still be won in the quarter, at the usual cycle; null: unknown.',
      formula: '(end of [quarter] − [clock.as_of] − [cycle_days]) ÷ 7, at least 0',
    }),
  ),
  toCreatePerWeek: nullable(
    usd({
      says: 'What has to be created a week; null: it can’t be told, or it is too late.',
      formula: '[pipeline_missing] ÷ [weeks_to_create]',
      better: 'lower',
    }),
  ),
} as const;

/** Pipeline that this quarter and the next two need, what there is, and what has to be created a week. */
export const coveragePlan = defineTransform({
  id: 'coverage_plan',
  path: '/RevOps/Analytics/coverage_plan',
  layer: 'core',
  says: 'Pipeline that this quarter and the next two need, what there is, and what has to be created a week.',
  grain: 'one row per quarter from the running one to the second next',
  key: ['quarter'],
  fields,
  inputs: { clock, open: opportunities, closed: closedOpportunities, quotas, moves: pipelineMoves },
  compute({ clock: [now], open, closed, quotas: given, moves }) {
    if (!now) return [];
    const running = quarterOf(now.quarterStart);
    const { conversion, cycleDays } = pastOf(closed, running);
    const targets = new Map(
      [...Map.groupBy(given, ({ quarterStart }) => quarterStart)].map(([start, rows]) => [
        start,
        sumOf(rows, (row) => row.amount),
      ]),
    );
    const latest = [...targets.keys()].filter((start) => start <= running.start).sort((a, b) => b - a)[0];
    const lately = now.asOf - CREATION_WEEKS * WEEK;
    const first = Math.min(lately, running.start);
    const created = moves.filter(({ move, at }) => move === 'opened' && at >= first);
    return quartersFrom(running).map((quarter, ahead) => {
      const isFor = (close: Time) => close < quarter.end && (ahead === 0 || close >= quarter.start);
      const quota = targets.get(quarter.start) ?? (latest === undefined ? null : (targets.get(latest) ?? null));
      const closedWon = sumOf(wonIn(closed, quarter), ({ amount }) => amount);
      const left = quota === null ? null : Math.max(0, quota - closedWon);
      const needed = left === null ? null : left === 0 ? 0 : divided(left, conversion);
      const pipeline = sumOf(open, ({ closeDate, amount }) => (isFor(closeDate) ? amount : 0));
      const missing = needed === null ? null : Math.max(0, needed - pipeline);
      const createdFrom = (from: Time) => createdSince(created, from, isFor);
      const weeksToCreate = cycleDays === null ? null : Math.max(0, (quarter.end - now.asOf - cycleDays * DAY) / WEEK);
      return {
        quarter: quarter.name,
        quarterStart: quarter.start,
        ahead,
        quota,
        quotaBasis: quota === null ? null : targets.has(quarter.start) ? ('set' as const) : ('assumed' as const),
        closedWon,
        leftToTarget: left,
        conversion,
        pipelineNeeded: needed,
        pipeline,
        pipelineMissing: missing,
        coverageRatio: left === null || left === 0 ? null : pipeline / left,
        created: createdFrom(running.start),
        createdPerWeek: Math.round(createdFrom(lately) / CREATION_WEEKS),
        cycleDays,
        weeksToCreate,
        toCreatePerWeek: missing === 0 ? 0 : missing === null ? null : divided(missing, weeksToCreate),
      };
    });
  },
  uses({ quarterStart, ahead }, { clock: [now], open, closed, moves }) {
    const { end } = quarterOf(quarterStart);
    const isFor = (close: Time) => close < end && (ahead === 0 || close >= quarterStart);
    const since = (now?.asOf ?? 0) - CREATION_WEEKS * WEEK;
    const first = Math.min(since, now?.quarterStart ?? since);
    return {
      open: open.filter(({ closeDate }) => isFor(closeDate)),
      closed,
      moves: moves.filter(({ move, closeAfter, at }) => move === 'opened' && at >= first && isFor(closeAfter)),
    };
  },
  status: {
    coverageRatio: ({ coverageRatio: value }) => (value === null ? 'none' : stepOf(coverageStatus, value)),
    pipelineMissing: ({ pipelineMissing: value }) => (value === null ? 'none' : value === 0 ? 'good' : 'warn'),
  },
});

type Closed = DatasetRow<typeof closedOpportunities>;
type Move = DatasetRow<typeof pipelineMoves>;

function quartersFrom(running: Quarter): Quarter[] {
  const quarters = [running];
  while (quarters.length < QUARTERS) quarters.push(quarterOf(quarters.at(-1)?.end ?? running.end));
  return quarters;
}

function wonIn(closed: readonly Closed[], { start, end }: Quarter): Closed[] {
  return closed.filter(({ outcome, closedAt }) => outcome === 'Won' && closedAt >= start && closedAt < end);
}

/** What the last four quarters that are over say of the next. */
function pastOf(closed: readonly Closed[], running: Quarter) {
  let from = running.start;
  for (let n = 0; n < BACKTEST_QUARTERS; n += 1) from = quarterOf(from - 1).start;
  const past = closed.filter(({ closedAt }) => closedAt >= from && closedAt < running.start);
  const won = past.filter(({ outcome }) => outcome === 'Won');
  const all = sumOf(past, ({ amount }) => amount);
  return {
    conversion: all === 0 ? null : sumOf(won, ({ amount }) => amount) / all,
    cycleDays: median(won.map(({ cycleDays }) => cycleDays)),
  };
}

function createdSince(created: readonly Move[], from: Time, isFor: (close: Time) => boolean): Cents {
  return sumOf(created, ({ at, closeAfter, amountAfter }) => (at >= from && isFor(closeAfter) ? amountAfter : 0));
}

function divided(amount: Cents, by: number | null): Cents | null {
  return by === null || by <= 0 ? null : Math.round(amount / by);
}
