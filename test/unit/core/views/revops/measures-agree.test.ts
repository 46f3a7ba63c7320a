import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, HOUR, type Time } from '../../../../../core/kernel/time.ts';
import {
  createMeasureReader,
  createSeriesReader,
  HistoryRecorder,
  type MeasureId,
} from '../../../../../core/measures/index.ts';
import { dashboardKpis } from '../../../../../core/views/revops/forecast/dashboard-kpis.ts';
import { forecastConfidence } from '../../../../../core/views/revops/forecast/forecast-confidence.ts';
import { repActivityMetrics } from '../../../../../core/views/revops/reps/rep-activity-metrics.ts';
import { repPerformance } from '../../../../../core/views/revops/reps/rep-performance.ts';
import { type Filters, noFilters } from '../../../../../core/views/revops/sources/filters.ts';
import { activities } from '../../../../../core/views/revops/sources/schemas.ts';
import { castWorld, historyStart, type Rep } from '../../../../../core/world/index.ts';
import { configOf, runs, seeds, smallCounts } from '../../world/small.ts';
import { type Built, builtOf, oddCounts, rowsOf } from './built.ts';

/** A part of the company as measures name it, as filters do, and who is in it. */
interface Part {
  readonly scope: string;
  readonly key: string | null;
  readonly filters: Filters;
  readonly reps: readonly Rep[];
}

function partsOf({ simulation: { state } }: Built): readonly Part[] {
  const all = [...state.reps];
  const by = (scope: string, keyOf: (rep: Rep) => string, filtersOf: (rep: Rep) => Partial<Filters>): Part[] =>
    [...Map.groupBy(all, keyOf)].flatMap(([key, reps]) =>
      reps.slice(0, 1).map((first) => ({ scope, key, filters: { ...noFilters, ...filtersOf(first) }, reps })),
    );
  return [
    { scope: 'company', key: null, filters: noFilters, reps: all },
    ...by(
      'team',
      ({ manager }) => manager,
      ({ manager }) => ({ team: state.managers.need(manager).name }),
    ),
    ...by(
      'segment',
      ({ segment }) => segment,
      ({ segment }) => ({ segment }),
    ),
    ...by(
      'region',
      ({ region }) => region,
      ({ region }) => ({ region }),
    ),
  ];
}

/** Worlds in the midst of a day, with the measures of their history. */
function anyMeasured(times: number, check: (built: Built, recorder: HistoryRecorder) => void): void {
  fc.assert(
    fc.property(seeds, oddCounts, fc.integer({ min: 100, max: 330 }), (seed, some, days) => {
      const config = configOf(seed, { ...smallCounts, ...some });
      const simulation = castWorld(config);
      const recorder = new HistoryRecorder();
      simulation.observeDay = recorder.observe;
      simulation.advance(historyStart(config.startedAt) + days * DAY + 15 * HOUR);
      check(builtOf(simulation), recorder);
    }),
    runs(times),
  );
}

/** Percents and fractions are divided one way or the other. */
const close = (value: number | null | undefined): number | null | undefined =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;
const percent = (fraction: number | null | undefined): number | null | undefined =>
  typeof fraction === 'number' ? fraction * 100 : fraction;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('measures and datasets say the same', () => {
  it('now, of the company, each team, segment and region: pipeline, quota, attainment, coverage', () => {
    anyMeasured(3, (built) => {
      const reader = createMeasureReader(built.simulation);
      for (const { scope, key, filters } of partsOf(built)) {
        const build = filters === noFilters ? built.whole : built.filtered(filters);
        const [forecast] = rowsOf(build, forecastConfidence);
        const [tile] = rowsOf(build, dashboardKpis);
        const now = (id: MeasureId): number | null => reader.now(id, scope, key).value;
        expect({
          scope,
          key,
          open: now('open-leads'),
          pipeline: now('pipeline'),
          due: now('pipeline-in-quarter'),
          quota: now('quota'),
          won: now('won-in-quarter'),
          coverage: now('pipeline-coverage'),
          attainment: close(now('quota-attainment')),
        }).toEqual({
          scope,
          key,
          open: forecast?.openDeals,
          pipeline: forecast?.openAmount,
          due: forecast?.pipelineTotal,
          quota: tile?.quarterTarget,
          won: tile?.closedWonAmount,
          coverage: tile?.coverageRatio,
          attainment: tile?.quarterTarget ? close((tile.closedWonAmount * 100) / tile.quarterTarget) : null,
        });
      }
    });
  });

  it('of each quarter and rep: won, win rate, deal size, cycle and attainment, also of the quarter that runs', () => {
    anyMeasured(3, ({ simulation, whole }, { history }) => {
      const read = createSeriesReader(history, createMeasureReader(simulation));
      const [from, to] = [historyStart(simulation.config.startedAt), simulation.time];
      for (const rep of simulation.state.reps) {
        const rows = rowsOf(whole, repPerformance).filter(({ repId }) => repId === rep.id);
        const series = (measure: MeasureId): Map<Time, number | null> =>
          new Map(
            read({ measure, scope: 'rep', key: rep.id, grain: 'quarter', from, to }).points.map(({ start, value }) => [
              start,
              value,
            ]),
          );
        const [won, rate, size, cycle] = [
          series('value-won'),
          series('win-rate'),
          series('average-deal'),
          series('sales-cycle'),
        ];
        const [wins, losses, attainment] = [series('leads-won'), series('leads-lost'), series('quota-attainment')];
        expect([...won.keys()].filter((start) => won.get(start))).toEqual(
          rows.filter(({ closedWon }) => closedWon > 0).map((row) => row.quarterStart),
        );
        for (const row of rows) {
          const at = row.quarterStart;
          const mean = size.get(at) ?? null;
          expect([won.get(at), wins.get(at), losses.get(at)]).toEqual([row.closedWon, row.wins, row.losses]);
          expect(close(rate.get(at))).toBe(close(percent(row.winRate)));
          expect(mean === null ? null : Math.round(mean)).toBe(row.avgDealSize);
          expect(close(cycle.get(at))).toBe(close(row.avgCycleDays));
          expect(close(attainment.get(at))).toBe(close(percent(row.attainment)));
        }
      }
    });
  });

  it('of each quarter, team, segment and region: won and win rate', () => {
    anyMeasured(2, (built, { history }) => {
      const { simulation, whole } = built;
      const read = createSeriesReader(history, createMeasureReader(simulation));
      const [from, to] = [historyStart(simulation.config.startedAt), simulation.time];
      for (const { scope, key, reps } of partsOf(built)) {
        const ids = new Set(reps.map(({ id }) => id));
        const rows = rowsOf(whole, repPerformance).filter(({ repId }) => ids.has(repId));
        const byQuarter = Map.groupBy(rows, (row) => row.quarterStart);
        const query = { scope, key, grain: 'quarter', from, to } as const;
        const rates = read({ measure: 'win-rate', ...query }).points;
        for (const [n, { start, value }] of read({ measure: 'value-won', ...query }).points.entries()) {
          const own = byQuarter.get(start) ?? [];
          const [wins, losses] = [total(own.map((row) => row.wins)), total(own.map((row) => row.losses))];
          expect(value).toBe(total(own.map(({ closedWon }) => closedWon)));
          expect(close(rates[n]?.value)).toBe(wins + losses === 0 ? null : close((100 * wins) / (wins + losses)));
        }
      }
    });
  });

  it('of activities: measures count all that took place on a deal, reps’ metrics only what the rep did, by design', () => {
    anyMeasured(3, ({ simulation, whole }, { history }) => {
      const read = createSeriesReader(history, createMeasureReader(simulation));
      const done = rowsOf(whole, activities);
      const from = simulation.time - 29 * DAY;
      for (const rep of simulation.state.reps) {
        const query = { scope: 'rep', key: rep.id, grain: 'day', from, to: simulation.time } as const;
        for (const { start, end, value } of read({ measure: 'sales-activities', ...query }).points) {
          const all = done.filter(({ ownerId, at }) => ownerId === rep.id && at >= start && at < end);
          expect({ rep: rep.id, start, value }).toEqual({ rep: rep.id, start, value: all.length });
        }
        // Of the thirty days before today: what buyers began, and what was cancelled, is not the rep's doing.
        const month = rowsOf(whole, repActivityMetrics).find(
          ({ repId, period }) => repId === rep.id && period === '30d',
        );
        const points = read({ measure: 'sales-activities', ...query, from: from - DAY }).points.slice(0, 30);
        expect(month?.totalActivities).toBeLessThanOrEqual(total(points.map(({ value }) => value ?? 0)));
      }
    });
  });
});
