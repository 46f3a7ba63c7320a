import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../core/kernel/time.ts';
import { catalogue, findMeasure, type MeasureId, measureNow } from '../../../../core/measures/index.ts';
import { projectRows, type Simulation } from '../../../../core/world/index.ts';
import { clientLevels, companyLevels, departmentLevels, poolCost } from './slow-levels.ts';
import { configOf, observedWorld } from './worlds.ts';

const levelsOf = (scope: string): MeasureId[] =>
  catalogue.filter((measure) => measure.kind === 'level' && measure.scopes.includes(scope)).map(({ id }) => id);

function measured(ids: readonly MeasureId[], scope: string, key: string | null, simulation: Simulation) {
  return Object.fromEntries(ids.map((id) => [id, measureNow(id, scope, key, simulation).value]));
}

describe('live levels are the figures on the rows', () => {
  const { simulation } = observedWorld(configOf(11), 60);
  const moves = fc.integer({ min: 1, max: 3 * DAY });

  it('at any time, for the company, every client and every department', () => {
    fc.assert(
      fc.property(moves, (move) => {
        simulation.advance(simulation.time + move);
        const rows = projectRows(simulation);
        expect(measured(levelsOf('company'), 'company', null, simulation)).toEqual(companyLevels(rows, simulation));
        for (const row of rows.clients) {
          const levels = clientLevels(row, rows, simulation);
          expect(measured(levelsOf('client'), 'client', row.id, simulation)).toEqual(levels);
        }
        for (const { id } of rows.departments) {
          expect(measured(levelsOf('department'), 'department', id, simulation)).toEqual(departmentLevels(id, rows));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('licence cost of the company is that of its clients and of the pool', () => {
    const ids = simulation.state.clients.ids();
    const held = ids.map((id) => measureNow('license-cost', 'client', id, simulation).value ?? Number.NaN);
    const sum = held.reduce((a, b) => a + b, 0);
    expect(measureNow('license-cost', 'company', null, simulation).value).toBe(sum + poolCost(simulation));
  });

  it('every level of the catalogue is compared here', () => {
    const rows = projectRows(simulation);
    expect(Object.keys(companyLevels(rows, simulation)).sort()).toEqual(levelsOf('company').sort());
    expect(Object.keys(companyLevels(rows, simulation)).every((id) => findMeasure(id)?.kind === 'level')).toBe(true);
  });
});
