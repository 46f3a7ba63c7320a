import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDate } from '../../../../../../core/kernel/time.ts';
import { pipelineHealthSummary } from '../../../../../../core/views/revops/health/pipeline-health-summary.ts';
import { reps } from '../../../../../../core/views/revops/sources/schemas.ts';
import { datasetRows } from '../../../../../tools/row-arbitrary.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { clockRow, scoredDeal } from './deals.ts';
import { anyScored } from './health-rows.ts';

const anyInputs = fc.record({ scored: anyScored, reps: datasetRows(reps) }).map(({ scored, reps: sellers }) => ({
  clock: scored.clock.map((row) => ({ ...row, team: 'All' })),
  reps: sellers,
  scores: scored.scores,
}));

const categories = ['commit', 'bestCase', 'pipeline', 'omitted'] as const;

describe('pipeline_health_summary', () => {
  it('given any rows, then the laws of transforms hold', () => {
    fc.assert(fc.property(anyInputs, (rows) => checkTransform(pipelineHealthSummary, rows)));
  });

  it('given any rows, then categories, quarters and teams add up to the open pipeline', () => {
    fc.assert(
      fc.property(anyInputs, (rows) => {
        const output = pipelineHealthSummary.compute(rows);
        const total = rows.scores.reduce((sum, { amount }) => sum + amount, 0);
        for (const row of output) {
          expect(categories.reduce((sum, name) => sum + row[`${name}Count`], 0)).toBe(row.dealCount);
          expect(categories.reduce((sum, name) => sum + row[`${name}Amount`], 0)).toBe(row.amount);
        }
        const sum = (test: (team: string, quarter: string) => boolean): readonly [number, number] => {
          const some = output.filter(({ teamFilter, closeQuarter }) => test(teamFilter, closeQuarter));
          return [some.reduce((n, { dealCount }) => n + dealCount, 0), some.reduce((n, { amount }) => n + amount, 0)];
        };
        const whole = [rows.scores.length, total];
        expect(sum((team, quarter) => team === 'All' && quarter === 'All')).toEqual(whole);
        expect(sum((team, quarter) => team === 'All' && quarter !== 'All')).toEqual(whole);
        expect(sum((team, quarter) => team !== 'All' && quarter === 'All')).toEqual(whole);
        expect(sum((team, quarter) => team !== 'All' && quarter !== 'All')).toEqual(whole);
      }),
    );
  });

  it('given three deals, then health is averaged plainly and by amount, and risks are summed', () => {
    const deals = [
      scoredDeal({
        opportunityId: 'a',
        amount: 100,
        healthScore: 90,
        band: 'healthy',
        category: 'commit',
        riskFlags: [],
      }),
      scoredDeal({
        opportunityId: 'b',
        amount: 300,
        healthScore: 50,
        band: 'at_risk',
        category: 'commit',
        riskFlags: ['NO_EB', 'STUCK'],
        closeDate: parseDate('2027-01-01'),
      }),
      scoredDeal({
        opportunityId: 'c',
        amount: 600,
        healthScore: 70,
        band: 'monitor',
        category: 'omitted',
        riskFlags: ['NO_EB'],
        closeDate: parseDate('2026-12-31'),
      }),
    ];
    const rows = pipelineHealthSummary.compute({ clock: [clockRow()], reps: [], scores: deals });
    expect(rows.map(({ teamFilter, closeQuarter }) => `${teamFilter} ${closeQuarter}`)).toEqual([
      'All All',
      'All Q1 2027',
      'All Q4 2026',
      'Ada Boyle All',
      'Ada Boyle Q1 2027',
      'Ada Boyle Q4 2026',
    ]);
    expect(rows[0]).toMatchObject({
      dealCount: 3,
      amount: 1000,
      avgHealth: 70,
      amountWeightedHealth: 66,
      commitCount: 2,
      commitAmount: 400,
      commitHealth: 70,
      bestCaseHealth: null,
      omittedAmount: 600,
      weakCommitAmount: 300,
      risks: [
        { flag: 'NO_EB', dealCount: 2, amount: 900 },
        { flag: 'STUCK', dealCount: 1, amount: 300 },
      ],
    });
    expect(rows[1]).toMatchObject({ dealCount: 1, avgHealth: 50 });
  });

  it('given no deals, then what can’t be measured is null', () => {
    const rows = pipelineHealthSummary.compute({ clock: [clockRow()], reps: [], scores: [] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      amount: 0,
      avgHealth: null,
      amountWeightedHealth: null,
      avgDaysInStage: null,
      risks: [],
    });
  });
});
