/** @jest-environment <rootDir>/test/unit/world/environment.mjs */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  castWorld,
  chunkNames,
  decodeWorld,
  encodeChunks,
  projectRows,
  type Simulation,
  startScenario,
  stateText,
  stopScenario,
} from '../../../core/world/index.ts';
import { configOf, runs, seeds, smallCounts, startedAt, worldOf } from './small.ts';

/** State = f(seed, pack, counts, start, time, commands): however time is cut, whoever looks, wherever it is stored. */
const HOUR = 3_600_000;
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
  }, 120_000);

  it('becomes the same however its time is cut while scenarios come and go', () => {
    const spec = fc.record({
      after: fc.integer({ min: 1, max: 20 * HOUR }),
      scenario: fc.constantFrom('churn-wave', 'great-quarter', 'license-crunch', 'tech-shortage', 'price-hike'),
      magnitude: fc.double({ min: 0.1, max: 3, noNaN: true }),
      durationMinutes: fc.integer({ min: 1, max: 3000 }),
      stopped: fc.boolean(),
    });
    fc.assert(
      fc.property(
        seeds,
        fc.array(spec, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 60_000, max: 5 * HOUR }),
        (seed, commands, step) => {
          const play = (simulation: Simulation, reach: (to: number) => void): string => {
            let at = startedAt;
            for (const [version, { after, stopped, ...command }] of commands.entries()) {
              at += after;
              reach(at);
              const { id } = startScenario(simulation, { version, ...command });
              at += 10 * 60_000;
              reach(at);
              if (stopped && simulation.state.scenarios.get(id)) stopScenario(simulation, id);
            }
            reach(at + 30 * HOUR);
            return stateText(simulation);
          };
          const whole = worldOf(seed);
          const cut = worldOf(seed);
          const inSteps = (to: number): void => {
            for (let at = cut.time + step; at < to; at += step) cut.advance(at);
            cut.advance(to);
          };
          expect(play(cut, inSteps)).toBe(play(whole, (to) => whole.advance(to)));
        },
      ),
      runs(8),
    );
  }, 120_000);

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
  }, 120_000);

  it('has a cast that depends on the seed, not on the date', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 3000 }), (seed, days) => {
        const names = (at: number): string[] => {
          const rows = projectRows(castWorld(configOf(seed, smallCounts, at)));
          return [...rows.clients, ...rows.technicians, ...rows.vendors].map((row) => `${row.id} ${row.name}`);
        };
        expect(names(startedAt + days * 24 * HOUR)).toEqual(names(startedAt));
      }),
      runs(10),
    );
  });

  it('is another company for another seed', () => {
    expect(stateText(worldOf(1))).not.toBe(stateText(worldOf(2)));
  });
});
