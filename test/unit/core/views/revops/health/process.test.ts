import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../../../core/kernel/time.ts';
import type { DatasetRow } from '../../../../../../core/views/revops/graph/dataset.ts';
import { processBottlenecks } from '../../../../../../core/views/revops/health/process-bottlenecks.ts';
import { stageVelocity } from '../../../../../../core/views/revops/health/stage-velocity.ts';
import { closedOpportunities, processEvents } from '../../../../../../core/views/revops/sources/schemas.ts';
import { stages } from '../../../../../../core/world/index.ts';
import { datasetRow, datasetRows, someTime } from '../../../../../tools/row-arbitrary.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { clockRow, daysAgo, scoredDeal, twentyDays } from './deals.ts';
import { anyScored } from './health-rows.ts';

type Visit = DatasetRow<typeof processEvents>;

const anyVisit = datasetRow(processEvents, { leftAt: fc.option(someTime) }).map((row) => ({
  ...row,
  enteredAt: Math.min(row.enteredAt, row.leftAt ?? row.enteredAt),
  outcome: row.leftAt === null ? ('Open' as const) : row.outcome === 'Open' ? ('Advanced' as const) : row.outcome,
}));
const anyInputs = fc
  .record({
    scored: anyScored,
    visits: fc.uniqueArray(anyVisit, { maxLength: 40, selector: (row) => `${row.opportunityId}/${row.stage}` }),
    closed: datasetRows(closedOpportunities),
  })
  .map(({ scored: { clock, scores, benchmarks }, visits, closed }) => ({ clock, visits, closed, scores, benchmarks }));

function visit(changes: Partial<Visit>): Visit {
  return {
    opportunityId: 'lead-1',
    type: 'New Business',
    ownerId: 'rep-1',
    stage: 'Discovery',
    enteredAt: daysAgo(30),
    leftAt: daysAgo(10),
    outcome: 'Advanced',
    amount: 100,
    managerName: 'Ada Boyle',
    segment: 'SMB',
    region: 'West',
    ...changes,
  };
}

describe('process_bottlenecks', () => {
  it('given any rows, then the laws of transforms hold', () => {
    fc.assert(fc.property(anyInputs, (rows) => checkTransform(processBottlenecks, rows)));
  });

  it('given any rows, then each figure is that of the slow way', () => {
    fc.assert(
      fc.property(anyInputs, (rows) => {
        const asOf = rows.clock[0]?.asOf ?? 0;
        const output = processBottlenecks.compute(rows);
        expect(output.map(({ stage }) => stage)).toEqual([...stages]);
        const lengths = (from: number, to: number, stage?: string) =>
          rows.visits
            .filter((row) => row.leftAt !== null && row.leftAt >= asOf - from * DAY && row.leftAt < asOf - to * DAY)
            .filter((row) => stage === undefined || row.stage === stage)
            .map((row) => ({ ...row, days: ((row.leftAt ?? 0) - row.enteredAt) / DAY }));
        const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
        const all = add(lengths(90, -9999).map(({ days }) => days));
        const delays = stages.map((stage) =>
          add(
            lengths(90, -9999, stage).map(({ type, days }) => {
              const usual = rows.benchmarks.find((row) => row.type === type && row.stage === stage);
              return usual ? Math.max(0, days - usual.benchmarkDays) : 0;
            }),
          ),
        );
        for (const [index, row] of output.entries()) {
          const own = lengths(90, -9999, row.stage);
          const before = lengths(180, 90, row.stage);
          const sorted = own.map(({ days }) => days).sort((a, b) => a - b);
          const onward = own.filter(({ outcome }) => outcome !== 'Lost').length;
          expect(row).toMatchObject({ visits: own.length, previousVisits: before.length, advanced: onward });
          expect(row.lost + row.advanced).toBe(row.visits);
          expect(row.delayDays).toBeCloseTo(delays[index] ?? -1, 9);
          if (own.length === 0) expect(row).toMatchObject({ avgDays: null, medianDays: null, conversionRate: null });
          else {
            expect(row.avgDays).toBeCloseTo(add(sorted) / own.length, 9);
            const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
            expect(row.medianDays).toBeCloseTo((low + high) / 2, 9);
            expect(row.conversionRate).toBe(onward / own.length);
          }
          if (all === 0) expect(row.timeShare).toBeNull();
          else expect(row.timeShare).toBeCloseTo(add(sorted) / all, 9);
          const lost = rows.closed.filter(
            (deal) => deal.outcome === 'Lost' && deal.lastStage === row.stage && deal.closedAt >= asOf - 90 * DAY,
          );
          expect(add(row.lossReasons.map(({ dealCount }) => dealCount))).toBe(lost.length);
          expect(add(row.lossReasons.map(({ amount }) => amount))).toBe(add(lost.map(({ amount }) => amount)));
          const open = rows.scores.filter(({ stage }) => stage === row.stage);
          expect(row.dealsInStage).toBe(open.length);
          expect(row.amountInStage).toBe(add(open.map(({ amount }) => amount)));
        }
        expect(add(output.map(({ dealsInStage }) => dealsInStage))).toBe(rows.scores.length);
        if (all > 0) expect(add(output.map(({ timeShare }) => timeShare ?? Number.NaN))).toBeCloseTo(1, 9);
      }),
    );
  });

  it('given visits at the bounds of the window, then each is of one period', () => {
    const at = (days: number) =>
      processBottlenecks.compute({
        clock: [clockRow()],
        visits: [visit({ enteredAt: daysAgo(200), leftAt: daysAgo(days) })],
        closed: [],
        scores: [],
        benchmarks: [],
      })[2];
    expect(at(-0.5)).toMatchObject({ visits: 1, previousVisits: 0 });
    expect(at(90)).toMatchObject({ visits: 1, previousVisits: 0 });
    expect(at(90.01)).toMatchObject({ visits: 0, previousVisits: 1 });
    expect(at(180)).toMatchObject({ visits: 0, previousVisits: 1 });
    expect(at(180.01)).toMatchObject({ visits: 0, previousVisits: 0 });
  });

  it('given stages that lose as many days, then they share a rank', () => {
    const visits = [
      visit({ stage: 'Discovery', enteredAt: daysAgo(35), leftAt: daysAgo(10) }),
      visit({ stage: 'Proposal', enteredAt: daysAgo(35), leftAt: daysAgo(10) }),
      visit({ stage: 'Negotiation', enteredAt: daysAgo(31), leftAt: daysAgo(10) }),
    ];
    const benchmarks = stages.map((stage) => twentyDays('New Business', stage));
    const rows = processBottlenecks.compute({ clock: [clockRow()], visits, closed: [], scores: [], benchmarks });
    expect(rows.map(({ delayRank }) => delayRank)).toEqual([4, 4, 1, 1, 3]);
    expect(rows.map(({ delayDays }) => delayDays)).toEqual([0, 0, 5, 5, 1]);
  });

  it('given deals in a stage, then those beyond their benchmark wait', () => {
    const scores = [20, 21].map((days) =>
      scoredDeal({ opportunityId: `lead-${days}`, stageSince: daysAgo(days), amount: days }),
    );
    const [, , row] = processBottlenecks.compute({
      clock: [clockRow()],
      visits: [],
      closed: [],
      scores,
      benchmarks: [],
    });
    expect(row).toMatchObject({
      dealsInStage: 2,
      amountInStage: 41,
      dealsWaiting: 1,
      amountWaiting: 21,
      benchmarkDays: 20,
    });
  });
});

describe('stage_velocity', () => {
  const measured = (visits: readonly Visit[]) =>
    processBottlenecks.compute({
      clock: [clockRow()],
      visits,
      closed: [],
      scores: [],
      benchmarks: [twentyDays('New Business', 'Discovery')],
    });
  const discovery = (visits: readonly Visit[]) => stageVelocity.compute({ measured: measured(visits) })[2];

  it('given any rows, then the laws of transforms hold', () => {
    fc.assert(
      fc.property(anyInputs, (rows) => checkTransform(stageVelocity, { measured: processBottlenecks.compute(rows) })),
    );
  });

  it.each<[number, string, string]>([
    [15, 'green', '✓'],
    [22.9, 'green', '✓'],
    [23, 'yellow', '▲ +3d'],
    [27.9, 'yellow', '▲ +8d'],
    [28, 'red', '▲ +8d'],
  ])('given %d days against a benchmark of 20, then it is %s and reads %s', (days, indicator, display) => {
    const row = discovery([visit({ enteredAt: daysAgo(10 + days), leftAt: daysAgo(10) })]);
    expect(row).toMatchObject({ statusIndicator: indicator, trendDisplay: display, benchmarkDays: 20 });
    expect(row?.deviationDays).toBeCloseTo(days - 20, 6);
  });

  const three = (days: number, ago: number): Visit[] =>
    [1, 2, 3].map((n) =>
      visit({ opportunityId: `lead-${ago}-${n}`, enteredAt: daysAgo(ago + days), leftAt: daysAgo(ago) }),
    );
  it.each<[number, string | null]>([
    [17.9, 'improving'],
    [18.1, 'stable'],
    [21.9, 'stable'],
    [22.1, 'worsening'],
  ])('given %d days after 20 in the period before, then it is %s', (days, trend) => {
    const row = discovery([...three(days, 5), ...three(20, 100)]);
    expect(row?.trendDirection).toBe(trend);
    expect(row?.durationChangePct).toBeCloseTo(days / 20 - 1, 6);
  });

  it('given fewer than three visits in either period, then the trend is unknown', () => {
    const [now, before] = [three(20, 5), three(20, 100)];
    expect(discovery([...now, ...before])?.trendDirection).toBe('stable');
    expect(discovery([...now.slice(1), ...before])?.trendDirection).toBeNull();
    expect(discovery([...now, ...before.slice(1)])?.trendDirection).toBeNull();
  });

  it('given no visits and no benchmark, then all that can’t be measured is null', () => {
    expect(stageVelocity.compute({ measured: measured([]) })[0]).toMatchObject({
      stageName: 'Prospecting',
      avgDurationDays: null,
      benchmarkDays: null,
      deviationDays: null,
      conversionRate: null,
      statusIndicator: null,
      trendDirection: null,
      trendDisplay: '—',
    });
  });

  it('has exactly the fields of its contract', () => {
    expect(Object.keys(stageVelocity.fields)).toHaveLength(13);
  });
});
