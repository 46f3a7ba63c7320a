import { describe, expect, it } from '@jest/globals';
import type { Calibration, CalibrationCase } from '../../../../../../core/views/results/index.ts';
import { coverageOf } from '../../../../../../core/views/results/index.ts';
import { heldOverall, heldText, trustBlocks, trustText } from '../../../../../../core/views/results/report/trust.ts';
import { tablesOf, textsOf } from '../../operations/pages/checks/document.ts';

const interval = { p5: 0, p25: 2, p75: 4, p95: 6 };

/** Past quarters of one outcome, as many as there are values. */
function calibrationOf(values: readonly number[]): Calibration {
  const cases = values.map(
    (actual, n): CalibrationCase => ({
      ...interval,
      actual,
      outcome: 'win-rate',
      asOf: '2026-01-01',
      end: `2026-${String(1 + (n % 12)).padStart(2, '0')}-02`,
    }),
  );
  return { cases, overall: coverageOf(cases), byOutcome: [{ outcome: 'win-rate', coverage: coverageOf(cases) }] };
}

const inputOf = (calibration: Calibration | null) => {
  const stages = { factors: null, segments: null, patterns: null, simulation: null, personas: null, content: null };
  const review = { ...stages, topic: 'x', observations: [], baselines: [], failed: [], stored: null, calibration };
  const asOf = { world: 'default', generation: 1, tick: 1, time: 0, seed: 1 };
  return { review, asOf, paper: 'A4' as const };
};
const textOf = (values: readonly number[]): string => textsOf(trustBlocks(inputOf(calibrationOf(values)))).join(' ');
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

describe('how far forecasts held', () => {
  it('is counted, an outcome on the edge within', () => {
    const input = inputOf(calibrationOf([-0.1, 0, 3, 6, 6.1]));
    expect(heldOverall(input)).toMatchObject({ within: 3, cases: 5 });
    expect(heldText(input, 'win-rate')).toBe('3 of 5');
    expect(heldText(input, 'gross-margin')).toBe('—');
    expect(trustText(input)).toBe('Of 5 past intervals 3 held what came, where nine in ten should.');
  });

  it('is judged by the interval of the share', () => {
    expect(textOf([...times(18, 3), ...times(2, 9)])).toContain('nothing speaks against the intervals');
    expect(textOf([...times(10, 3), ...times(10, 9)])).toContain('read the intervals as wider than they are');
    expect(textOf(times(200, 3))).toContain('the intervals are wider than they would have to be');
  });

  it('shows each case, and on which side it was out', () => {
    const blocks = trustBlocks(inputOf(calibrationOf([-1, 3, 7])));
    const about = { title: '', question: '', company: '', language: '', cover: [] };
    const [table] = tablesOf({ ...about, ...inputOf(null), sections: [{ id: 'x', title: 'x', blocks }] });
    expect(table?.columns.map(({ label }) => label)).toEqual(['Outcome', 'To 1 Jan', 'To 1 Feb', 'To 1 Mar', 'Held']);
    expect(table?.rows[0]?.slice(1).map(({ text, tone }) => [text, tone])).toEqual([
      ['−1.0%, below', 'warn'],
      ['3.0%', undefined],
      ['7.0%, above', 'warn'],
      ['1 of 3', undefined],
    ]);
  });

  it('is unknown where no quarter was looked at', () => {
    for (const calibration of [null, calibrationOf([])]) {
      expect(heldOverall(inputOf(calibration))).toBeNull();
      expect(trustText(inputOf(calibration))).toContain('not known');
      expect(textsOf(trustBlocks(inputOf(calibration))).join(' ')).toContain('no past quarter was looked at');
    }
  });
});
