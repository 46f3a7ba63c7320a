import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { baselineOf, baselines, outcomeAt } from '../../../../../../core/views/results/outcomes/baseline.ts';
import { needOutcome, outcomes } from '../../../../../../core/views/results/outcomes/catalogue.ts';
import type { OutcomeRecord } from '../../../../../../core/views/results/outcomes/outcome.ts';
import type { BaselineMeasured } from '../../../../../../core/views/results/types.ts';
import { FIRST, readerOf } from '../synthetic-days.ts';

const quarters = (values: readonly number[]) => values.map((value, n) => ({ end: `quarter ${n}`, value }));

function measured(outcome: OutcomeRecord, values: readonly number[]): BaselineMeasured {
  const baseline = baselineOf(outcome, quarters(values));
  if (baseline.status !== 'measured') throw new Error('it has no baseline');
  return baseline;
}

describe('the baseline of an outcome', () => {
  it('expects the mean and what persists of the last quarter, and spreads as the same rule erred before', () => {
    const anyValues = fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...outcomes), anyValues, (outcome, values) => {
        const expect1 = (until: number): number => {
          let sum = 0;
          for (let n = 0; n < until; n += 1) sum += values[n] ?? 0;
          const mean = sum / until;
          return (1 - outcome.persistence) * mean + outcome.persistence * (values[until - 1] ?? 0);
        };
        let squares = 0;
        for (let n = 1; n < values.length; n += 1) squares += (((values[n] ?? 0) - expect1(n)) ** 2 * n) / (n + 1);
        const all = values.length;
        const spread = Math.sqrt((squares / (all - 1)) * (1 + 1 / all));
        const baseline = measured(outcome, values);
        expect(baseline.value).toBeCloseTo(expect1(values.length), 8);
        expect(baseline.spread).toBeCloseTo(Math.max(outcome.leastSpread, spread), 8);
        expect(baseline.drift).toBeCloseTo(baseline.value - (values.at(-1) ?? 0), 8);
      }),
      { numRuns: 60 },
    );
  });

  it('wants to be better than the mean of the last four quarters', () => {
    expect(measured(needOutcome('win-rate'), [90, 10, 20, 30, 40]).target).toBe(25);
    expect(measured(needOutcome('win-rate'), [10, 20, 30]).target).toBe(20);
  });

  it('takes three quarters, and never less spread than chance brings', () => {
    const outcome = needOutcome('gross-margin');
    expect(baselineOf(outcome, quarters([40, 41]))).toEqual({
      status: 'absent',
      outcome: 'gross-margin',
      reason: 'Gross margin is known of 2 quarters; a baseline takes 3.',
    });
    expect(measured(outcome, [40, 40, 40])).toMatchObject({ value: 40, spread: outcome.leastSpread, drift: 0 });
  });

  it('reads quarters of 13 weeks side by side up to the review, and only whole ones', () => {
    // 400 days: four whole quarters and a part of a fifth.
    const reader = readerOf(400, (day) => ({ company: { 'survey-points': day < 309 ? 8 : 9, surveys: 2 } }));
    const satisfaction = baselines(reader, FIRST + 400 * DAY).find(({ outcome }) => outcome === 'satisfaction');
    expect(satisfaction).toMatchObject({
      status: 'measured',
      quarters: [{ value: 4 }, { value: 4 }, { value: 4 }, { value: 4.5, end: '2026-02-10' }],
    });
    const outcome = needOutcome('satisfaction');
    expect(outcomeAt(outcome, reader, FIRST + 400 * DAY)).toBe(4.5);
    expect(outcomeAt(outcome, reader, FIRST + 91 * DAY)).toBe(4);
    expect(outcomeAt(outcome, reader, FIRST + 90 * DAY)).toBeNull();
    expect(outcomeAt(outcome, reader, FIRST + 401 * DAY)).toBeNull();
  });
});

describe('the catalogue of outcomes', () => {
  it('has thirteen, with ids of their own and numbers that can be', () => {
    expect(outcomes).toHaveLength(13);
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(13);
    for (const { persistence, leastSpread, tolerance } of outcomes) {
      expect(persistence).toBeGreaterThanOrEqual(0);
      expect(persistence).toBeLessThanOrEqual(1);
      expect(Math.min(leastSpread, tolerance)).toBeGreaterThan(0);
    }
  });
});
