import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOUR } from '../../../../../../core/kernel/time.ts';
import { timeLeftBands } from '../../../../../../core/views/revops/forecast/calibration-settings.ts';
import { quarterOf } from '../../../../../../core/views/revops/forecast/weeks.ts';
import {
  CELLS,
  caseOf,
  cellOf,
  type WinModel,
  winProbability,
} from '../../../../../../core/views/revops/forecast/win-model.ts';
import { healthBands } from '../../../../../../core/views/revops/health/schema.ts';
import { opportunityTypes, stages } from '../../../../../../core/world/index.ts';

const quarter = quarterOf(Date.UTC(2026, 9, 1));
const someModel = fc
  .array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: CELLS, maxLength: CELLS })
  .map(
    (cells): WinModel => ({
      cells: Float64Array.from(cells),
      bands: new Float64Array(healthBands.length).fill(1),
      reps: new Map(),
    }),
  );
const someDeal = fc.record({
  type: fc.constantFrom(...opportunityTypes),
  stage: fc.constantFrom(...stages),
  band: fc.constantFrom(...healthBands),
  ownerId: fc.constant('rep-1'),
  closeDate: fc.constantFrom(quarter.start, quarter.end),
});
const RUNS = { numRuns: 60 };

describe('win probability over time', () => {
  it('given any chances, then an hour moves it by less than 0.7 points, also from band to band and at the quarter’s end', () => {
    const hours = (quarter.end - quarter.start) / HOUR;
    fc.assert(
      fc.property(someModel, someDeal, fc.integer({ min: 1, max: hours }), (model, deal, hour) => {
        const chance = (of: number) => winProbability(model, deal, quarter.start + of * HOUR, quarter);
        expect(Math.abs(chance(hour) - chance(hour - 1))).toBeLessThanOrEqual(1 / 168 + 1.01e-4);
        for (const { from } of timeLeftBands) {
          const bound = quarter.end - from * 7 * 24 * HOUR;
          const [before, after] = [bound - 1, bound].map((at) => winProbability(model, deal, at, quarter));
          expect(Math.abs((after ?? 0) - (before ?? 0))).toBeLessThanOrEqual(1.01e-4);
        }
      }),
      RUNS,
    );
  });

  it('is the cell’s own at the centre of each band', () => {
    fc.assert(
      fc.property(someModel, someDeal, (model, deal) => {
        for (const { centre } of timeLeftBands) {
          const at = quarter.end - centre * 7 * 24 * HOUR;
          const own = model.cells[cellOf(caseOf(deal, at, quarter))] ?? 0;
          expect(Math.abs(winProbability(model, deal, at, quarter) - own)).toBeLessThanOrEqual(0.51e-4);
        }
      }),
      RUNS,
    );
  });
});
