import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventsOf } from '../../../../../core/events/index.ts';
import { addMonths, DAY, quarterStart, type Time } from '../../../../../core/kernel/time.ts';
import { pipelineBridge as bridgeOf } from '../../../../../core/views/revops/forecast/bridge.ts';
import { dashboardKpis } from '../../../../../core/views/revops/forecast/dashboard-kpis.ts';
import { forecastConfidence } from '../../../../../core/views/revops/forecast/forecast-confidence.ts';
import { forecastHistory } from '../../../../../core/views/revops/forecast/forecast-history.ts';
import { pipelineBridge } from '../../../../../core/views/revops/forecast/pipeline-bridge.ts';
import type { Dataset } from '../../../../../core/views/revops/graph/dataset.ts';
import { healthDistribution } from '../../../../../core/views/revops/health/health-distribution.ts';
import { pipelineHealthSummary } from '../../../../../core/views/revops/health/pipeline-health-summary.ts';
import { repPerformance } from '../../../../../core/views/revops/reps/rep-performance.ts';
import { repPerformanceView } from '../../../../../core/views/revops/reps/rep-performance-view.ts';
import { opportunities, pipelineMoves, reps } from '../../../../../core/views/revops/sources/schemas.ts';
import {
  castWorld,
  createWorld,
  historyStart,
  leadLost,
  leadOpened,
  leadValueChanged,
  leadWon,
  type Simulation,
} from '../../../../../core/world/index.ts';
import { clientExpanded, clientRenewed, clientSigned } from '../../../../../core/world/operations/events.ts';
import { configOf, runs, seeds, smallCounts } from '../../world/small.ts';
import { anyWorld, type Built, builtOf, oddCounts, rowsOf } from './built.ts';
import { closingsOf } from './sources/worlds.ts';

const ALL = 'All';
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** The teams with a row of their own, and `All`; each with whether a manager is of it. */
function teamsOf({ whole }: Built) {
  const names = [...new Set(rowsOf(whole, reps).map(({ managerName }) => managerName))];
  return [ALL, ...names].map((team) => ({ team, has: (manager: string) => team === ALL || team === manager }));
}

/** Amounts and counts that two sides of an identity have. */
const sized = (rows: readonly { readonly amount: number }[]) => ({
  amount: sum(rows.map(({ amount }) => amount)),
  count: rows.length,
});

describe('the open pipeline', () => {
  it('is in every dataset the open opportunities, of each team and of all, and falls into bands, categories and quarters', () => {
    anyWorld(5, (built) => {
      const { whole } = built;
      const open = rowsOf(whole, opportunities);
      for (const { team, has } of teamsOf(built)) {
        const own = sized(open.filter(({ managerName }) => has(managerName)));
        const forecast = rowsOf(whole, forecastConfidence).find(({ teamFilter }) => teamFilter === team);
        expect({ amount: forecast?.openAmount, count: forecast?.openDeals }).toEqual(own);
        const bands = rowsOf(whole, healthDistribution).find(({ teamFilter }) => teamFilter === team);
        expect({
          amount: sum(
            [bands?.healthyAmount, bands?.monitorAmount, bands?.atRiskAmount, bands?.criticalAmount].map(
              (value) => value ?? null,
            ),
          ),
          count: sum(
            [bands?.healthyCount, bands?.monitorCount, bands?.atRiskCount, bands?.criticalCount].map(
              (value) => value ?? null,
            ),
          ),
        }).toEqual(own);
        const [total, ...quarters] = rowsOf(whole, pipelineHealthSummary)
          .filter(({ teamFilter }) => teamFilter === team)
          .sort((a, b) => Number(b.closeQuarter === ALL) - Number(a.closeQuarter === ALL));
        expect({ amount: total?.amount, count: total?.dealCount }).toEqual(own);
        expect({
          amount: sum(quarters.map(({ amount }) => amount)),
          count: sum(quarters.map((row) => row.dealCount)),
        }).toEqual(own);
        expect(total && total.commitAmount + total.bestCaseAmount + total.pipelineAmount + total.omittedAmount).toBe(
          own.amount,
        );
      }
      const closing = rowsOf(whole, pipelineBridge).filter(
        ({ window, step }) => window === 'all' && step === 'closing',
      );
      for (const { amount, count } of closing) expect({ amount, count }).toEqual(sized(open));
    });
  });

  it('is the open leads of the company', () => {
    fc.assert(
      fc.property(seeds, oddCounts, (seed, some) => {
        const { simulation, whole } = builtOf(createWorld(configOf(seed, { ...smallCounts, ...some })));
        const leads = Array.from(simulation.state.leads, ({ value }) => ({ amount: value }));
        const all = rowsOf(whole, forecastConfidence).find(({ teamFilter }) => teamFilter === ALL);
        expect({ amount: all?.openAmount, count: all?.openDeals }).toEqual(sized(leads));
        expect(sum(rowsOf(whole, repPerformance).map(({ openPipeline }) => openPipeline))).toBe(sized(leads).amount);
      }),
      runs(3),
    );
  });

  it('goes from any date to any other by the steps of the bridge, from and to what was open at either', () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(seeds, oddCounts, places, (seed, some, where) => {
        const { simulation, whole } = builtOf(createWorld(configOf(seed, { ...smallCounts, ...some })));
        const begin = historyStart(simulation.config.startedAt);
        const times = where
          .map((place) => begin + Math.round(place * (simulation.time + DAY - begin)))
          .sort((a, b) => a - b);
        const moves = rowsOf(whole, pipelineMoves);
        for (const [n, from] of times.entries()) {
          for (const to of times.slice(n)) {
            const { opening, closing, ...steps } = bridgeOf(moves, from, to, { from: null, until: null });
            expect(opening).toEqual(openAt(simulation, from));
            expect(closing).toEqual(openAt(simulation, to));
            expect(opening.amount + sum(Object.values(steps).map(({ amount }) => amount))).toBe(closing.amount);
          }
        }
      }),
      runs(3),
    );
  });
});

/** What was open before a time, by the leads' own events. */
function openAt({ events }: Simulation, time: Time): { readonly amount: number; readonly count: number } {
  const open = new Map<string, number>();
  for (const event of eventsOf([leadOpened, leadValueChanged, leadWon, leadLost], events)) {
    if (event.time >= time) break;
    if (event.kind === 'lead.opened') open.set(event.entity, event.data.value);
    else if (event.kind === 'lead.value-changed') open.set(event.entity, event.data.to);
    else open.delete(event.entity);
  }
  return sized(Array.from(open.values(), (amount) => ({ amount })));
}

describe('what was won', () => {
  it('in each quarter is the agreements that began, were raised or renewed in it, and adds up from reps to teams and all', () => {
    anyWorld(4, (built) => {
      const { simulation, whole } = built;
      const asOf = rowsOf(whole, dashboardKpis)[0]?.snapshotDate ?? 0;
      const until = whole.freshness.asOf;
      const agreed = new Map<Time, number>();
      for (const { kind, time, data } of eventsOf([clientSigned, clientExpanded, clientRenewed], simulation.events)) {
        if (data.lead === null || time > until) continue; // renewed by itself, or later
        const monthly = kind === 'client.expanded' ? (data.raised ?? Number.NaN) : data.monthly;
        agreed.set(quarterStart(time), (agreed.get(quarterStart(time)) ?? 0) + 12 * monthly);
      }
      const performance = rowsOf(whole, repPerformance);
      const byQuarter = Map.groupBy(performance, (row) => row.quarterStart);
      expect([...agreed.keys()].every((quarter) => byQuarter.has(quarter))).toBe(true);
      for (const [quarter, rows] of byQuarter) {
        expect(sum(rows.map(({ closedWon }) => closedWon))).toBe(agreed.get(quarter) ?? 0);
        const ended = rowsOf(whole, forecastHistory).find(({ snapshotDate }) => snapshotDate === addMonths(quarter, 3));
        if (ended) expect(ended.cumulativeClosed).toBe(agreed.get(quarter) ?? 0);
      }
      const running = performance.filter(({ quarterStart: start }) => start === quarterStart(until));
      for (const { team, has } of teamsOf(built)) {
        const own = running.filter(({ managerName }) => has(managerName));
        const tile = rowsOf(whole, dashboardKpis).find(({ teamFilter }) => teamFilter === team);
        expect(tile).toMatchObject({ snapshotDate: asOf, closedWonAmount: sum(own.map(({ closedWon }) => closedWon)) });
        const set = own.filter(({ quota }) => quota !== null);
        expect(tile?.quarterTarget).toBe(set.length === 0 ? null : sum(set.map(({ quota }) => quota)));
      }
    });
  });

  it('gives gap, coverage and attainment as the reps and leads of the company have them', () => {
    fc.assert(
      fc.property(seeds, oddCounts, (seed, some) => {
        const built = builtOf(createWorld(configOf(seed, { ...smallCounts, ...some })));
        const { state, time } = built.simulation;
        const end = addMonths(quarterStart(time), 3);
        const due = [...state.leads].filter(({ expectedClose }) => expectedClose < end);
        for (const rep of state.reps) {
          const row = rowsOf(built.whole, repPerformance).find(
            ({ repId, quarterStart: start }) => repId === rep.id && start === quarterStart(time),
          );
          const own = sum(due.filter(({ owner }) => owner === rep.id).map(({ value }) => value));
          const left = rep.quota - rep.closed;
          expect(row?.attainment).toBe(rep.quota === 0 ? null : rep.closed / rep.quota);
          expect(row?.coverage).toBe(left > 0 ? own / left : null);
        }
        for (const { team, has } of teamsOf(built)) {
          const sellers = [...state.reps].filter(({ manager }) => has(state.managers.need(manager).name));
          const ids = new Set<string | null>(sellers.map(({ id }) => id));
          const [target, won] = [sum(sellers.map(({ quota }) => quota)), sum(sellers.map(({ closed }) => closed))];
          const pipeline = sum(due.filter(({ owner }) => ids.has(owner)).map(({ value }) => value));
          const tile = rowsOf(built.whole, dashboardKpis).find(({ teamFilter }) => teamFilter === team);
          expect(tile?.coverageRatio).toBe(target > won ? pipeline / (target - won) : null);
          const gap = tile?.aiForecast == null ? null : tile.aiForecast - target;
          expect(tile?.gapToTarget).toBe(gap);
          expect(tile?.gapPct).toBe(gap === null || target === 0 ? null : Math.abs(gap) / target);
        }
      }),
      runs(3),
    );
  });

  it('ranks reps by how much of their quota it is: a permutation, but that ties share a place', () => {
    anyWorld(5, ({ whole }) => {
      const views = rowsOf(whole, repPerformanceView);
      const ranked = views.flatMap(({ overallRank, ytdAttainment }) =>
        overallRank === null || ytdAttainment === null ? [] : { overallRank, ytdAttainment },
      );
      for (const { overallRank, ytdAttainment } of ranked) {
        expect(overallRank).toBe(1 + ranked.filter((other) => other.ytdAttainment > ytdAttainment).length);
      }
      for (const view of views) {
        expect(view.overallRank === null).toBe(view.ytdAttainment === null);
        expect(view.totalReps).toBe(ranked.length);
        expect(view.rankDisplay).toBe(view.overallRank === null ? null : `#${view.overallRank}/${ranked.length}`);
      }
    });
  });
});

describe('a past week', () => {
  it('is told by a world that stands at its end as it is told later', () => {
    fc.assert(
      fc.property(seeds, oddCounts, fc.double({ min: 0.3, max: 1, noNaN: true }), (seed, some, place) => {
        const config = configOf(seed, { ...smallCounts, ...some });
        const later = createWorld(config);
        const closings = closingsOf(later);
        const midnight = closings[Math.floor(place * (closings.length - 1))] ?? 0;
        const standing = castWorld(config);
        standing.advance(midnight);
        const [then, now] = [builtOf(standing, midnight).whole, builtOf(later, midnight).whole];
        for (const dataset of [dashboardKpis, forecastHistory]) {
          expect(rowsOf<Dataset>(then, dataset)).toEqual(rowsOf<Dataset>(now, dataset));
        }
        const kept = rowsOf(builtOf(later).whole, forecastHistory).filter(
          ({ snapshotDate }) => snapshotDate <= midnight,
        );
        const ended = ({ snapshotDate, weekNumber }: (typeof kept)[number]) =>
          weekNumber < 13 || snapshotDate === quarterStart(snapshotDate);
        expect(kept.filter(ended)).toEqual(rowsOf(then, forecastHistory).filter(ended));
      }),
      runs(3),
    );
  });
});
