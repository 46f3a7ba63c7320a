import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factors } from '../../../../../../core/views/results/factors/catalogue.ts';
import { computeFactors } from '../../../../../../core/views/results/factors/compute.ts';
import { segmentScores } from '../../../../../../core/views/results/factors/segment-scores.ts';
import { inputs, needInput } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { observeSubmitted } from '../../../../../../core/views/results/inputs/submitted.ts';
import type {
  FactorComputed,
  FactorResult,
  Observation,
  Observed,
} from '../../../../../../core/views/results/types.ts';
import { absent, allObserved, anyObservations, observed } from '../observations.ts';

const RUNS = { numRuns: 30 };

function computed(result: FactorResult | undefined): FactorComputed {
  if (result?.status !== 'computed') throw new Error(`${result?.id} has no value`);
  return result;
}

const computeOne = (id: string, seen: readonly Observation[]): FactorResult | undefined =>
  computeFactors(
    seen,
    factors.filter((factor) => factor.id === id),
  )[0];

/** The slow way: the mean of a list in which each input's points stand as often as its weight says. */
function slowValue(id: string, seen: readonly Observation[]): number | null {
  const list = (factors.find((factor) => factor.id === id)?.inputs ?? []).flatMap(({ input, weight, sense }) => {
    const one = seen.find((observation) => observation.id === input);
    if (one?.status !== 'observed') return [];
    const { low, typical, high } = needInput(input).reference;
    const rise =
      one.value < typical
        ? (one.value - low) / (typical - low) / 2
        : 0.5 + (one.value - typical) / (high - typical) / 2;
    const points = 100 * Math.max(0, Math.min(1, rise));
    return new Array<number>(weight).fill(sense === 'raises' ? points : 100 - points);
  });
  return list.length === 0 ? null : list.reduce((sum, points) => sum + points, 0) / list.length;
}

const everyTypical: Observed[] = inputs.map(({ id, reference }) => observed(id, reference.typical));

describe('factors', () => {
  it('are the weighted mean of their inputs’ points, from 0 to 100, or absent with a reason', () => {
    fc.assert(
      fc.property(anyObservations, (seen) => {
        for (const result of computeFactors(seen)) {
          const slow = slowValue(result.id, seen);
          if (result.status === 'absent') {
            expect(slow).toBeNull();
            expect(result.reason).toContain('None of its');
            continue;
          }
          expect(result.value).toBeCloseTo(slow ?? Number.NaN, 9);
          expect(result.value).toBeGreaterThanOrEqual(0);
          expect(result.value).toBeLessThanOrEqual(100);
          expect(result.confidence).toBeGreaterThan(0);
          expect(result.confidence).toBeLessThanOrEqual(1 + 1e-12);
          expect(result.contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(result.fallback).toBe(result.missing.length > 0);
        }
      }),
      RUNS,
    );
  });

  it('do not depend on the order of what was seen', () => {
    fc.assert(
      fc.property(anyObservations, (seen) => {
        expect(computeFactors([...seen].reverse())).toEqual(computeFactors(seen));
      }),
      RUNS,
    );
  });

  it('are the same of submitted measures as of a world’s', () => {
    fc.assert(
      fc.property(allObserved, (seen) => {
        const submitted = seen.map(({ id, value, confidence, evidence }) => ({ id, value, confidence, evidence }));
        expect(computeFactors(observeSubmitted(submitted))).toEqual(computeFactors(seen));
      }),
      RUNS,
    );
  });

  it('are 50 where every input is typical, and 0 and 100 at the ends', () => {
    for (const result of computeFactors(everyTypical)) expect(computed(result).value).toBeCloseTo(50, 9);
    for (const [which, value] of [
      ['low', 0],
      ['high', 100],
    ] as const) {
      for (const factor of factors) {
        const seen = factor.inputs.map(({ input, sense }) => {
          const { low, high } = needInput(input).reference;
          return observed(input, (sense === 'raises') === (which === 'low') ? low : high);
        });
        expect(computed(computeOne(factor.id, seen)).value).toBeCloseTo(value, 9);
      }
    }
  });

  const uses = factors.flatMap(({ id, inputs: its }) => its.map(({ input, sense }) => ({ id, input, sense })));

  it.each(uses)('$id follows $input in the direction that it states', ({ id, input, sense }) => {
    const { low, typical, high } = needInput(input).reference;
    const at = (value: number): number => {
      const seen = everyTypical.map((one) => (one.id === input ? { ...one, value } : one));
      return computed(computeOne(id, seen)).value;
    };
    const values = [low - 1, low, (low + typical) / 2, typical, (typical + high) / 2, high, high + 1].map(at);
    const rising = sense === 'raises' ? values : [...values].reverse();
    for (let n = 1; n < rising.length; n += 1) {
      const step = (rising[n] ?? 0) - (rising[n - 1] ?? 0);
      if (n === 1 || n === rising.length - 1) expect(step).toBeCloseTo(0, 9);
      else expect(step).toBeGreaterThan(0);
    }
  });

  it.each(uses)('$id is less sure without $input, names it, and says nothing that it has not seen', ({ id, input }) => {
    const full = computed(computeOne(id, everyTypical));
    const without = everyTypical.map((one) => (one.id === input ? absent(input) : one));
    const less = computed(computeOne(id, without));
    expect(less.confidence).toBeLessThan(full.confidence);
    expect(less).toMatchObject({ fallback: true, missing: [{ input, reason: 'Not recorded.' }] });
    expect(less.contributions.map((one) => one.input)).not.toContain(input);
    const unsure = everyTypical.map((one) => (one.id === input ? { ...one, confidence: one.confidence / 2 } : one));
    expect(computed(computeOne(id, unsure)).confidence).toBeLessThan(full.confidence);
    expect(computed(computeOne(id, unsure)).value).toBe(full.value);
  });

  it.each(factors)('$id is absent only without any of its inputs', ({ id, inputs: its }) => {
    expect(computeOne(id, [])).toMatchObject({ status: 'absent', missing: its.map(({ input }) => ({ input })) });
    for (const { input } of its) {
      expect(computeOne(id, [observed(input, needInput(input).reference.typical)])).toMatchObject({
        status: 'computed',
        value: 50,
        fallback: its.length > 1,
      });
    }
  });
});

describe('segment scores', () => {
  it('turn down-is-good factors round, and count what is missing as unsure', () => {
    const result = (id: string, value: number | null): FactorResult => {
      const { name, segment, direction } = factors.find((factor) => factor.id === id) ?? computedNever(id);
      const about = { id, name, segment, direction };
      if (value === null) return { status: 'absent', ...about, reason: 'none', missing: [] };
      return { status: 'computed', ...about, value, confidence: 0.5, fallback: false, missing: [], contributions: [] };
    };
    // F10 weighs 4 and is up-is-good, F12 weighs 4 and is down-is-good, F9 weighs 5.
    const scores = segmentScores([result('F10', 80), result('F12', 30), result('F9', null)]);
    expect(scores.find(({ segment }) => segment === 'Consumer')).toEqual({
      segment: 'Consumer',
      value: 75,
      confidence: (8 * 0.5) / 13,
      factors: ['F10', 'F12'],
    });
    expect(scores.find(({ segment }) => segment === 'Market')).toMatchObject({ value: null, confidence: 0 });
  });
});

function computedNever(id: string): never {
  throw new Error(`there is no factor ${id}`);
}
