import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DatasetRow } from '../../../../../../core/views/revops/graph/dataset.ts';
import { dealHealthHistory } from '../../../../../../core/views/revops/health/deal-health-history.ts';
import { healthDistribution } from '../../../../../../core/views/revops/health/health-distribution.ts';
import { weekBefore } from '../../../../../../core/views/revops/sources/moments.ts';
import { reps } from '../../../../../../core/views/revops/sources/schemas.ts';
import { datasetRows, FIRST_DAY } from '../../../../../tools/row-arbitrary.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { clockRow, daysAgo, scoredDeal } from './deals.ts';
import { anyScored } from './health-rows.ts';

type Kept = DatasetRow<typeof dealHealthHistory>;

const WEEK = 7 * 86_400_000;
const anyInputs = fc
  .record({
    scored: anyScored,
    reps: datasetRows(reps),
    history: datasetRows(dealHealthHistory, { snapshotAt: fc.nat(28).map((week) => FIRST_DAY + week * WEEK) }, 40),
    all: fc.boolean(),
  })
  .map(({ scored, reps: sellers, history, all }) => ({
    clock: scored.clock.map((row) => ({ ...row, team: all ? 'All' : 'Ada Boyle' })),
    reps: all ? sellers : sellers.filter(({ managerName }) => managerName === 'Ada Boyle'),
    scores: all ? scored.scores : scored.scores.filter(({ managerName }) => managerName === 'Ada Boyle'),
    history: all ? history : history.filter(({ managerName }) => managerName === 'Ada Boyle'),
  }));

const bands = ['healthy', 'monitor', 'atRisk', 'critical'] as const;

/** Monday the 16th is nearer to a week before Friday the 20th than Monday the 9th is. */
const WEEK_BEFORE = daysAgo(4);

function keptDeal(changes: Partial<Kept>): Kept {
  const { healthScore, band, amount, stage, category, type, ownerId, closeDate, managerName, segment, region } =
    scoredDeal();
  const kept = { healthScore, band, amount, stage, category, type, ownerId, closeDate, managerName, segment, region };
  return { ...kept, snapshotAt: WEEK_BEFORE, opportunityId: 'lead-1', ...changes };
}

describe('health_distribution', () => {
  it('given any rows, then the laws of transforms hold', () => {
    fc.assert(fc.property(anyInputs, (rows) => checkTransform(healthDistribution, rows)));
  });

  it('given any rows, then bands add up to the open pipeline of the company and of each team, and teams to the company', () => {
    fc.assert(
      fc.property(anyInputs, (rows) => {
        const output = healthDistribution.compute(rows);
        for (const row of output) {
          const open = rows.scores.filter((deal) => row.teamFilter === 'All' || deal.managerName === row.teamFilter);
          const total = open.reduce((sum, { amount }) => sum + amount, 0);
          expect(bands.reduce((sum, band) => sum + row[`${band}Count`], 0)).toBe(open.length);
          expect(bands.reduce((sum, band) => sum + row[`${band}Amount`], 0)).toBe(total);
          const shares = bands.map((band) => row[`${band}Pct`]);
          if (total === 0) expect(shares).toEqual([null, null, null, null]);
          else expect(shares.reduce<number>((sum, share) => sum + (share ?? Number.NaN), 0)).toBeCloseTo(1, 9);
        }
        const [all, ...teams] = output;
        if (rows.clock[0]?.team !== 'All')
          return expect(output.map(({ teamFilter }) => teamFilter)).toEqual(['Ada Boyle']);
        for (const band of bands) {
          for (const what of ['Count', 'Amount'] as const) {
            expect(teams.reduce((sum, row) => sum + row[`${band}${what}`], 0)).toBe(all?.[`${band}${what}`]);
          }
        }
      }),
    );
  });

  it('given any rows, then each figure is that of the slow way', () => {
    const range = { healthy: [80, 100], monitor: [60, 79], atRisk: [40, 59], critical: [0, 39] } as const;
    fc.assert(
      fc.property(anyInputs, (rows) => {
        for (const row of healthDistribution.compute(rows)) {
          const mine = <T extends { managerName: string }>(list: readonly T[]): T[] =>
            list.filter(({ managerName }) => row.teamFilter === 'All' || managerName === row.teamFilter);
          for (const band of bands) {
            const [low, high] = range[band];
            const inBand = mine(rows.scores).filter(({ healthScore }) => healthScore >= low && healthScore <= high);
            expect(row[`${band}Count`]).toBe(inBand.length);
            expect(row[`${band}Amount`]).toBe(inBand.reduce((sum, { amount }) => sum + amount, 0));
          }
          const then = weekBefore(row.snapshotDate);
          const before = mine(rows.history).filter(({ snapshotAt }) => snapshotAt === then);
          const [now, old] = [mine(rows.scores), before].map((list) => {
            const risky = list.filter(({ band }) => band === 'at_risk' || band === 'critical');
            const [part, whole] = [risky, list].map((deals) => deals.reduce((sum, { amount }) => sum + amount, 0));
            return whole ? (part ?? 0) / whole : null;
          });
          if (now === null || now === undefined || old === null || old === undefined)
            expect(row.atRiskChange1w).toBeNull();
          else expect(row.atRiskChange1w).toBeCloseTo(now - old, 12);
        }
      }),
    );
  });

  it.each<[number, string]>([
    [2_000, 'worsening'],
    [1_999, 'stable'],
    [-2_000, 'stable'],
    [-2_001, 'improving'],
  ])('given a share at risk that moved by %d of 100,000, then it is %s', (move, trend) => {
    const deals = (risky: number) => [
      { amount: risky, band: 'critical' as const, healthScore: 10 },
      { amount: 131_072 - risky, band: 'healthy' as const, healthScore: 90 },
    ];
    // Of a whole of 2^17 every share is exact; the bound of 0.02 lies between two of them.
    const step = Math.trunc((move / 100_000) * 131_072) + (move === 2_000 ? 1 : 0) - (move === -2_001 ? 1 : 0);
    const row = healthDistribution.compute({
      clock: [clockRow()],
      reps: [],
      scores: deals(60_000 + step).map((deal, n) => scoredDeal({ ...deal, opportunityId: `lead-${n}` })),
      history: deals(60_000).map((deal, n) => keptDeal({ ...deal, opportunityId: `lead-${n}` })),
    })[0];
    expect(row?.atRiskChange1w).toBe(step / 131_072);
    expect(row?.trendDirection).toBe(trend);
  });

  it('given nothing written down at the end of the week before, then the change is unknown', () => {
    const at = (days: number) =>
      healthDistribution.compute({
        clock: [clockRow()],
        reps: [],
        scores: [scoredDeal()],
        history: [keptDeal({ snapshotAt: daysAgo(days) })],
      })[0]?.atRiskChange1w;
    expect(at(4)).toBe(0);
    expect(at(11)).toBeNull();
  });

  it('given a team without deals, then it has a row of zeros and no shares', () => {
    const rep = { repId: 'r', repName: 'R', managerId: 'm', hiredAt: daysAgo(400), managerName: 'Zoe' };
    const sellers = [{ ...rep, segment: 'SMB' as const, region: 'West' as const }];
    const rows = healthDistribution.compute({
      clock: [clockRow()],
      reps: sellers,
      scores: [scoredDeal()],
      history: [],
    });
    expect(rows.map(({ teamFilter }) => teamFilter)).toEqual(['All', 'Ada Boyle', 'Zoe']);
    expect(rows[2]).toMatchObject({ healthyCount: 0, healthyAmount: 0, healthyPct: null, trendDirection: null });
  });
});
