import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, parseDate } from '../../../../../../core/kernel/time.ts';
import { repPerformance } from '../../../../../../core/views/revops/reps/rep-performance.ts';
import { anyRepSources } from './rep-rows.ts';
import { clockRow, closedDeal, openDeal, quotaRow, repRow, sourcesWith } from './scene.ts';
import {
  add,
  attainmentByDay,
  attainmentOver,
  average,
  closedIn,
  fourQuarters,
  placeOf,
  winRateOver,
  yearOf,
} from './slow-performance.ts';

describe('rep_performance', () => {
  it('given any rows, then each figure is that of the slow way', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const rows = repPerformance.compute(sources);
        for (const row of rows) {
          const { repId, quarter, quarterStart: start } = row;
          const deals = closedIn(sources, repId, [quarter]);
          const won = deals.filter(({ outcome }) => outcome === 'Won');
          const quota =
            sources.quotas.find((other) => other.repId === repId && other.quarter === quarter)?.amount ?? null;
          expect(row).toMatchObject({
            quota,
            closedWon: add(won.map(({ amount }) => amount)),
            wins: won.length,
            losses: deals.length - won.length,
            winRate: winRateOver(sources, repId, [quarter]),
            attainment: quota === null || quota === 0 ? null : add(won.map(({ amount }) => amount)) / quota,
            attainmentByDay: attainmentByDay(sources, repId, start),
            ytdAttainment: attainmentOver(sources, repId, yearOf(start)),
            trailingAttainment: attainmentOver(sources, repId, fourQuarters(start)),
            avgCycleDays: average(won.map(({ cycleDays }) => cycleDays)),
            contactsPerDeal: average(deals.map(({ engagedContacts }) => engagedContacts)),
          });
          const beside = rows.filter((other) => other.quarter === quarter);
          expect(row.rank).toBe(
            placeOf(
              row.attainment,
              beside.map(({ attainment }) => attainment),
            ),
          );
          expect(row.ytdRank).toBe(
            placeOf(
              row.ytdAttainment,
              beside.map(({ ytdAttainment }) => ytdAttainment),
            ),
          );
          expect(row.rankedReps).toBe(beside.filter(({ ytdAttainment }) => ytdAttainment !== null).length);
        }
      }),
    );
  });

  it('given any rows, then reps add up to the company: what was won, counts, quotas, open deals', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const rows = repPerformance.compute(sources);
        const [now] = sources.clock;
        const known = new Set(sources.reps.map(({ repId }) => repId));
        const closed = sources.closed.filter(
          ({ ownerId, closedAt }) => known.has(ownerId) && closedAt < (now?.quarterEnd ?? 0),
        );
        const won = closed.filter(({ outcome }) => outcome === 'Won');
        expect(add(rows.map(({ closedWon }) => closedWon))).toBe(add(won.map(({ amount }) => amount)));
        expect(add(rows.map(({ wins, losses }) => wins + losses))).toBe(closed.length);
        const quotas = sources.quotas.filter(
          ({ repId, quarterStart }) => known.has(repId) && quarterStart <= (now?.quarterStart ?? 0),
        );
        expect(add(rows.map(({ quota }) => quota ?? 0))).toBe(add(quotas.map(({ amount }) => amount)));
        const open = sources.open.filter(({ ownerId }) => known.has(ownerId));
        expect(add(rows.map(({ openPipeline }) => openPipeline ?? 0))).toBe(add(open.map(({ amount }) => amount)));
      }),
    );
  });

  it('given the second week of a quarter, then only the quota of the days begun counts to the year', () => {
    const day = parseDate('2026-10-10');
    const rows = repPerformance.compute(
      sourcesWith({
        clock: [clockRow({ asOf: day })],
        quotas: [quotaRow('2026-07-01', 9_200_000), quotaRow('2026-10-01', 9_200_000)],
        closed: [
          closedDeal({ amount: 9_200_000, closedAt: parseDate('2026-08-05') }),
          closedDeal({ amount: 1_000_000, closedAt: parseDate('2026-10-03') }),
        ],
      }),
    );
    expect(rows.at(-1)).toMatchObject({
      quota: 9_200_000,
      quotaToDate: 1_000_000, // 10 of 92 days
      ytdQuota: 10_200_000,
      ytdAttainment: 1,
      attainment: 10 / 92,
    });
  });

  it('given the quarter is over, then all of its quota counts', () => {
    const [row] = repPerformance.compute(
      sourcesWith({
        clock: [clockRow({ asOf: parseDate('2027-01-01') })],
        quotas: [quotaRow('2026-10-01', 9_200_000)],
        closed: [closedDeal({ amount: 9_200_000, closedAt: parseDate('2027-01-01') - 1 })],
      }),
    );
    expect(row).toMatchObject({ quotaToDate: 9_200_000, ytdAttainment: 1, attainmentByDay: 1 });
  });

  it('given a day of the quarter, then quarters before are counted up to the end of the same day', () => {
    const after = parseDate('2026-07-10') + DAY; // the tenth of July is as far as the tenth of October
    for (const [closedAt, byDay] of [
      [after - 1, 500],
      [after, 0],
    ] as const) {
      const [before] = repPerformance.compute(
        sourcesWith({
          clock: [clockRow({ asOf: parseDate('2026-10-10') })],
          quotas: [quotaRow('2026-07-01', 1000)],
          closed: [closedDeal({ amount: 500, closedAt })],
        }),
      );
      expect(before).toMatchObject({ closedWon: 500, closedByDay: byDay, attainmentByDay: byDay / 1000 });
    }
  });

  it('given nothing was closed and no quota set, then nothing can be measured', () => {
    const rows = repPerformance.compute(sourcesWith({}));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      quarter: 'Q4 2026',
      quota: null,
      quotaToDate: null,
      closedWon: 0,
      attainment: null,
      attainmentByDay: null,
      ytdAttainment: null,
      trailingAttainment: null,
      winRate: null,
      avgDealSize: null,
      avgCycleDays: null,
      contactsPerDeal: null,
      openPipeline: 0,
      coverage: null,
      rank: null,
      ytdRank: null,
      rankedReps: 0,
    });
  });

  it('given a lost deal alone, then the win rate is 0 and not unknown', () => {
    const [row] = repPerformance.compute(sourcesWith({ closed: [closedDeal({ outcome: 'Lost' })] }));
    expect(row).toMatchObject({ wins: 0, losses: 1, winRate: 0, avgDealSize: null });
  });

  it('given open deals, then those due before the quarter’s end cover what is left of the quota; once met, nothing is', () => {
    const end = parseDate('2027-01-01');
    const open = [
      openDeal({ opportunityId: 'lead-1', amount: 3000, closeDate: end - DAY }),
      openDeal({ opportunityId: 'lead-2', amount: 9000, closeDate: end }),
    ];
    const quotas = [quotaRow('2026-10-01', 2000)];
    const closed = [closedDeal({ amount: 500, closedAt: parseDate('2026-10-03') })];
    expect(repPerformance.compute(sourcesWith({ open, quotas, closed }))[0]).toMatchObject({
      openPipeline: 12_000,
      coverage: 2,
    });
    const met = [closedDeal({ amount: 2000, closedAt: parseDate('2026-10-03') })];
    expect(repPerformance.compute(sourcesWith({ open, quotas, closed: met }))[0]?.coverage).toBeNull();
  });

  it('given ties, then they share a rank and the next is left out', () => {
    const names = ['rep-1', 'rep-2', 'rep-3', 'rep-4'];
    const won = [50, 100, 50, 10];
    const rows = repPerformance.compute(
      sourcesWith({
        reps: names.map((repId) => repRow({ repId })),
        quotas: names.map((repId) => quotaRow('2026-10-01', 100, repId)),
        closed: names.map((ownerId, n) =>
          closedDeal({ opportunityId: `won-${n}`, ownerId, amount: won[n] ?? 0, closedAt: parseDate('2026-10-03') }),
        ),
      }),
    );
    expect(rows.map(({ rank }) => rank)).toEqual([2, 1, 2, 4]);
  });
});
