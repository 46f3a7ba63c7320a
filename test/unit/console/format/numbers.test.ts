import { describe, expect, it } from '@jest/globals';
import { count, figure, money, NONE, percent, short, signed } from '../../../../console/src/format/numbers.ts';

const locale = 'en-GB';

describe('figures as they are written', () => {
  it.each([
    [money(1_240_300, { locale: 'en-US' }), '$1,240,300'],
    [money(1_240_300, { locale: 'en-US', compact: true }), '$1.24M'],
    [money(-1_300_000, { locale: 'en-US', compact: true }), '−$1.3M'],
    [money(0, { locale: 'en-US' }), '$0'],
    [money(-0, { locale: 'en-US' }), '$0'],
    [money(12.5, { locale: 'en-US', decimals: 2 }), '$12.50'],
    [count(12_345.678, 1, locale), '12,345.7'],
    [count(12_345.678, 1, 'de-DE'), '12.345,7'],
    [count(-0, 0, locale), '0'],
    [percent(-2, 1, locale), '−2.0%'],
    [short(1_204_000, 'en-US'), '1.2M'],
    [signed('3', 3), '+3'],
    [signed('−3', -3), '−3'],
    [signed('0', 0), '0'],
  ])('%s', (written, expected) => expect(written).toBe(expected));

  it.each([money, count, percent, (value: null) => figure(value, 'usd')])(
    'what cannot be measured is no number',
    (write) => {
      expect(write(null)).toBe(NONE);
    },
  );

  it.each([
    ['usd', 1500, '$1,500'],
    ['percent', 12.34, '12.3%'],
    ['count', 1500, '1,500'],
    ['hours', 7.25, '7.3 h'],
    ['days', 1, '1 days'],
  ])('a figure in %s', (unit, value, expected) => {
    expect(figure(value, unit).replace('US', '')).toBe(expected);
  });
});
