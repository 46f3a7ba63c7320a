import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../../../../../core/kernel/time.ts';
import { Recorder } from '../../../../../core/world/engine/recorder.ts';
import { Registry } from '../../../../../core/world/engine/registry.ts';
import { copyRows, projectRows, rowCounts, rowMaps, rowSets } from '../../../../../core/world/engine/rows.ts';
import { certify } from '../../../../../core/world/engine/rules.ts';
import { endScenario, runScenario } from '../../../../../core/world/engine/scenario.ts';
import { castSimulation, type Simulation } from '../../../../../core/world/engine/simulation.ts';
import { chunkNames, decodeChunks, encodeChunks, stateText } from '../../../../../core/world/engine/snapshot.ts';
import { type Bakery, bakery, bakeryKinds, registryOf, shop } from '../../../../fixtures/bakery.ts';
import { runs, seeds } from '../small.ts';

const registry = registryOf([bakery, shop]);
const start = Date.UTC(2026, 10, 16);

const bakeryOf = (seed: number, ovens = 3): Simulation<Bakery> =>
  castSimulation(registry, { seed, packVersion: 1, counts: { tills: 1, ovens } }, start);

/** The same world, read back from its own snapshot. */
function readBack(simulation: Simulation<Bakery>): Simulation<Bakery> {
  const { config, time } = simulation;
  return decodeChunks(registry, config, time, encodeChunks(simulation, 'all'));
}

const broken = (simulation: Simulation<Bakery>): string[] =>
  certify(simulation, projectRows(simulation)).flatMap((entry) => entry.broken.map(({ id }) => `${entry.id} ${id}`));

describe('a world of other kinds and parts', () => {
  it('goes the same way however time is cut and whenever it is stored', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer({ min: 1, max: 2 * DAY }), { maxLength: 4 }), (seed, cuts) => {
        const end = start + 9 * DAY;
        const whole = bakeryOf(seed);
        whole.advance(end);
        let cut = bakeryOf(seed);
        for (const span of cuts) {
          cut.advance(cut.time + span);
          cut = readBack(cut);
        }
        cut.advance(end);
        expect(stateText(cut)).toBe(stateText(whole));
        expect(projectRows(cut)).toEqual(projectRows(whole));
      }),
      runs(10),
    );
  });

  it('records the events that its parts declare', () => {
    const simulation = bakeryOf(1);
    simulation.advance(start + 3 * DAY);
    const { sold } = simulation.state.tills.need('till-1');
    expect(sold).toBeGreaterThan(5);
    const events = simulation.events.map(({ kind, entity, data }) => [kind, entity, data.sold]);
    expect(events).toEqual(Array.from({ length: sold }, (_, n) => ['till.loaf-sold', 'till-1', n + 1]));
    expect(registry.events.get('till.loaf-sold')?.part).toBe('shop');
  });

  it('shows the kinds that have rows, in the order of their list', () => {
    const simulation = bakeryOf(1);
    simulation.advance(start + HOUR);
    const rows = projectRows(simulation);
    expect(Object.keys(rows)).toEqual(['tills', 'ovens']);
    expect(rows.ovens.map(({ id }) => id)).toEqual(['oven-1', 'oven-2', 'oven-3']);
    const published = rowMaps(simulation);
    expect(rowCounts(published)).toEqual({ tills: 1, ovens: 3 });
    expect(rowSets(simulation, published)).toEqual(rows);
    const [oven] = rows.ovens;
    if (!oven) throw new Error('no oven');
    expect(registry.projections.ovens.wire(oven).lastUpdated).toMatch(/^2026-11-16T/);
    expect(registry.projections.ovens.name(oven)).toBe('oven oven-1');
  });

  it('spreads records over chunks by the counts of the kinds that they follow', () => {
    const names = (ovens: number): string[] =>
      chunkNames(registry, { seed: 1, packVersion: 1, counts: { tills: 1, ovens } });
    expect(names(24)).toEqual(['loaves/0', 'ovens/0', 'scenarios/0', 'tills/0']);
    expect(names(25)).toEqual(['loaves/0', 'loaves/1', 'ovens/0', 'ovens/1', 'scenarios/0', 'tills/0']);
  });

  it('rewrites the chunks of what changed only, and refuses a snapshot that lacks one', () => {
    const simulation = bakeryOf(3);
    expect([...simulation.takeDirty().keys()]).toEqual(['loaves', 'ovens', 'scenarios', 'tills']);
    const till = simulation.state.tills.need('till-1');
    simulation.touch('tills', till, 'till.counted');
    expect([...encodeChunks(simulation, simulation.takeDirty()).keys()]).toEqual(['tills/0']);
    const chunks = encodeChunks(simulation, 'all');
    chunks.delete('loaves/0');
    expect(() => decodeChunks(registry, simulation.config, simulation.time, chunks)).toThrow(
      'lacks the chunk loaves/0',
    );
  });

  it('tells each change of a row with its cause, beside a copy of the rows before', () => {
    const simulation = bakeryOf(5);
    const published = rowMaps(simulation);
    const before = copyRows(published);
    const recorder = new Recorder(simulation, published, false);
    simulation.listener = recorder;
    simulation.advance(start + 3 * HOUR);
    const changes = recorder.finish();
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['ovens', 'tills']));
    expect(changes.filter(({ cause }) => cause === 'till.sold').length).toBe(published.tills.get('till-1')?.sold);
    expect(before.tills.get('till-1')?.sold).toBe(0);
    expect(published).toEqual(rowMaps(simulation));
  });

  it('lets one part react to what another tells', () => {
    const sold = (parts: typeof registry.parts): number | undefined => {
      const config = { seed: 8, packVersion: 1, counts: { ovens: 2 } };
      const simulation = castSimulation(registryOf(parts), config, start);
      simulation.advance(start + 12 * HOUR);
      const baked = [...simulation.state.ovens].reduce((sum, oven) => sum + oven.baked, 0);
      expect(baked).toBeGreaterThan(20);
      expect(simulation.state.tills.need('till-1').sold).toBe(baked);
      return baked;
    };
    expect(sold([shop, bakery])).toBe(sold([bakery, shop]));
  });

  it('checks its rules, while a scenario runs and after it', () => {
    const run = { id: 'scenario-1', scenario: 'power-cut', magnitude: 1, duration: 40 * MINUTE };
    const during = bakeryOf(2);
    expect(broken(during)).toEqual([]);
    runScenario(during, run);
    during.advance(start + 39 * MINUTE);
    expect(during.state.scenarios.size).toBe(1);
    expect(broken(during)).toEqual(['oven.hot oven-1', 'oven.hot oven-2', 'oven.hot oven-3']);

    const stored = readBack(during);
    stored.advance(start + 41 * MINUTE);
    expect(stored.state.scenarios.size).toBe(0);
    expect(broken(stored)).toEqual([]);

    endScenario(during, during.state.scenarios.need(run.id), 'scenario.stopped');
    expect(during.state.scenarios.size).toBe(0);
    expect(broken(during)).toEqual([]);
  });

  it('is built of a whole list: each kind of row is shown by the part that owns it, and follows a kind that is there', () => {
    expect(() => registryOf([bakery])).toThrow('no part shop projects its rows of tills');
    expect(() => registryOf([bakery, { ...shop, kinds: {} }])).toThrow('rows of tills');
    expect(() =>
      registryOf([
        { ...bakery, kinds: { ...bakery.kinds, ...shop.kinds } },
        { ...shop, kinds: {} },
      ]),
    ).toThrow('rows of tills');
    const kinds = { ...bakeryKinds, loaves: { ...bakeryKinds.loaves, asMany: 'scenarios' } };
    const parts = [bakery, shop];
    expect(() => new Registry<Bakery>({ kinds, parts, keepsEvents: () => true })).toThrow('as many as scenarios');
  });
});
