import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { dealHealthHistory } from '../../../../../../core/views/revops/health/deal-health-history.ts';
import { dealHealthScores } from '../../../../../../core/views/revops/health/deal-health-scores.ts';
import { RunningMedian } from '../../../../../../core/views/revops/health/norms.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { clockRow, daysAgo, goodDeal, TODAY } from './deals.ts';
import { anyHistoryInputs, anyScoreInputs } from './health-rows.ts';
import { slowContributions, slowScore } from './slow-health.ts';

describe('deal_health_scores', () => {
  it('given any rows, then the laws of transforms hold', () => {
    fc.assert(fc.property(anyScoreInputs, (rows) => checkTransform(dealHealthScores, rows)));
  });

  it('given any rows, then each score and each contribution is that of the slow way', () => {
    fc.assert(
      fc.property(anyScoreInputs, (rows) => {
        const scored = dealHealthScores.compute(rows);
        expect(scored).toHaveLength(rows.opportunities.length);
        for (const row of scored) {
          const parts = slowContributions(row, row.asOf, rows.won, rows.benchmarks);
          for (const { signal, contribution } of row.signals) expect(contribution).toBeCloseTo(parts[signal] ?? -1, 9);
          expect(Math.abs(row.healthScore - slowScore(row, row.asOf, rows.won, rows.benchmarks))).toBeLessThanOrEqual(
            1e-9 + Number(isHalf(Object.values(parts))),
          );
        }
      }),
    );
  });

  it('given a deal, then its days are whole days as of the clock', () => {
    const deal = {
      ...goodDeal({ stageSince: daysAgo(5) - 0.9 * DAY, lastInbound: daysAgo(3), lastOutbound: daysAgo(1) }),
      opportunityId: 'lead-1',
      opportunityName: 'Hart – Expansion',
      accountName: 'Hart',
      ownerName: 'Bo Li',
    };
    const [row] = dealHealthScores.compute({ clock: [clockRow()], opportunities: [deal], won: [], benchmarks: [] });
    expect(row).toMatchObject({
      opportunityId: 'lead-1',
      daysInStage: 5,
      daysSinceContact: 3,
      daysUntilClose: 30,
      benchmarkDays: null,
      asOf: TODAY,
    });
  });
});

describe('deal_health_history', () => {
  it('given any rows, then the laws of transforms hold', () => {
    fc.assert(fc.property(anyHistoryInputs, (rows) => checkTransform(dealHealthHistory, rows)));
  });

  it('given any rows, then each score is that of the slow way', () => {
    fc.assert(
      fc.property(anyHistoryInputs, ({ snapshots, won, benchmarks }) => {
        const rows = dealHealthHistory.compute({ snapshots, won, benchmarks });
        expect(rows).toHaveLength(snapshots.length);
        for (const row of rows) {
          const facts = snapshots.find(
            (deal) => deal.opportunityId === row.opportunityId && deal.snapshotAt === row.snapshotAt,
          );
          if (!facts) throw new Error('a row without its snapshot');
          const parts = slowContributions(facts, row.snapshotAt, won, benchmarks);
          const slow = slowScore(facts, row.snapshotAt, won, benchmarks);
          expect(Math.abs(row.healthScore - slow)).toBeLessThanOrEqual(Number(isHalf(Object.values(parts))));
        }
      }),
    );
  });

  it('given any past day, then what came later changes nothing of the scores up to it', () => {
    fc.assert(
      fc.property(anyHistoryInputs, fc.nat(200), ({ snapshots, won, benchmarks }, days) => {
        const cut = Math.min(...snapshots.map(({ snapshotAt }) => snapshotAt)) + days * DAY;
        const whole = dealHealthHistory.compute({ snapshots, won, benchmarks });
        const known = dealHealthHistory.compute({
          snapshots: snapshots.filter(({ snapshotAt }) => snapshotAt <= cut),
          won: won.filter(({ wonAt }) => wonAt < cut),
          benchmarks,
        });
        expect(known).toEqual(whole.filter(({ snapshotAt }) => snapshotAt <= cut));
      }),
    );
  });

  it('given the same facts on the same day, then past and present score alike', () => {
    fc.assert(
      fc.property(anyScoreInputs, ({ clock, opportunities, won, benchmarks }) => {
        const now = dealHealthScores.compute({ clock, opportunities, won, benchmarks });
        const snapshots = opportunities.map(({ opportunityName: _n, accountName: _a, ownerName: _o, ...facts }) => ({
          ...facts,
          snapshotAt: clock[0]?.asOf ?? 0,
        }));
        const past = dealHealthHistory.compute({ snapshots, won, benchmarks });
        const scored = (rows: readonly { opportunityId: string; healthScore: number; band: string }[]) =>
          new Map(rows.map(({ opportunityId, healthScore, band }) => [opportunityId, { healthScore, band }]));
        expect(scored(past)).toEqual(scored(now));
      }),
    );
  });
});

describe('a running median', () => {
  it('given any values one by one, then it is the middle of those so far', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (values) => {
        const median = new RunningMedian();
        expect(median.value).toBeNull();
        values.forEach((value, index) => {
          median.add(value);
          const sorted = values.slice(0, index + 1).sort((a, b) => a - b);
          const [low = 0, high = 0] = [sorted[index >> 1], sorted[(index + 1) >> 1]];
          expect(median.value).toBe((low + high) / 2);
        });
      }),
    );
  });
});

/** Whether the exact sum lies so close to a half that two ways of adding may round it to either side. */
function isHalf(parts: readonly number[]): boolean {
  const sum = parts.reduce((total, part) => total + part, 0);
  return Math.abs(sum - Math.floor(sum) - 0.5) < 1e-9;
}
