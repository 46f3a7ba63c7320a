import { beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, DAY, quarterStart, type Time } from '../../../../core/kernel/time.ts';
import {
  type Grain,
  HistoryRecorder,
  type MeasureHistory,
  type MeasureId,
  measureNow,
  measureSeries,
  needMeasure,
} from '../../../../core/measures/index.ts';
import { castWorld, historyStart, type Rep, type Simulation } from '../../../../core/world/index.ts';
import { SlowPipelines, slowFlows, slowQuota } from './slow-sales.ts';
import { configOf, daysOf, type SeenDay, salesScopes } from './worlds.ts';

const slow = new SlowPipelines();
let simulation: Simulation;
let history: MeasureHistory;
let days: SeenDay[];
let start: Time;
/** Those of sales: of the academy there are ten times as many. */
let events: Simulation['events'];

/** From October 2024 on, over the whole first quarter of 2025, to the afternoon of a day in April. */
beforeAll(() => {
  const config = configOf(8);
  simulation = castWorld(config);
  start = historyStart(config.startedAt);
  const recorder = new HistoryRecorder();
  simulation.observeDay = (world, midnight) => {
    recorder.observe(world, midnight);
    slow.look(world, midnight);
  };
  simulation.advance(start + 175 * DAY + 15 * 3_600_000);
  history = recorder.history;
  events = simulation.events.filter(({ kind }) => /^(lead|rep)\./.test(kind));
  days = [...history.values()].flatMap(daysOf);
});

const groupOf: Readonly<Record<(typeof salesScopes)[number], (rep: Rep) => string>> = {
  rep: ({ id }) => id,
  team: ({ manager }) => manager,
  segment: ({ segment }) => segment,
  region: ({ region }) => region,
};

/** Every scope with each of its keys and the reps who belong to it; the company has all. */
function groups(): { scope: string; key: string | null; reps: readonly Rep[] }[] {
  const all = [...simulation.state.reps];
  const parts = salesScopes.flatMap((scope) =>
    Array.from(Map.groupBy(all, groupOf[scope]), ([key, reps]) => ({ scope, key, reps })),
  );
  return [{ scope: 'company', key: null, reps: all }, ...parts];
}

const points = (measure: MeasureId, scope: string, key: string | null, grain: Grain) =>
  measureSeries({ measure, scope, key, grain, from: start, to: simulation.time }, history, simulation).points;

describe('measures of sales', () => {
  it('are kept of each rep, team, segment and region', () => {
    const kinds = new Set(groups().map(({ scope }) => scope));
    expect(kinds).toEqual(new Set(['company', ...salesScopes]));
    for (const scope of salesScopes) {
      const keys = groups()
        .filter((group) => group.scope === scope)
        .map(({ key }) => key);
      expect(Object.keys(days.at(-1)?.sales[scope] ?? {}).sort()).toEqual(keys.sort());
    }
  });

  it('are on each day what events and open leads say, of each rep', () => {
    for (const { day, sales } of days) {
      for (const rep of simulation.state.reps) {
        const flows = slowFlows(events, [rep], day, day + DAY);
        const quota = slowQuota(events, [rep], day);
        expect({ day, rep: rep.id, ...sales.rep?.[rep.id] }).toEqual({
          day,
          rep: rep.id,
          ...slow.of(day, rep.id),
          ...flows,
          ...quota,
        });
      }
    }
  });

  it('add up over reps to teams, segments, regions and the company, but for what is left to the quota', () => {
    for (const { day, company, sales } of days.slice(-100)) {
      for (const { scope, key, reps } of groups()) {
        const figures = key === null ? company : sales[scope as 'team']?.[key];
        const ids = Object.keys(sales.rep?.[reps[0]?.id ?? ''] ?? {});
        const wanted = ids.map((id) => {
          const sum = reps.reduce((total, rep) => total + (sales.rep?.[rep.id]?.[id] ?? Number.NaN), 0);
          return [id, id === 'quota-left' ? slowQuota(events, reps, day)[id] : sum];
        });
        expect([day, scope, key, ids.map((id) => [id, figures?.[id]])]).toEqual([day, scope, key, wanted]);
      }
    }
    const additive = Object.keys(days.at(-1)?.sales.rep?.[simulation.state.reps.ids()[0] ?? ''] ?? {});
    expect(additive.filter((id) => id !== 'quota-left' && needMeasure(id).additiveOver !== 'rep')).toEqual([]);
  });

  it('make ratios of a quarter from what was won, lost, asked and opened in it', () => {
    const quarter = Date.UTC(2025, 0, 1);
    const end = addMonths(quarter, 3);
    const last = (id: MeasureId, scope: string, key: string | null) =>
      points(id, scope, key, 'quarter').find((point) => point.start === quarter)?.value ?? null;
    const share = (part: number, whole: number, factor = 100): number | null =>
      whole === 0 ? null : (part / whole) * factor;
    for (const { scope, key, reps } of groups()) {
      const flows = slowFlows(events, reps, quarter, end);
      const of = (id: string): number => flows[id] ?? Number.NaN;
      const quotas = slowQuota(events, reps, end - DAY);
      const closing = reps.reduce((sum, { id }) => sum + (slow.of(end - DAY, id)['pipeline-in-quarter'] ?? 0), 0);
      expect({ scope, key, attainment: last('quota-attainment', scope, key) }).toEqual({
        scope,
        key,
        attainment: share(of('value-won'), quotas.quota ?? 0),
      });
      expect(last('win-rate', scope, key)).toBe(share(of('leads-won'), of('leads-won') + of('leads-lost')));
      expect(last('average-deal', scope, key)).toBe(share(of('value-won'), of('leads-won'), 1));
      expect(last('sales-cycle', scope, key)).toBe(share(of('days-to-win'), of('leads-won'), 1));
      expect(last('pipeline-coverage', scope, key)).toBe(share(closing, quotas['quota-left'] ?? 0, 1));
      const activities = of('sales-calls') + of('sales-emails') + of('sales-meetings') + of('sales-demos');
      expect(last('sales-activities', scope, key)).toBe(activities);
    }
  });

  it('say of a month or a day how far the quarter was at its end, and now what the row of a rep says', () => {
    const february = points('quota-attainment', 'company', null, 'month').find(({ period }) => period === '2025-02');
    const quotas = slowQuota(events, [...simulation.state.reps], Date.UTC(2025, 1, 28));
    expect(february?.value).toBe(((quotas['won-in-quarter'] ?? 0) / (quotas.quota ?? 0)) * 100);
    for (const rep of simulation.state.reps) {
      const { quota, quotaAttainment, pipelineValue } = simulation.row('reps', rep);
      expect(measureNow('quota', 'rep', rep.id, simulation).value).toBe(quota);
      expect(measureNow('pipeline', 'rep', rep.id, simulation).value).toBe(pipelineValue);
      expect(measureNow('quota-attainment', 'rep', rep.id, simulation).value).toBeCloseTo(quotaAttainment, 2);
    }
    expect(quarterStart(simulation.time)).toBe(Date.UTC(2025, 3, 1));
  });

  it('are null with a reason where nothing was decided or nothing is left', () => {
    for (const { scope, key } of groups()) {
      for (const id of ['win-rate', 'average-deal', 'pipeline-coverage'] as const) {
        for (const { value, reason } of points(id, scope, key, 'day')) {
          if (value === null) expect(reason?.detail).toMatch(/^Not measurable: /);
          else expect(Number.isFinite(value)).toBe(true);
        }
      }
    }
  });
});
