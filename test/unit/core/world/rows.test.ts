import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type EntityKind,
  entityKinds,
  projectRows,
  Recorder,
  type Row,
  type RowSets,
} from '../../../../core/world/index.ts';
import { DAY, HOUR, rowsById, runs, seeds, startedAt, worldOf } from './small.ts';

/** Change detection: `lastUpdated` tells exactly whether a row is another one, and the recorder misses nothing. */
const steps = fc.array(fc.integer({ min: 1000, max: 8 * HOUR }), { minLength: 1, maxLength: 15 });

const all = (rows: RowSets): (Row & { kind: EntityKind })[] =>
  entityKinds.flatMap((kind) => rows[kind].map((row) => ({ ...row, kind })));

describe('rows', () => {
  it('that have the same time of change are the same; one that differs has a later time', () => {
    fc.assert(
      fc.property(seeds, steps, (seed, parts) => {
        const simulation = worldOf(seed);
        for (const part of parts) {
          const before = new Map(all(projectRows(simulation)).map((row) => [`${row.kind}/${row.id}`, row]));
          simulation.advance(simulation.time + part);
          for (const row of all(projectRows(simulation))) {
            const old = before.get(`${row.kind}/${row.id}`);
            if (!old) continue;
            if (old.lastUpdated === row.lastUpdated) expect(row).toEqual(old);
            else expect(row.lastUpdated).toBeGreaterThan(old.lastUpdated);
          }
        }
      }),
      runs(10),
    );
  });

  it.each([false, true])('follow from the changes written down (net: %s)', (net) => {
    fc.assert(
      fc.property(seeds, steps, (seed, parts) => {
        const simulation = worldOf(seed);
        const mine = new Map(all(projectRows(simulation)).map(({ kind, ...row }) => [`${kind}/${row.id}`, row as Row]));
        for (const part of parts) {
          const recorder = new Recorder(simulation, rowsById(simulation), net);
          simulation.listener = recorder;
          simulation.advance(simulation.time + part);
          simulation.listener = null;
          for (const change of recorder.finish()) {
            expect(change.cause).toMatch(/^[a-z-]+\.[a-z0-9.-]+$/);
            const key = `${change.kind}/${change.id}`;
            expect(Boolean(mine.get(key))).toBe(change.before !== null);
            if (change.after) mine.set(key, change.after);
            else mine.delete(key);
          }
          const now = all(projectRows(simulation));
          expect(mine.size).toBe(now.length);
          for (const { kind, lastUpdated: _now, ...row } of now) {
            const { lastUpdated: _mine, ...recorded } = mine.get(`${kind}/${row.id}`) ?? { id: '', lastUpdated: 0 };
            expect(recorded).toEqual(row);
          }
        }
      }),
      runs(6),
    );
  });

  it('move every half minute, more in a busy hour than on a quiet night', () => {
    const moved = (from: number): number => {
      const simulation = worldOf(42);
      simulation.advance(from);
      let count = 0;
      for (let tick = 1; tick <= 120; tick += 1) {
        const recorder = new Recorder(simulation, rowsById(simulation), false);
        simulation.listener = recorder;
        simulation.advance(from + tick * 30_000);
        simulation.listener = null;
        count += new Set(recorder.finish().map((change) => `${change.kind}/${change.id}`)).size;
      }
      return count / 120;
    };
    const busy = moved(startedAt + DAY); // Wednesday 15:00
    const quiet = moved(startedAt + 4 * DAY + 12 * HOUR); // Sunday 03:00
    expect(busy).toBeGreaterThan(1.3 * quiet);
    expect(quiet).toBeGreaterThan(0);
  });
});
