import fc from 'fast-check';
import { addMonths, dayStart, isoDate, parseDate, quarterStart } from '../../../../../../core/kernel/time.ts';
import {
  activities,
  clock,
  closedOpportunities,
  contacts,
  dealSnapshots,
  opportunities,
  processEvents,
  quotas,
  reps,
  stageBenchmarks,
  wonAmounts,
} from '../../../../../../core/views/revops/sources/schemas.ts';
import { datasetRow, datasetRows, someDate, someTime } from '../../../../../tools/row-arbitrary.ts';

/** `Q4 2026` of a time. */
export function quarterName(time: number): string {
  const [year, month] = isoDate(quarterStart(time)).split('-').map(Number);
  return `Q${((month ?? 1) + 2) / 3} ${year}`;
}

const repIds = ['rep-1', 'rep-2', 'rep-3', 'rep-4', 'rep-5', 'rep-10'];
const owner = fc.constantFrom(...repIds);
const leadId = fc.integer({ min: 0, max: 40 }).map((n) => `lead-${n}`);
const quarter = fc.integer({ min: 0, max: 9 }).map((n) => addMonths(parseDate('2024-10-01'), 3 * n));
/** Any time of two and a half years, so that trailing quarters have something in them. */
const past = fc.integer({ min: parseDate('2024-10-01'), max: parseDate('2026-12-20') });
const cents = fc.integer({ min: 0, max: 40_000_000 });

const anyClock = fc.tuple(datasetRow(clock, { asOf: someDate }), fc.boolean()).map(([row, isOver]) => {
  const start = quarterStart(row.asOf);
  const end = addMonths(start, 3);
  return [{ ...row, asOf: isOver ? end : row.asOf, quarter: quarterName(start), quarterStart: start, quarterEnd: end }];
});

const anyQuotas = datasetRows(quotas, { repId: owner, quarterStart: quarter, amount: cents }, 40).map((rows) => {
  const named = rows.map((row) => ({ ...row, quarter: quarterName(row.quarterStart) }));
  return [...new Map(named.map((row) => [`${row.repId}/${row.quarter}`, row])).values()];
});

const anyClosed = datasetRows(
  closedOpportunities,
  { opportunityId: leadId, ownerId: owner, closedAt: past, amount: cents, cycleDays: fc.integer({ min: 0, max: 400 }) },
  40,
).map((rows) => rows.map((row) => ({ ...row, closeQuarter: quarterName(row.closedAt) })));

const anyEvents = datasetRows(
  processEvents,
  { opportunityId: leadId, ownerId: owner, enteredAt: past, leftAt: fc.option(past) },
  40,
).map((rows) =>
  rows.map((row) => ({ ...row, leftAt: row.leftAt === null ? null : Math.max(row.leftAt, row.enteredAt) })),
);

/** Rows of every source that the datasets of reps are computed from: of any content, with quarters that are quarters. */
export const anyRepSources = fc.record({
  clock: anyClock,
  reps: datasetRows(reps, { repId: owner, hiredAt: someDate }, 6),
  quotas: anyQuotas,
  closed: anyClosed,
  open: datasetRows(opportunities, { opportunityId: leadId, ownerId: owner }),
  events: anyEvents,
  benchmarks: datasetRows(stageBenchmarks),
  snapshots: datasetRows(dealSnapshots, { snapshotAt: past.map(dayStart), opportunityId: leadId, ownerId: owner }, 40),
  activities: datasetRows(activities, { activityId: fc.uuid(), ownerId: owner, at: someTime }, 60),
  contacts: datasetRows(
    contacts,
    { opportunityId: leadId, answerHours: fc.option(fc.double({ min: 0, max: 23.99, noNaN: true })) },
    40,
  ),
  won: datasetRows(wonAmounts),
});

export type RepSources = typeof anyRepSources extends fc.Arbitrary<infer T> ? T : never;
