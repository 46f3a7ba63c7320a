import { describe, expect, it } from '@jest/globals';
import { readFormula } from '../../../../../../core/views/revops/graph/formula.ts';

describe('a formula', () => {
  it.each([
    ['[closed_won] ÷ [quotas.amount]', 'closed_won ÷ quotas.amount', ['closed_won', 'quotas.amount']],
    ['Σ [won] of those won, |[won]| twice', 'Σ won of those won, |won| twice', ['won']],
    ['1.5 × the mean of stage-age, at UTC−5', '1.5 × the mean of stage-age, at UTC−5', []],
    ['STUCK where NO_EB is flagged', 'STUCK where NO_EB is flagged', []],
  ])('given %j, then it is read without brackets, and names what stands in them', (source, text, names) => {
    expect(readFormula(source)).toEqual({ text, names });
  });

  it.each([
    ['closedWon ÷ [quota]', 'closedWon'],
    ['[closed_won] ÷ closed_won', 'closed_won'],
    ['Σ quotas.amount', 'quotas.amount'],
    ['by inbound_30', 'inbound_30'],
  ])('given %j, then the name without brackets is refused', (source, name) => {
    expect(() => readFormula(source)).toThrow(`has ${name} without brackets`);
  });
});
