import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, parseDate } from '../../../../../../core/kernel/time.ts';
import { repPerformance } from '../../../../../../core/views/revops/reps/rep-performance.ts';
import { repPerformanceView } from '../../../../../../core/views/revops/reps/rep-performance-view.ts';
import { TIERS, tierOf } from '../../../../../../core/views/revops/reps/thresholds.ts';
import { anyRepSources, type RepSources } from './rep-rows.ts';
import { clockRow, closedDeal, quotaRow, repRow, sourcesWith } from './scene.ts';
import {
  attainmentByDay,
  attainmentOver,
  average,
  cycleOver,
  dealSizeOver,
  fourQuarters,
  placeOf,
  winRateOver,
  yearOf,
} from './slow-performance.ts';

const viewsOf = (sources: RepSources) =>
  repPerformanceView.compute({ clock: sources.clock, performance: repPerformance.compute(sources) });
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

function same(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(actual).toBeCloseTo(expected, 6);
}

describe('rep_performance_view', () => {
  it('given any rows, then each figure is that of the slow way, straight from the sources', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const start = sources.clock[0]?.quarterStart ?? 0;
        const [now, before] = [fourQuarters(start), fourQuarters(addMonths(start, -3))];
        const rows = viewsOf(sources);
        expect(rows.map(({ repId }) => repId).sort()).toEqual(sources.reps.map(({ repId }) => repId).sort());
        for (const row of rows) {
          const { repId } = row;
          const team = sources.reps.filter(({ managerName }) => managerName === row.managerName);
          const teamMean = (of: typeof winRateOver): number | null =>
            average(known(team.map((rep) => of(sources, rep.repId, now))));
          same(row.winRate, winRateOver(sources, repId, now));
          same(row.avgDealSize, dealSizeOver(sources, repId, now));
          same(row.avgSalesCycleDays, cycleOver(sources, repId, now));
          same(row.ytdAttainment, attainmentOver(sources, repId, yearOf(start)));
          same(row.teamAvgWinRate, teamMean(winRateOver));
          same(row.teamAvgCycle, teamMean(cycleOver));
          const size = teamMean(dealSizeOver);
          same(row.teamAvgDealSize, size === null ? null : Math.round(size));
          same(row.winRateVsTeam, minus(row.winRate, row.teamAvgWinRate));
          same(row.cycleVsTeam, minus(row.avgSalesCycleDays, row.teamAvgCycle));
          same(row.winRateChangeQoq, minus(winRateOver(sources, repId, now), winRateOver(sources, repId, before)));
          const all = sources.reps.map((rep) => attainmentOver(sources, rep.repId, yearOf(start)));
          expect(row.overallRank).toBe(placeOf(attainmentOver(sources, repId, yearOf(start)), all));
          expect(row.totalReps).toBe(known(all).length);
          expect(row.performanceTier).toBe(tierOf(attainmentOver(sources, repId, now)));
        }
      }),
    );
  });

  it('given any rows, then ranks are a permutation with ties', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const ranks = known(viewsOf(sources).map(({ overallRank }) => overallRank)).sort((a, b) => a - b);
        ranks.forEach((rank, index) => {
          expect(rank === index + 1 || rank === ranks[index - 1]).toBe(true);
        });
      }),
    );
  });

  it('given a rep beside a team, then displays say what the figures are', () => {
    const reps = ['rep-1', 'rep-2'].map((repId) => repRow({ repId }));
    const closed = [
      closedDeal({ ownerId: 'rep-1', amount: 7800 }),
      closedDeal({ ownerId: 'rep-1', outcome: 'Lost' }),
      closedDeal({ ownerId: 'rep-2', amount: 7800 }),
      closedDeal({ ownerId: 'rep-2', outcome: 'Lost' }),
      closedDeal({ ownerId: 'rep-2', outcome: 'Lost' }),
    ];
    const clock = [clockRow({ asOf: parseDate('2026-12-31') })];
    const quotas = reps.map(({ repId }) => quotaRow('2026-10-01', 10_000, repId));
    const [first, second] = viewsOf(sourcesWith({ clock, reps, quotas, closed }));
    expect(first).toMatchObject({
      ytdAttainment: 0.78,
      ytdAttainmentDisplay: '78%',
      rankDisplay: '#1/2',
      winRate: 0.5,
      winRateVsTeamDisplay: '+8%',
      performanceTier: 'Needs Improvement',
    });
    expect(second).toMatchObject({ rankDisplay: '#1/2', winRateVsTeamDisplay: '-8%', rankChangeQoq: null });
  });

  it('given the quarter before, then places gained are above 0, and attainment is compared up to the same day', () => {
    const reps = ['rep-1', 'rep-2'].map((repId) => repRow({ repId }));
    const sources = sourcesWith({
      clock: [clockRow({ asOf: parseDate('2026-10-10') })],
      reps,
      quotas: reps.flatMap(({ repId }) => [quotaRow('2026-07-01', 1000, repId), quotaRow('2026-10-01', 1000, repId)]),
      closed: [
        closedDeal({ ownerId: 'rep-2', amount: 200, closedAt: parseDate('2026-07-05') }),
        closedDeal({ ownerId: 'rep-1', amount: 100, closedAt: parseDate('2026-07-05') }),
        closedDeal({ ownerId: 'rep-1', amount: 900, closedAt: parseDate('2026-10-05') }),
      ],
    });
    const [first, second] = viewsOf(sources);
    expect([first?.rankChangeQoq, second?.rankChangeQoq]).toEqual([1, -1]);
    same(first?.attainmentChangeQoq ?? null, 0.8);
    same(
      second?.attainmentChangeQoq ?? null,
      minus(
        attainmentByDay(sources, 'rep-2', parseDate('2026-10-01')),
        attainmentByDay(sources, 'rep-2', parseDate('2026-07-01')),
      ),
    );
  });

  it('given a rep who has closed nothing and has no quota, then nothing is measured', () => {
    const [row] = viewsOf(sourcesWith({}));
    expect(row).toMatchObject({
      ytdAttainment: null,
      ytdAttainmentDisplay: null,
      winRate: null,
      avgDealSize: null,
      avgSalesCycleDays: null,
      overallRank: null,
      rankDisplay: null,
      teamAvgWinRate: null,
      winRateVsTeam: null,
      winRateVsTeamDisplay: null,
      performanceTier: null,
    });
  });

  it('tiers change at their thresholds, and below all of them a rep is at risk', () => {
    for (const { tier, from } of TIERS) {
      expect(tierOf(from.value)).toBe(tier);
      expect(tierOf(from.value - 1e-9)).not.toBe(tier);
    }
    expect([tierOf(0), tierOf(0.5999), tierOf(5), tierOf(null)]).toEqual(['At Risk', 'At Risk', 'Top Performer', null]);
  });
});
