import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, monthStart, type Time } from '../../../../core/kernel/time.ts';
import {
  catalogue,
  createMeasureReader,
  createSpanReader,
  daysBefore,
  isStanding,
  type MeasureHistory,
  measureSeries,
  type SpanReader,
} from '../../../../core/measures/index.ts';
import type { Simulation } from '../../../../core/world/index.ts';
import { configOf, observedWorld } from './worlds.ts';

describe('measures over any days', () => {
  let history: MeasureHistory;
  let simulation: Simulation;
  let start: Time;
  let reader: SpanReader;

  beforeAll(() => {
    const world = observedWorld(configOf(11, { clients: 4, licenses: 4, leads: 6, technicians: 3 }), 100.4);
    history = world.recorder.history;
    ({ simulation, start } = world);
    reader = createSpanReader(history, createMeasureReader(simulation));
  });

  it('is what the series says of the same days, for every measure of the company', () => {
    const month = { start: monthStart(start, 1), end: monthStart(start, 2) };
    for (const { id } of catalogue) {
      const series = measureSeries(
        { measure: id, scope: 'company', key: null, grain: 'month', from: month.start, to: month.end - DAY },
        history,
        simulation,
      );
      const [point] = series.points;
      const figure = reader.of(id, 'company', null, month);
      expect({ id, value: figure.value }).toEqual({ id, value: point?.value });
      expect(figure.knownDays * DAY).toBe(month.end - month.start);
    }
  });

  it('adds flows up over spans that lie side by side, and takes levels of the last day', () => {
    const end = start + 90 * DAY;
    for (const measure of catalogue.filter(({ kind }) => kind !== 'ratio')) {
      const whole = reader.of(measure.id, 'company', null, daysBefore(end, 20)).value ?? 0;
      const late = reader.of(measure.id, 'company', null, daysBefore(end, 7)).value ?? 0;
      const early = reader.of(measure.id, 'company', null, daysBefore(end - 7 * DAY, 13)).value ?? 0;
      expect({ id: measure.id, whole }).toEqual({ id: measure.id, whole: isStanding(measure) ? late : early + late });
    }
  });

  it('reads each part that is there, and they add up to the company', () => {
    const span = daysBefore(start + 90 * DAY, 30);
    for (const scope of ['client', 'department', 'rep']) {
      const additive = catalogue.filter(({ additiveOver, kind }) => additiveOver === scope && kind === 'level');
      expect(additive.length).toBeGreaterThan(0);
      for (const { id } of additive) {
        const keys = reader.keys(scope, span);
        if (!keys) throw new Error(`${scope} is kept in a world of this size`);
        const sum = keys.reduce((all, key) => all + (reader.of(id, scope, key, span).value ?? 0), 0);
        expect({ id, sum }).toEqual({ id, sum: reader.of(id, 'company', null, span).value });
      }
    }
  });

  it('knows today as far as it has gone, and nothing of tomorrow', () => {
    const today = Math.floor(simulation.time / DAY) * DAY;
    expect(reader.of('clients', 'company', null, { start: today, end: today + DAY })).toEqual({
      value: simulation.state.clients.size,
      knownDays: 1,
    });
    expect(reader.of('clients', 'company', null, { start: today + DAY, end: today + 2 * DAY })).toMatchObject({
      value: null,
      knownDays: 0,
      reason: { kind: 'not-recorded' },
    });
    expect(reader.keys('client', { start: today + DAY, end: today + 2 * DAY })).toBeNull();
    expect(reader.keys('client', { start: today, end: today + DAY })).toEqual(simulation.state.clients.ids());
  });

  it('refuses a scope that a measure does not have', () => {
    expect(() => reader.of('margin', 'rep', 'rep-1', daysBefore(start + 90 * DAY, 7))).toThrow('not measured per rep');
    expect(() => reader.keys('vendor', daysBefore(start + 90 * DAY, 7))).toThrow('no scope vendor');
  });
});
