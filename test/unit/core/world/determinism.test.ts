import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  castWorld,
  chunkNames,
  decodeWorld,
  encodeChunks,
  projectRows,
  type Simulation,
  stateText,
} from '../../../../core/world/index.ts';
import { orders, play } from './commands.ts';
import { configOf, DAY, HOUR, runs, seeds, smallCounts, startedAt, worldOf } from './small.ts';

/** State = f(seed, pack, counts, start, time, commands): however time is cut, whoever looks, wherever it is stored. */
const cuts = fc.array(fc.integer({ min: 1, max: 72 * HOUR }), { minLength: 1, maxLength: 12 });

function reload(simulation: Simulation): Simulation {
  return decodeWorld(simulation.config, simulation.time, encodeChunks(simulation, 'all'));
}

describe('a world', () => {
  it('becomes the same however its time is cut, saved and loaded', () => {
    fc.assert(
      fc.property(seeds, cuts, (seed, parts) => {
        const whole = worldOf(seed);
        let cut = reload(whole);
        const end = startedAt + parts.reduce((sum, part) => sum + part, 0);
        whole.advance(end);
        let at = startedAt;
        for (const part of parts) {
          at += part;
          cut.advance(at);
          projectRows(cut);
          cut = reload(cut);
        }
        expect(stateText(cut)).toBe(stateText(whole));
        expect(projectRows(cut)).toEqual(projectRows(whole));
      }),
      runs(12),
    );
  });

  it('becomes the same whatever is ordered and however its time is cut in between, saved and loaded', () => {
    fc.assert(
      fc.property(seeds, orders, cuts, (seed, list, parts) => {
        const whole = worldOf(seed);
        let cut = worldOf(seed);
        const steps = [...parts];
        play(
          () => whole,
          list,
          (time) => whole.advance(time),
        );
        play(
          () => cut,
          list,
          (time) => {
            while (cut.time < time) {
              cut.advance(Math.min(time, cut.time + (steps.shift() ?? Number.POSITIVE_INFINITY)));
              cut = reload(cut);
            }
          },
        );
        expect(cut.time).toBe(whole.time);
        expect(stateText(cut)).toBe(stateText(whole));
      }),
      runs(15),
    );
  });

  it('saves only what changed, and that is enough', () => {
    fc.assert(
      fc.property(seeds, cuts, (seed, parts) => {
        const simulation = worldOf(seed);
        const stored = new Map(encodeChunks(simulation, 'all'));
        simulation.takeDirty();
        for (const part of parts) {
          simulation.advance(simulation.time + part);
          for (const [name, text] of encodeChunks(simulation, simulation.takeDirty())) stored.set(name, text);
          expect(stored).toEqual(new Map(encodeChunks(simulation, 'all')));
        }
        expect([...stored.keys()].sort()).toEqual(chunkNames(simulation.config).sort());
      }),
      runs(8),
    );
  });

  it('has a cast that depends on the seed, not on the date', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 3000 }), (seed, days) => {
        const names = (at: number): string[] => {
          const rows = projectRows(castWorld(configOf(seed, smallCounts, at)));
          return [...rows.clients, ...rows.technicians, ...rows.vendors].map((row) => `${row.id} ${row.name}`);
        };
        expect(names(startedAt + days * DAY)).toEqual(names(startedAt));
      }),
      runs(10),
    );
  });

  it('is another company for another seed', () => {
    expect(stateText(worldOf(1))).not.toBe(stateText(worldOf(2)));
  });
});
