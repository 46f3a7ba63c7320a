import { compareIds } from '../../../kernel/collection.ts';
import { quarterStart, yearStart } from '../../../kernel/time.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { count, date, days, fraction, id, nullable, number, type RowOf, text, usd } from '../graph/schema.ts';
import { ranks } from '../kit/ranks.ts';
import { mean, ratio, sum } from '../kit/statistics.ts';
import { clock, closedOpportunities, opportunities, quotas, reps } from '../sources/schemas.ts';
import { type QuarterFacts, quarterFacts } from './quarter-facts.ts';
import { trailingStart } from './quarters.ts';

type Clock = DatasetRow<typeof clock>;
type Rep = DatasetRow<typeof reps>;
type Unranked = Omit<RepPerformance, 'rank' | 'ytdRank' | 'rankedReps'>;

const TO_DATE = 'of the running quarter, its quota by the part of the quarter that has begun';

const fields = {
  repId: id('The rep.'),
  repName: text('The rep’s name.'),
  managerName: reps.fields.managerName,
  segment: reps.fields.segment,
  region: reps.fields.region,
  quarter: text('`Q4 2026`'),
  quarterStart: date('First day of the quarter.'),
  quota: nullable(usd('Annual value to be won in the quarter; null: none was set.')),
  quotaToDate: nullable(usd({ says: 'The quota as far as it is due.', formula: `quota; ${TO_DATE}` })),
  closedWon: usd({ says: 'Annual value won in the quarter.', better: 'higher' }),
  attainment: nullable(fraction({ says: 'Won by quota.', formula: 'closedWon ÷ quota', better: 'higher' })),
  closedByDay: usd('Won up to the same day of the quarter as it is of the running one.'),
  attainmentByDay: nullable(
    fraction({
      says: 'What was won up to that day by the quota: how quarters compare while one still runs.',
      formula: 'closedByDay ÷ quota',
      better: 'higher',
    }),
  ),
  ytdClosedWon: usd({ says: 'Won in the calendar year up to the quarter.', better: 'higher' }),
  ytdQuota: usd({ says: 'Quotas of the year up to the quarter.', formula: 'Σ quotaToDate' }),
  ytdAttainment: nullable(
    fraction({ says: 'Won by quota, year to date.', formula: 'ytdClosedWon ÷ ytdQuota', better: 'higher' }),
  ),
  trailingAttainment: nullable(
    fraction({
      says: 'Won by quota over four quarters, this one and the three before.',
      formula: 'Σ closedWon ÷ Σ quotaToDate',
      better: 'higher',
    }),
  ),
  wins: count({ says: 'Deals won.', better: 'higher' }),
  losses: count({ says: 'Deals lost.', better: 'lower' }),
  winRate: nullable(
    fraction({ says: 'Of the deals that closed, those won.', formula: 'wins ÷ (wins + losses)', better: 'higher' }),
  ),
  avgDealSize: nullable(
    usd({ says: 'Mean annual value of deals won.', formula: 'closedWon ÷ wins', better: 'higher' }),
  ),
  avgCycleDays: nullable(days({ says: 'Mean days from opening to winning.', better: 'lower' })),
  contactsPerDeal: nullable(number({ says: 'Mean contacts who answered, of deals that closed.', better: 'higher' })),
  openPipeline: nullable(usd({ says: 'Open deals; null for quarters that are over.', better: 'higher' })),
  coverage: nullable(
    number({
      says: 'Open deals due in the quarter by what is left of the quota; null once it is met, or the quarter over.',
      formula: 'Σ amount with a close date before the quarter’s end ÷ (quota − closedWon)',
      better: 'higher',
    }),
  ),
  rank: nullable(count({ says: 'Place by attainment in the quarter; ties share it.', better: 'lower' })),
  ytdRank: nullable(count({ says: 'Place by attainment, year to date; ties share it.', better: 'lower' })),
  rankedReps: count('Reps who have a place, year to date.'),
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
    const year = facts.filter((other) => other.quarterStart >= yearStart(start) && other.quarterStart <= start);
    const trailing = facts.filter((other) => other.quarterStart >= trailingStart(start) && other.quarterStart <= start);
    const [ytdClosedWon, ytdQuota] = [sum(year.map(wonIn)), sum(year.map(dueIn))];
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
      ytdClosedWon,
      ytdQuota,
      ytdAttainment: ratio(ytdClosedWon, ytdQuota),
      trailingAttainment: ratio(sum(trailing.map(wonIn)), sum(trailing.map(dueIn))),
      wins: won.length,
      losses: lost.length,
      winRate: ratio(won.length, won.length + lost.length),
      avgDealSize: won.length === 0 ? null : Math.round(closedWon / won.length),
      avgCycleDays: mean(won.map(({ cycleDays }) => cycleDays)),
      contactsPerDeal: mean([...won, ...lost].map(({ engagedContacts }) => engagedContacts)),
      openPipeline: isRunning ? sum(open.map(({ amount }) => amount)) : null,
      coverage: isRunning ? ratio(sum(due.map(({ amount }) => amount)), left) : null,
    };
  });
}

const wonIn = ({ closedWon }: QuarterFacts): number => closedWon;
const dueIn = ({ quotaToDate }: QuarterFacts): number => quotaToDate ?? 0;

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
