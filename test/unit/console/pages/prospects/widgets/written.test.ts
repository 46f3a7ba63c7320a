import { expect, it } from '@jest/globals';
import { writerOf } from '../../../../../../console/src/pages/prospects/widgets/written.ts';

it.each([
  ['currency', 2, 1240, '$1,240'],
  ['currency', 2, -3.5, '−$3.50'],
  ['percentage', 1, 70, '70%'],
  ['percentage', 0, 12.25, '12.3%'],
  ['number', 2, 4.25, '4.25'],
  ['days', 0, 3, '3'],
])('writes ends of an axis as %s with %i decimals', (format, decimals, value, expected) => {
  expect(writerOf({ format, decimals, currency: 'USD' })(value)).toBe(expected);
});

it('writes what cannot be measured as a dash', () => {
  expect(writerOf({ format: 'number', decimals: 0, currency: null })(null)).toBe('—');
});
