import { describe, expect, it } from '@jest/globals';
import {
  factorCatalogue,
  inputCatalogue,
  outcomeCatalogue,
  patternCatalogue,
  whatIfCatalogue,
} from '../../../../../core/views/results/index.ts';

describe('what the records of a review show of themselves', () => {
  it('is plain data, all of it', () => {
    const all = { factorCatalogue, inputCatalogue, outcomeCatalogue, patternCatalogue, whatIfCatalogue };
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  it('counts 99 inputs, 28 factors, 41 patterns, 13 outcomes and 7 what-ifs', () => {
    const counts = [
      inputCatalogue.inputs,
      factorCatalogue.factors,
      patternCatalogue.patterns,
      outcomeCatalogue.outcomes,
      whatIfCatalogue.whatIfs,
    ].map((list) => list.length);
    expect(counts).toEqual([99, 28, 41, 13, 7]);
  });

  it('says in words how things are read, counted and computed', () => {
    const satisfaction = inputCatalogue.inputs.find(({ id }) => id === 'satisfaction-quarter');
    expect(satisfaction).toMatchObject({
      reading: 'satisfaction over 91 days',
      sample: { of: 'surveys over 91 days', half: 30 },
      reference: { typical: 4.2, displays: { typical: '4.20' } },
    });
    expect(inputCatalogue.inputs.find(({ id }) => id === 'reps-on-target')?.sample).toEqual({
      of: 'the parts that are compared',
      half: 3,
    });
    expect(inputCatalogue.inputs.find(({ id }) => id === 'mrr-growth-year')?.sample.of).toBe('clients');
    expect(factorCatalogue.factors[0]?.formula).toMatch(/^F1 = \(3 p\(leads-growth-quarter\)/u);
    expect(outcomeCatalogue.outcomes.find(({ id }) => id === 'win-rate')?.reading).toBe('win-rate over 91 days');
    const formulas = [
      inputCatalogue.confidence,
      factorCatalogue.value,
      factorCatalogue.confidence,
      patternCatalogue.strength,
      patternCatalogue.confidence,
    ];
    for (const formula of formulas) expect(formula).toMatch(/^\w+ = /u);
    expect(factorCatalogue.correlations.length).toBeGreaterThan(0);
  });
});
