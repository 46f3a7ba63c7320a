import { expect, it } from '@jest/globals';
import { chances } from '../../../../../../core/views/results/said/chances.ts';

const outcomes = (...probabilities: number[]) =>
  probabilities.map((probability) => ({ success: { probability, interval: { low: 0, high: 1 } } }));

it('counts as likely what is two to one or more, on either side', () => {
  expect(chances(outcomes(2 / 3, 0.66, 0.5, 0.34, 1 / 3))).toBe(
    'If nobody acts, 1 of 5 outcomes of the next 13 weeks is likely to be better than in the last year, 1 to be no better; 3 are open.',
  );
  expect(chances(outcomes(1, 0.9, 0.5))).toContain('2 of 3 outcomes of the next 13 weeks are likely');
  expect(chances(outcomes(1, 0.9, 0.5))).toContain('0 to be no better; 1 is open.');
});
