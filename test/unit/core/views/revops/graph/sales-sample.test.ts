import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, DAY, HOUR, quarterStart, type Time } from '../../../../../../core/kernel/time.ts';
import { build } from '../../../../../../core/views/revops/graph/build.ts';
import { revopsGraph } from '../../../../../../core/views/revops/graph/catalogue.ts';
import { type SampleRows, salesSample } from '../../../../../tools/sales-sample.ts';

/** The rows tell of the same lives: what is in one source follows from the others. */

const by = <T extends { readonly opportunityId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(rows, ({ opportunityId }) => opportunityId);

const asOf = Date.UTC(2026, 10, 18);
const samples = fc.record({
  seed: fc.nat(1000),
  opportunities: fc.integer({ min: 1, max: 80 }),
  months: fc.integer({ min: 2, max: 25 }),
});
const any = (check: (rows: SampleRows) => void): void =>
  fc.assert(
    fc.property(samples, ({ seed, opportunities, months }) =>
      check(salesSample(opportunities, { seed, months, asOf }).rows),
    ),
    { numRuns: 15 },
  );

describe('a sample of sales', () => {
  it('given any size and seed, then every source keeps its schema', () => {
    fc.assert(
      fc.property(samples, ({ seed, opportunities, months }) => {
        const { sources } = salesSample(opportunities, { seed, months, asOf });
        const { results } = build(revopsGraph, sources, null, () => 0);
        for (const { id } of revopsGraph.sources)
          expect(results.get(id)).toMatchObject({ state: 'built', reason: null });
      }),
      { numRuns: 15 },
    );
  });

  it('given the same arguments, then the rows are the same', () => {
    expect(salesSample(40, { seed: 7 }).rows).toEqual(salesSample(40, { seed: 7 }).rows);
    expect(salesSample(40, { seed: 7 }).rows).not.toEqual(salesSample(40, { seed: 8 }).rows);
  });

  it('given any sample, then each opportunity is open or closed, and all that names one names a known one', () => {
    any((rows) => {
      const open = new Set(rows.opportunities.map(({ opportunityId }) => opportunityId));
      const closed = new Set(rows.closed_opportunities.map(({ opportunityId }) => opportunityId));
      expect(open.size + closed.size).toBe(new Set([...open, ...closed]).size);
      for (const list of [rows.deal_snapshots, rows.activities, rows.process_events, rows.pipeline_moves]) {
        for (const { opportunityId } of list) expect(open.has(opportunityId) || closed.has(opportunityId)).toBe(true);
      }
      for (const { opportunityId } of rows.contacts) expect(open.has(opportunityId)).toBe(true);
      const reps = new Set(rows.reps.map(({ repId }) => repId));
      for (const { ownerId } of [...rows.opportunities, ...rows.closed_opportunities, ...rows.activities]) {
        expect(reps.has(ownerId)).toBe(true);
      }
    });
  });

  it('given any sample, then values, close dates and slips are what the moves before say', () => {
    any((rows) => {
      const moves = by(rows.pipeline_moves);
      const last = (id: string, before: Time) => (moves.get(id) ?? []).filter(({ at }) => at < before);
      for (const row of rows.deal_snapshots) {
        const past = last(row.opportunityId, row.snapshotAt);
        expect(row).toMatchObject({ amount: past.at(-1)?.amountAfter, closeDate: past.at(-1)?.closeAfter });
        expect(row.slips).toBe(
          past.filter(({ closeBefore, closeAfter }) => closeBefore !== null && closeAfter > closeBefore).length,
        );
      }
      for (const row of rows.opportunities) {
        const past = last(row.opportunityId, asOf);
        expect(row).toMatchObject({
          amount: past.at(-1)?.amountAfter,
          closeDate: past.at(-1)?.closeAfter,
          openedAt: past[0]?.at,
        });
      }
      for (const row of rows.closed_opportunities) {
        const end = moves.get(row.opportunityId)?.at(-1);
        expect(end).toMatchObject({ at: row.closedAt, move: row.outcome.toLowerCase(), amountAfter: row.amount });
      }
      for (const list of moves.values()) {
        expect(list[0]).toMatchObject({ move: 'opened', amountBefore: 0, closeBefore: null });
        for (const [n, move] of list.slice(1).entries()) {
          expect(move.at).toBeGreaterThan(list[n]?.at ?? 0);
          expect(move).toMatchObject({ amountBefore: list[n]?.amountAfter, closeBefore: list[n]?.closeAfter });
        }
      }
    });
  });

  it('given any sample, then stages follow one another, and snapshots are in the stage of their moment', () => {
    any((rows) => {
      const visits = by(rows.process_events);
      for (const list of visits.values()) {
        for (const [n, visit] of list.slice(1).entries())
          expect(list[n]).toMatchObject({ leftAt: visit.enteredAt, outcome: 'Advanced' });
        expect(list.at(-1)?.outcome).not.toBe('Advanced');
      }
      for (const row of rows.deal_snapshots) {
        const there = visits
          .get(row.opportunityId)
          ?.filter(
            ({ enteredAt, leftAt }) => enteredAt < row.snapshotAt && (leftAt === null || leftAt >= row.snapshotAt),
          );
        expect(there).toMatchObject([{ stage: row.stage, enteredAt: row.stageSince }]);
      }
    });
  });

  it('given any sample, then what snapshots say of contacts and activities follows from the activities before', () => {
    any((rows) => {
      const touches = by(rows.activities);
      for (const row of rows.deal_snapshots) {
        const past = (touches.get(row.opportunityId) ?? []).filter(({ at }) => at < row.snapshotAt);
        const recent = past.filter(({ at }) => at >= row.snapshotAt - 30 * DAY);
        const answered = past.filter(({ outcome }) => outcome === 'answered' || outcome === 'held');
        expect(row).toMatchObject({
          engagedContacts: new Set(answered.map(({ contactName }) => contactName)).size,
          champion: Number(answered.some(({ contactRole }) => contactRole === 'champion')),
          economicBuyer: Number(answered.some(({ contactRole }) => contactRole === 'economic-buyer')),
          inbound30: recent.filter(({ direction }) => direction === 'inbound').length,
          outbound30: recent.filter(({ direction }) => direction === 'outbound').length,
          lastInbound: past.findLast(({ direction }) => direction === 'inbound')?.at ?? null,
          lastOutbound: past.findLast(({ direction }) => direction === 'outbound')?.at ?? null,
        });
      }
      for (const row of rows.closed_opportunities) {
        const own = touches.get(row.opportunityId) ?? [];
        expect(row.activities).toBe(own.length);
        const first = own.find(({ direction }) => direction === 'outbound');
        expect(row.firstFollowUpHours).toBe(first ? (first.at - row.openedAt) / HOUR : null);
      }
    });
  });

  it('given any sample, then there is a snapshot of each open deal at each moment of a call, and calls count what was won', () => {
    any((rows) => {
      const moments = [...new Set(rows.forecast_calls.map(({ calledAt }) => calledAt))];
      const all = [
        ...rows.opportunities.map((row) => ({ ...row, closedAt: Number.POSITIVE_INFINITY })),
        ...rows.closed_opportunities,
      ];
      const snapshots = new Set(
        rows.deal_snapshots.map(({ opportunityId, snapshotAt }) => `${opportunityId} ${snapshotAt}`),
      );
      const expected = moments.flatMap((moment) =>
        all
          .filter(({ openedAt, closedAt }) => openedAt < moment && closedAt >= moment)
          .map(({ opportunityId }) => `${opportunityId} ${moment}`),
      );
      expect(snapshots).toEqual(new Set(expected));
      for (const { level, calledAt, callerId, closed, managerName } of rows.forecast_calls) {
        const quarter = quarterStart(calledAt - 1);
        expect(addMonths(quarter, 3)).toBeGreaterThanOrEqual(calledAt);
        const won = rows.closed_opportunities.filter(
          (row) =>
            row.outcome === 'Won' &&
            row.closedAt >= quarter &&
            row.closedAt < calledAt &&
            (level === 'rep' ? row.ownerId === callerId : row.managerName === managerName),
        );
        expect(closed).toBe(won.reduce((sum, { amount }) => sum + amount, 0));
      }
    });
  });
});
