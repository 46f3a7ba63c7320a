import { compareIds } from '../../../kernel/collection.ts';
import type { Cents } from '../../../kernel/money.ts';
import { quarterStart, yearStart } from '../../../kernel/time.ts';
import { copiesOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { count, date, days, fraction, nullable, number, type RowOf, text, usd } from '../graph/schema.ts';
import { ranks } from '../kit/ranks.ts';
import { meanOf, ratio, sumOf } from '../kit/statistics.ts';
import { clock, closedOpportunities, opportunities, quotas, reps } from '../sources/schemas.ts';
import { type QuarterFacts, quarterFacts } from './quarter-facts.ts';
import { ofQuarters, ofTrailing, trailingStart } from './quarters.ts';
import { TRAILING_QUARTERS } from './thresholds.ts';

type Clock = DatasetRow<typeof clock>;
type Rep = DatasetRow<typeof reps>;
type Unranked = Omit<RepPerformance, 'rank' | 'ytdRank' | 'rankedReps'>;

const closed = '[closed_opportunities.amount]';
const won = 'with [closed_opportunities.outcome] Won';
const trailing = `of [quarter] and the ${TRAILING_QUARTERS.value - 1} before`;
const inYear = 'of the quarters of the calendar year up to [quarter]';
const place = (by: string) => `1 + reps with a higher ${by} in [quarter] (standard competition ranking)`;

/** Formulas are of the rep's own deals and quotas; ranks beside all reps. */
const fields = {
  ...copiesOf(reps, 'repId', 'repName', 'managerName', 'segment', 'region'),
  quarter: text({
    says: '`Q4 2026`',
    formula: '[clock.quarter], and each before with [quotas] or [closed_opportunities] of the rep',
  }),
  quarterStart: date({ says: 'First day of the quarter.', formula: 'first day of [quarter]' }),
  quota: nullable(
    usd({
      says: 'Annual value to be won in the quarter; null: none was set.',
      formula: '[quotas.amount] of [quarter]',
    }),
  ),
  quotaToDate: nullable(
    usd({
      says: 'The quota as far as it is due.',
      formula: '[quota]; of the running quarter × days begun up to [clock.as_of] ÷ days of the quarter',
    }),
  ),
  closedWon: usd({
    says: 'Annual value won in the quarter.',
    formula: `Σ ${closed} ${won} that closed in [quarter]`,
    better: 'higher',
  }),
  attainment: nullable(fraction({ says: 'Won by quota.', formula: '[closed_won] ÷ [quota]', better: 'higher' })),
  closedByDay: usd({
    says: 'Won up to the same day of the quarter as it is of the running one.',
    formula: `Σ ${closed} ${won} that closed in [quarter] up to the day that [clock.as_of] is in its own`,
  }),
  attainmentByDay: nullable(
    fraction({
      says: 'What was won up to that day by the quota: how quarters compare while one still runs.',
      formula: '[closed_by_day] ÷ [quota]',
      better: 'higher',
    }),
  ),
  ytdClosedWon: usd({
    says: 'Won in the calendar year up to the quarter.',
    formula: `Σ [closed_won] ${inYear}`,
    better: 'higher',
  }),
  ytdQuota: usd({ says: 'Quotas of the year up to the quarter.', formula: `Σ [quota_to_date] ${inYear}` }),
  ytdAttainment: nullable(
    fraction({ says: 'Won by quota, year to date.', formula: '[ytd_closed_won] ÷ [ytd_quota]', better: 'higher' }),
  ),
  trailingAttainment: nullable(
    fraction({
      says: 'Won by quota over four quarters, this one and the three before.',
      formula: `Σ [closed_won] ÷ Σ [quota_to_date] ${trailing}`,
      better: 'higher',
    }),
  ),
  wins: count({
    says: 'Deals won.',
    formula: `count of [closed_opportunities] ${won} that closed in [quarter]`,
    better: 'higher',
  }),
  losses: count({
    says: 'Deals lost.',
    formula: 'count of [closed_opportunities] with [closed_opportunities.outcome] Lost that closed in [quarter]',
    better: 'lower',
  }),
  winRate: nullable(
    fraction({
      says: 'Of the deals that closed, those won.',
      formula: '[wins] ÷ ([wins] + [losses])',
      better: 'higher',
    }),
  ),
  avgDealSize: nullable(
    usd({ says: 'Mean annual value of deals won.', formula: '[closed_won] ÷ [wins]', better: 'higher' }),
  ),
  avgCycleDays: nullable(
    days({
      says: 'Mean days from opening to winning.',
      formula: 'mean of [closed_opportunities.cycle_days] of the [wins]',
      better: 'lower',
    }),
  ),
  contactsPerDeal: nullable(
    number({
      says: 'Mean contacts who answered, of deals that closed.',
      formula: 'mean of [closed_opportunities.engaged_contacts] of [wins] and [losses]',
      better: 'higher',
    }),
  ),
  openPipeline: nullable(
    usd({
      says: 'Open deals; null for quarters that are over.',
      formula: 'Σ [opportunities.amount]',
      better: 'higher',
    }),
  ),
  coverage: nullable(
    number({
      says: 'Open deals due in the quarter by what is left of the quota; null once it is met, or the quarter over.',
      formula:
        'Σ [opportunities.amount] with [opportunities.close_date] before [clock.quarter_end] ÷ ([quota] − [closed_won])',
      better: 'higher',
    }),
  ),
  rank: nullable(
    count({
      says: 'Place by attainment in the quarter; ties share it.',
      formula: place('[attainment]'),
      better: 'lower',
    }),
  ),
  ytdRank: nullable(
    count({
      says: 'Place by attainment, year to date; ties share it.',
      formula: place('[ytd_attainment]'),
      better: 'lower',
    }),
  ),
  rankedReps: count({
    says: 'Reps who have a place, year to date.',
    formula: 'count of reps with [ytd_attainment] in [quarter]',
  }),
};
export type RepPerformance = RowOf<typeof fields>;

/**
 * How each rep did in each quarter. The quota of the running quarter counts pro rata in sums over quarters (year to date,
 * trailing), so that in its second week nobody has missed what isn't due yet.
 */
export const repPerformance = defineTransform({
  id: 'rep_performance',
  path: '/RevOps/Analytics/rep_performance',
  layer: 'core',
  says: 'What each rep has won, lost and was asked for, in each quarter since history begins.',
  grain: 'one row per rep and quarter, up to the one that runs',
  key: ['repId', 'quarter'],
  companyWide: { rowsOf: reps },
  fields,
  inputs: { clock, reps, quotas, closed: closedOpportunities, open: opportunities },
  compute({ clock: [now], reps: all, quotas: set, closed, open }) {
    if (now === undefined) return [];
    const closedBy = Map.groupBy(closed, ({ ownerId }) => ownerId);
    const openBy = Map.groupBy(open, ({ ownerId }) => ownerId);
    const quotasBy = Map.groupBy(set, ({ repId }) => repId);
    const rows = all
      .toSorted((a, b) => compareIds(a.repId, b.repId))
      .flatMap((rep) => {
        const { repId } = rep;
        const facts = quarterFacts(now, quotasBy.get(repId) ?? [], closedBy.get(repId) ?? []);
        return rowsOf(rep, facts, { now, open: openBy.get(repId) ?? [] });
      });
    return [...Map.groupBy(rows, (row) => row.quarterStart)]
      .sort(([a], [b]) => a - b)
      .flatMap(([, some]) => ranked(some));
  },
  uses({ quarterStart: quarter, repId }, { quotas: set, closed, open }) {
    const from = Math.min(yearStart(quarter), trailingStart(quarter));
    const isNear = (start: number): boolean => start >= from && start <= quarter;
    return {
      quotas: set.filter((row) => isNear(row.quarterStart)),
      closed: closed.filter((row) => isNear(quarterStart(row.closedAt))),
      open: open.filter((row) => row.ownerId === repId),
    };
  },
});

/** A rep's rows, without the places among others. */
function rowsOf(
  { repId, repName, managerName, segment, region }: Rep,
  facts: readonly QuarterFacts[],
  { now, open }: { readonly now: Clock; readonly open: readonly DatasetRow<typeof opportunities>[] },
): Unranked[] {
  return facts.map((own) => {
    const { quarter, quarterStart: start, quota, closedWon, won, lost } = own;
    const year = toDate(ofQuarters(facts, yearStart(start), start));
    const trailing = toDate(ofTrailing(facts, start));
    const isRunning = start === now.quarterStart;
    const due = open.filter(({ closeDate }) => closeDate < now.quarterEnd);
    const left = quota === null ? null : Math.max(0, quota - closedWon);
    return {
      repId,
      repName,
      managerName,
      segment,
      region,
      quarter,
      quarterStart: start,
      quota,
      quotaToDate: own.quotaToDate,
      closedWon,
      attainment: ratio(closedWon, quota),
      closedByDay: own.closedByDay,
      attainmentByDay: ratio(own.closedByDay, quota),
      ytdClosedWon: year.closedWon,
      ytdQuota: year.quota,
      ytdAttainment: ratio(year.closedWon, year.quota),
      trailingAttainment: ratio(trailing.closedWon, trailing.quota),
      wins: won.length,
      losses: lost.length,
      winRate: ratio(won.length, won.length + lost.length),
      avgDealSize: won.length === 0 ? null : Math.round(closedWon / won.length),
      avgCycleDays: meanOf(won, ({ cycleDays }) => cycleDays),
      contactsPerDeal: meanOf([...won, ...lost], ({ engagedContacts }) => engagedContacts),
      openPipeline: isRunning ? sumOf(open, ({ amount }) => amount) : null,
      coverage: isRunning
        ? ratio(
            sumOf(due, ({ amount }) => amount),
            left,
          )
        : null,
    };
  });
}

/** What was won in some quarters, and what of their quotas is due. */
function toDate(quarters: readonly QuarterFacts[]): { readonly closedWon: Cents; readonly quota: Cents } {
  return {
    closedWon: sumOf(quarters, ({ closedWon }) => closedWon),
    quota: sumOf(quarters, ({ quotaToDate }) => quotaToDate ?? 0),
  };
}

/** The rows of one quarter with their places. */
function ranked(rows: readonly Unranked[]): RepPerformance[] {
  const inQuarter = ranks(rows, ({ attainment }) => attainment);
  const inYear = ranks(rows, ({ ytdAttainment }) => ytdAttainment);
  return rows.map((row) => ({
    ...row,
    rank: inQuarter.get(row) ?? null,
    ytdRank: inYear.get(row) ?? null,
    rankedReps: inYear.size,
  }));
}
