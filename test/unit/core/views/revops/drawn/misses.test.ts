import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { latestCalls, missMessage, missOf } from '../../../../../../core/views/revops/drawn/misses.ts';

const call = (changed: Readonly<Record<string, string | number | null>> = {}) => ({
  quarter: 'Q3 2026',
  quarter_start: '2026-07-01',
  week_number: 8,
  caller: 'ai',
  error: 0,
  actual: 100,
  ...changed,
});

describe('how far off calls were', () => {
  it('is the size of all errors by all that came, and their side the sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ error: fc.integer({ min: -99, max: 99 }), actual: fc.integer({ min: 1, max: 99 }) }), {
          minLength: 1,
        }),
        (rows) => {
          const { size, bias } = missOf(rows.map(call));
          let [errors, sides, came] = [0, 0, 0];
          for (const { error, actual } of rows) {
            errors += error < 0 ? -error : error;
            sides += error;
            came += actual;
          }
          expect(size).toBeCloseTo(errors / came);
          expect(bias).toBeCloseTo(sides / came);
        },
      ),
    );
  });

  it('is not told where nothing was said, or nothing came', () => {
    expect(missOf([])).toEqual({ size: null, bias: null });
    expect(missOf([call({ error: null })])).toEqual({ size: null, bias: null });
    expect(missOf([call({ error: 50, actual: 0 })])).toEqual({ size: null, bias: null });
  });

  it('rests on the last four quarters, in weeks in which the end was open', () => {
    const starts = ['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01'];
    const rows = starts.flatMap((quarter_start) => [12, 13].map((week_number) => call({ quarter_start, week_number })));
    expect(latestCalls(rows).map(({ quarter_start, week_number }) => [quarter_start, week_number])).toEqual(
      starts.slice(1).map((start) => [start, 12]),
    );
  });

  it('is said of whoever came nearest, with the side', () => {
    const rows = [call({ caller: 'reps', error: 20 }), call({ caller: 'commit', error: -10 }), call({ error: null })];
    expect(missMessage(rows)).toBe('Commit came nearest: off by 10%, mostly too low');
    expect(missMessage([call({ error: 0.1 })])).toBe('AI forecast came nearest: off by 0%');
    expect(missMessage([])).toBe('No quarter has ended yet that a forecast was made of');
  });
});
