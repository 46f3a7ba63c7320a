import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, HOUR, isoDate, type Time } from '../../../../core/kernel/time.ts';
import { catalogue, findMeasure, measureNow, measureSeries } from '../../../../core/measures/index.ts';
import { type Simulation, startScenario } from '../../../../core/world/index.ts';
import { giveNotice } from '../../../../core/world/operations/agreements.ts';
import { SlowWalk } from './slow-day.ts';
import { configOf, daysOf, monthsOf, observedWorld, type SeenDay } from './worlds.ts';

// Moved by work that is logged at the very stroke of midnight; the rows just before don't have it yet.
const workAtMidnight = ['annual-costs', 'billable-hours-28-days', 'available-hours-28-days'];
const events = ['clients-signed', 'clients-left', 'leads-opened', 'leads-won', 'leads-lost', 'value-won', 'value-lost'];

/** Coming and going is rare: one client, to which nothing is being sold, gives notice and sales has a good week, so that the fortnight sees both. */
function stir(simulation: Simulation): void {
  const buying = new Set(Array.from(simulation.state.leads, ({ client }) => client));
  const client = [...simulation.state.clients].find(({ id, leavesAt }) => leavesAt === 0 && !buying.has(id));
  if (client) giveNotice(simulation, client, simulation.time + 5.4 * DAY, 'client.notice-given');
  startScenario(simulation, { version: 1, scenario: 'great-quarter', magnitude: 2, durationMinutes: 7 * 24 * 60 });
}

describe('a fortnight, walked tick by tick', () => {
  let walk: SlowWalk;
  let simulation: Simulation;
  let start: Time;
  let days: SeenDay[];

  beforeAll(() => {
    // From late January to the tenth of February.
    const world = observedWorld(configOf(5), 98);
    simulation = world.simulation;
    start = simulation.time;
    stir(simulation);
    walk = new SlowWalk(simulation);
    walk.walk(start + 14 * DAY + 15 * HOUR);
    days = [...world.recorder.history.values()].flatMap(daysOf).filter(({ day }) => day >= start);
  });

  it('has fourteen days, over the end of a month, on which clients, leads and tickets moved', () => {
    expect(days.map(({ day }) => isoDate(day))).toEqual([...walk.days.keys()].slice(0, 14));
    expect(new Set(days.map(({ day }) => isoDate(day).slice(0, 7))).size).toBe(2);
    const seen = new Set([...walk.days.values()].flatMap(({ company }) => Object.keys(company)));
    for (const event of ['clients-left', 'leads-opened', 'leads-won', 'leads-lost']) expect(seen).toContain(event);
  });

  it('history holds what rows and changes say: the company', () => {
    for (const figures of days) {
      const slow = walk.days.get(isoDate(figures.day));
      for (const [id, value] of Object.entries(slow?.company ?? {})) {
        const stored = findMeasure(id)?.evaluate.by === 'state';
        if (stored && !workAtMidnight.includes(id)) expect([id, figures.company[id]]).toEqual([id, value]);
      }
      for (const id of [...events, 'days-to-win', 'academy-payments', 'academy-refunds'])
        expect([id, figures.company[id]]).toEqual([id, slow?.company[id] ?? 0]);
    }
  });

  it('history holds what rows and changes say: every client and department', () => {
    const expected = { 'tickets-opened': 0, 'tickets-closed': 0 };
    const compared = (slow: object, figures: object | undefined): [object, object] => {
      const ids = Object.entries(slow).filter(
        ([id]) => findMeasure(id)?.evaluate.by === 'state' && !workAtMidnight.includes(id),
      );
      const found = new Map(Object.entries(figures ?? {}));
      return [Object.fromEntries(ids.map(([id]) => [id, found.get(id)])), Object.fromEntries(ids)];
    };
    for (const figures of days) {
      const slow = walk.days.get(isoDate(figures.day));
      expect(Object.keys(figures.clients ?? {}).sort()).toEqual(Object.keys(slow?.clients ?? {}).sort());
      for (const [id, values] of Object.entries(slow?.clients ?? {})) {
        const [found, wanted] = compared({ ...expected, ...values }, figures.clients?.[id]);
        expect({ id, ...found }).toEqual({ id, ...wanted });
      }
      for (const [id, values] of Object.entries(slow?.departments ?? {})) {
        const [found, wanted] = compared(values, figures.departments[id]);
        expect({ id, ...found }).toEqual({ id, ...wanted });
      }
    }
  });

  it('parts add up to the company to the cent, on every day', () => {
    for (const { company, clients, departments, sales } of days) {
      const scopes = new Map<string | null, object | null>([
        ['client', clients],
        ['department', departments],
        ['rep', sales.rep],
      ]);
      for (const { id, additiveOver, evaluate } of catalogue) {
        if (additiveOver === null || evaluate.by !== 'state') continue;
        const parts: Record<string, number>[] = Object.values(scopes.get(additiveOver) ?? {});
        expect([id, parts.reduce((sum, part) => sum + (part[id] ?? Number.NaN), 0)]).toEqual([id, company[id]]);
      }
      const teams = Object.values(departments).reduce((sum, team) => sum + (team['billable-hours'] ?? Number.NaN), 0);
      expect(teams).toBe(company['billable-hours']); // every technician has a department here
    }
  });

  it('the time of clients is the time of technicians, unless one of them left', () => {
    const replaced = simulation.events
      .filter(({ kind }) => kind === 'technician.replaced')
      .map(({ time }) => isoDate(time));
    const quiet = days.filter(({ day, company }) => company['clients-left'] === 0 && !replaced.includes(isoDate(day)));
    expect(quiet.length).toBeGreaterThan(5);
    for (const { company } of quiet) expect(company['labor-hours']).toBe(company['billable-hours']);
  });

  it('surveys are answers to closed tickets, of one to five points', () => {
    for (const { clients } of days) {
      for (const figures of Object.values(clients ?? {})) {
        const [surveys = 0, points = 0, closed = 0] = ['surveys', 'survey-points', 'tickets-closed'].map(
          (id) => figures[id],
        );
        expect(surveys).toBeLessThanOrEqual(closed);
        expect(points).toBeGreaterThanOrEqual(surveys);
        expect(points).toBeLessThanOrEqual(5 * surveys);
      }
    }
  });

  it('what comes and goes explains how many there are', () => {
    for (const [place, { company }] of days.entries()) {
      const before = days[place - 1]?.company;
      if (!before) continue;
      const of = (id: string): number => company[id] ?? Number.NaN;
      expect(of('clients')).toBe((before.clients ?? 0) + of('clients-signed') - of('clients-left'));
      expect(of('open-leads')).toBe(
        (before['open-leads'] ?? 0) + of('leads-opened') - of('leads-won') - of('leads-lost'),
      );
    }
  });

  it('history up to midnight and today make up the counters of now', () => {
    const now = simulation.time;
    const world = { scope: 'company', key: null, grain: 'day', from: start, to: now } as const;
    const history = monthsOf(days);
    for (const id of events) {
      const measure = findMeasure(id);
      if (!measure) throw new Error(`no measure ${id}`);
      const series = measureSeries({ measure: measure.id, ...world }, history, simulation);
      const slow = [...walk.days.values()].reduce((sum, { company }) => sum + (company[id] ?? 0), 0);
      expect([id, series.points.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0)]).toEqual([id, slow]);
    }
    expect(measureNow('billable-hours', 'company', null, simulation).value).toBe(walk.loggedToday());
  });
});
