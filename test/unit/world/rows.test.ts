import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type EntityKind,
  entityKinds,
  type PublishedRows,
  projectRows,
  Recorder,
  type Row,
  type RowSets,
  type Simulation,
} from '../../../core/world/index.ts';
import { runs, seeds, startedAt, worldOf } from './small.ts';

/** Change detection: `lastUpdated` tells exactly whether a row is another one, and the recorder misses nothing. */
const steps = fc.array(fc.integer({ min: 1000, max: 8 * 3_600_000 }), { minLength: 1, maxLength: 15 });

function published(simulation: Simulation): PublishedRows {
  const rows = projectRows(simulation);
  const byId = <T extends Row>(list: readonly T[]): Map<string, T> => new Map(list.map((row) => [row.id, row]));
  return {
    clients: byId(rows.clients),
    licenses: byId(rows.licenses),
    leads: byId(rows.leads),
    technicians: byId(rows.technicians),
    departments: byId(rows.departments),
    vendors: byId(rows.vendors),
    contracts: byId(rows.contracts),
  };
}

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
  }, 60_000);

  it.each([false, true])(
    'follow from the changes written down (net: %s)',
    (net) => {
      fc.assert(
        fc.property(seeds, steps, (seed, parts) => {
          const simulation = worldOf(seed);
          const mine = new Map(
            all(projectRows(simulation)).map(({ kind, ...row }) => [`${kind}/${row.id}`, row as Row]),
          );
          for (const part of parts) {
            const recorder = new Recorder(simulation, published(simulation), net);
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
    },
    60_000,
  );

  it('move every half minute, more in a busy hour than on a quiet night', () => {
    const moved = (from: number): number => {
      const simulation = worldOf(42);
      simulation.advance(from);
      let count = 0;
      for (let tick = 1; tick <= 120; tick += 1) {
        const recorder = new Recorder(simulation, published(simulation), false);
        simulation.listener = recorder;
        simulation.advance(from + tick * 30_000);
        simulation.listener = null;
        count += new Set(recorder.finish().map((change) => `${change.kind}/${change.id}`)).size;
      }
      return count / 120;
    };
    const busy = moved(startedAt + 24 * 3_600_000); // Wednesday 15:00
    const quiet = moved(startedAt + (4 * 24 + 12) * 3_600_000); // Sunday 03:00
    expect(busy).toBeGreaterThan(2 * quiet);
    expect(quiet).toBeGreaterThan(0);
  });
});
