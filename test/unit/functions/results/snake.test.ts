import { expect, it } from '@jest/globals';
import { snake } from '../../../../functions/results/snake.ts';

it('renames fields at every depth, and touches no value', () => {
  const value = { sampleSize: 3, atP10: [{ belowMean: null, p5: 'camelCase' }], status: 'asItGoes' };
  expect(snake(value)).toEqual({
    sample_size: 3,
    at_p10: [{ below_mean: null, p5: 'camelCase' }],
    status: 'asItGoes',
  });
});
