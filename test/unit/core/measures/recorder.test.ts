import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, HOUR } from '../../../../core/kernel/time.ts';
import {
  appendDay,
  decodeMonth,
  encodeMonth,
  HistoryRecorder,
  type MeasureHistory,
  type MeasureMonth,
} from '../../../../core/measures/index.ts';
import { castWorld, decodeWorld, encodeChunks, historyStart } from '../../../../core/world/index.ts';
import { configOf, daysOf, observedWorld, recordOf } from './worlds.ts';

const config = configOf(21);
const world = observedWorld(config, 45);
const bytes = (history: MeasureHistory): string[] => [...history.values()].map(encodeMonth);
const months = (): MeasureMonth[] => structuredClone([...world.recorder.history.values()]);

describe('history', () => {
  it('has the same bytes however time was cut, and wherever it was loaded again', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 44 * 24 }), { maxLength: 5 });
    fc.assert(
      fc.property(cuts, fc.boolean(), (hours, reload) => {
        let simulation = castWorld(config);
        let recorder = new HistoryRecorder();
        simulation.observeDay = recorder.observe;
        for (const hour of [...hours.sort((a, b) => a - b), 45 * 24]) {
          simulation.advance(world.start + hour * HOUR);
          if (!reload) continue;
          simulation = decodeWorld(config, simulation.time, encodeChunks(simulation, 'all'));
          recorder = new HistoryRecorder(bytes(recorder.history).map(decodeMonth));
          simulation.observeDay = recorder.observe;
        }
        expect(bytes(recorder.history)).toEqual(bytes(world.recorder.history));
      }),
      { numRuns: 5 },
    );
  });

  it('counts a midnight to the day that ends, from the first day of the world on', () => {
    const first = months()[0];
    expect(first?.month).toBe('2024-10');
    expect(first?.days).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);
    const days = months().flatMap(daysOf);
    expect(days.map(({ day }) => day)).toEqual(
      Array.from({ length: 45 }, (_, i) => historyStart(config.startedAt) + i * DAY),
    );
  });

  it('tells which months were written since it was asked last', () => {
    const { simulation, recorder } = observedWorld(config, 5);
    expect(recorder.takeWritten().map(({ month }) => month)).toEqual(['2024-10']);
    expect(recorder.takeWritten()).toEqual([]);
    simulation.advance(simulation.time + 30 * DAY);
    expect(recorder.takeWritten().map(({ month }) => month)).toEqual(['2024-10', '2024-11']);
  });

  it('records a repeated day anew, and drops what came after it', () => {
    const [, november] = months();
    if (!november) throw new Error('no second month');
    const days = daysOf(november);
    for (const place of [0, 7, days.length - 1]) {
      const again = structuredClone(november);
      for (const seen of days.slice(place)) appendDay(again, recordOf(seen));
      expect(encodeMonth(again)).toBe(encodeMonth(november));
    }
  });
});
