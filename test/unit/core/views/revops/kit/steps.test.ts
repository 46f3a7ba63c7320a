import { describe, expect, it } from '@jest/globals';
import { defineSteps, stepOf, stepsText } from '../../../../../../core/views/revops/kit/steps.ts';

const END = Number.POSITIVE_INFINITY;
const step = (is: string, below: number) => ({ is, below, rationale: 'test' });

describe('a table of thresholds', () => {
  it('given both sides of a bound, then the bound itself is of the step above', () => {
    const table = defineSteps({ id: 't', unit: 'days', steps: [step('low', 2), step('high', END)] });
    expect([1.999, 2, 99].map((value) => stepOf(table, value))).toEqual(['low', 'high', 'high']);
    expect(() => stepOf(table, Number.NaN)).toThrow(/no step for NaN/);
  });

  it.each([
    ['bounds that fall', [step('a', 3), step('b', 2), step('c', END)]],
    ['equal bounds', [step('a', 2), step('b', 2), step('c', END)]],
    ['no end', [step('a', 2)]],
    ['no steps', []],
  ])('given %s, then it is refused', (_what, steps) => {
    expect(() => defineSteps({ id: 't', unit: 'days', steps })).toThrow(/bounds of t/);
  });

  it('given a table, then it is told in words, with signs and spaces as they are printed', () => {
    const rationale = 'tested';
    const steps = [
      { is: 'far_down', below: -0.1, rationale },
      { is: 'level', below: 0.1, rationale },
      { is: 'up', below: Number.POSITIVE_INFINITY, rationale },
    ];
    expect(stepsText(defineSteps({ id: 'change', unit: 'fraction', steps }))).toBe(
      'far down below −0.1, level below 0.1, up from there on',
    );
  });
});
