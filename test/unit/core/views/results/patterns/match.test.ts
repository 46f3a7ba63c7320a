import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factors } from '../../../../../../core/views/results/factors/catalogue.ts';
import { patterns } from '../../../../../../core/views/results/patterns/catalogue.ts';
import { levelOf, matchPatterns } from '../../../../../../core/views/results/patterns/match.ts';
import type {
  FactorResult,
  PatternAssessment,
  PatternCondition,
  PatternMatch,
  PatternRecord,
} from '../../../../../../core/views/results/types.ts';
import { anyFactors, factorAt, factorWithout } from '../factor-results.ts';

/** A step in points, small beside any soft threshold. */
const STEP = 0.01;

function assessed(result: PatternAssessment | undefined): PatternMatch {
  if (result?.status !== 'assessed') throw new Error(`${result?.id} was not assessed`);
  return result;
}

function strengthOf(pattern: PatternRecord, results: readonly FactorResult[]): number {
  return assessed(matchPatterns(results, [pattern])[0]).strength;
}

/** All conditions of a pattern met in full, but one whose factor has a value. */
function allButOne({ conditions }: PatternRecord, one: PatternCondition, value: number): FactorResult[] {
  return conditions.map((condition) => factorAt(condition.factor, condition === one ? value : condition.full));
}

const conditions = patterns.flatMap((pattern) =>
  pattern.conditions.map((condition) => ({ pattern, condition, name: `${pattern.id} ${condition.factor}` })),
);

describe('a pattern’s conditions', () => {
  it.each(conditions)('$name: on both sides of both thresholds', ({ pattern, condition }) => {
    const { absent, full } = condition;
    const up = Math.sign(full - absent);
    const at = (value: number): number => strengthOf(pattern, allButOne(pattern, condition, value));
    expect(at(absent - up * STEP)).toBe(0);
    expect(at(absent)).toBe(0);
    expect(at(absent + up * STEP)).toBeGreaterThan(0);
    expect(at(full - up * STEP)).toBeLessThan(1);
    expect(at(full)).toBe(1);
    expect(at(full + up * STEP)).toBe(1);
  });

  it.each(conditions)('$name: the strength follows the factor, and nothing else does', ({ pattern, condition }) => {
    const { absent, full, factor } = condition;
    const between = [0.2, 0.5, 0.8].map((way) => absent + way * (full - absent));
    const strengths = between.map((value) => strengthOf(pattern, allButOne(pattern, condition, value)));
    expect([...strengths].sort((a, b) => a - b)).toEqual(strengths);
    expect(new Set(strengths).size).toBe(3);
    const unrelated = factors.filter(({ id }) => !pattern.conditions.some((one) => one.factor === id));
    const crowd = unrelated.map(({ id }) => factorAt(id, 7));
    const value = between[1] ?? full;
    expect(strengthOf(pattern, [...crowd, ...allButOne(pattern, condition, value)])).toBe(strengths[1]);
    expect(factor).not.toBe(crowd[0]?.id);
  });

  it.each(conditions)('$name: without the factor it is not assessed, and says so', ({ pattern, condition }) => {
    const results = allButOne(pattern, condition, 0).filter(({ id }) => id !== condition.factor);
    for (const incomplete of [results, [...results, factorWithout(condition.factor)]]) {
      expect(matchPatterns(incomplete, [pattern])[0]).toMatchObject({
        status: 'absent',
        missing: [condition.factor],
        reason: `It can’t be assessed without ${condition.factor}.`,
      });
    }
  });
});

describe('matching patterns', () => {
  it('takes the weighted geometric mean of memberships, and the weighted mean of confidences', () => {
    fc.assert(
      fc.property(anyFactors, (results) => {
        for (const match of matchPatterns(results).map(assessed)) {
          const { conditions: its } = patterns.find(({ id }) => id === match.id) ?? { conditions: [] };
          const total = its.reduce((sum, { weight }) => sum + weight, 0);
          let product = 1;
          let sure = 0;
          for (const { factor, absent, full, weight } of its) {
            const { value, confidence } = results.find(({ id }) => id === factor) ?? { value: 0, confidence: 0 };
            product *= Math.max(0, Math.min(1, (value - absent) / (full - absent))) ** (weight / total);
            sure += (confidence * weight) / total;
          }
          expect(match.strength).toBeCloseTo(product, 9);
          expect(match.confidence).toBeCloseTo(sure, 9);
          expect(match.level).toBe(levelOf(match.strength));
          expect(match.restsOn.map(({ factor }) => factor)).toEqual(its.map(({ factor }) => factor));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of the factors', () => {
    fc.assert(
      fc.property(anyFactors, (results) => {
        expect(matchPatterns([...results].reverse())).toEqual(matchPatterns(results));
      }),
      { numRuns: 20 },
    );
  });

  it('says in words how far a pattern holds, on both sides of each limit', () => {
    expect([0, 1e-9, 0.2999, 0.3, 0.6499, 0.65, 1].map(levelOf)).toEqual([
      'none',
      'weak',
      'weak',
      'moderate',
      'moderate',
      'strong',
      'strong',
    ]);
  });
});
