import { describe, expect, it } from '@jest/globals';
import { factors } from '../../../../../../core/views/results/factors/catalogue.ts';
import { computeFactors } from '../../../../../../core/views/results/factors/compute.ts';
import { formulaOf } from '../../../../../../core/views/results/factors/formula.ts';
import { pointsOf } from '../../../../../../core/views/results/factors/points.ts';
import { inputs, needInput } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { observed } from '../observations.ts';

describe('a factor’s formula', () => {
  it('says what is computed', () => {
    expect(formulaOf({ id: 'F0', inputs: [{ input: 'a', weight: 4, sense: 'raises' }] })).toBe('F0 = (4 p(a)) ÷ 4');
    const seen = inputs.map(({ id, reference: { low, high } }, n) => observed(id, low + ((n % 9) / 8) * (high - low)));
    for (const [n, result] of computeFactors(seen).entries()) {
      const formula = formulaOf(factors[n] ?? { id: '', inputs: [] });
      const sum = [...formula.matchAll(/(\d) (\(100 − )?p\(([\w-]+)\)/gu)].reduce((all, [, weight, turned, input]) => {
        const value = seen.find(({ id }) => id === input)?.value ?? Number.NaN;
        const points = pointsOf(value, needInput(input ?? '').reference);
        return all + Number(weight) * (turned === undefined ? points : 100 - points);
      }, 0);
      const value = sum / Number(formula.split('÷ ')[1]);
      expect({ formula, value: value.toFixed(6) }).toEqual({
        formula,
        value: (result.status === 'computed' ? result.value : Number.NaN).toFixed(6),
      });
    }
  });
});
