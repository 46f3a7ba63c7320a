import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Counts, changedCounts, createWorld, registry, startScenario } from '../../../../core/world/index.ts';
import { configOf, DAY, faults, rowsById, runs, seeds, smallCounts, worldOf } from './small.ts';

describe('the rules', () => {
  it('are at least thirty, each with an id of its own and a reason', () => {
    const ids = registry.rules.map((rule) => rule.id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of registry.rules)
      expect([rule.id, rule.label.length > 8, rule.rationale.length > 8]).toEqual([rule.id, true, true]);
  });

  it('hold from tick to tick, whatever scenarios run', () => {
    const scenario = fc.constantFrom(...registry.scenarios.map((spec) => spec.id));
    fc.assert(
      fc.property(seeds, scenario, fc.double({ min: 0.1, max: 3, noNaN: true }), (seed, id, magnitude) => {
        const simulation = worldOf(seed);
        startScenario(simulation, { version: 1, scenario: id, magnitude, durationMinutes: 3 * 1440 });
        for (let tick = 0; tick < 40; tick += 1) {
          const previous = rowsById(simulation);
          simulation.advance(simulation.time + DAY / 4);
          expect(faults(simulation, previous)).toEqual([]);
        }
      }),
      runs(10),
    );
  });

  const odd: Partial<Counts>[] = [
    { clients: 0 },
    { clients: 1 },
    { technicians: 0 },
    { vendors: 0, licenses: 0, contracts: 0 },
    { departments: 0 },
    { leads: 0 },
    { licenses: 0 },
    { contracts: 0 },
    { clients: 120, technicians: 2 },
    { clients: 0, licenses: 0, leads: 0, technicians: 0, departments: 0, vendors: 0, contracts: 0 },
    { clients: 1, licenses: 1, leads: 1, technicians: 1, departments: 1, vendors: 1, contracts: 1 },
  ];
  it.each(odd)('hold for a company of odd counts: %j', (counts) => {
    const simulation = createWorld(configOf(5, changedCounts(smallCounts, counts)));
    expect(faults(simulation)).toEqual([]);
    simulation.advance(simulation.time + 20 * DAY);
    expect(faults(simulation)).toEqual([]);
  });
});
