import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { displayOf, formatAmount, formatters } from '../../../../../../core/views/revops/graph/format.ts';
import {
  count,
  date,
  days,
  fraction,
  id,
  nullable,
  number,
  text,
  usd,
} from '../../../../../../core/views/revops/graph/schema.ts';

/** The seed's, word for word. */
const seeds = {
  currency: (v: number) => `$${(v / 1000000).toFixed(1)}M`,
  currencyK: (v: number) => `$${(v / 1000).toFixed(0)}K`,
  percent: (v: number) => `${(v * 100).toFixed(0)}%`,
  percentDelta: (v: number) => `${v >= 0 ? '+' : ''}${(v * 100).toFixed(0)}%`,
  days: (v: number) => `${v}d`,
};
const names = ['currency', 'currencyK', 'percent', 'percentDelta', 'days'] as const;

/** What rounds to nothing is no less than nothing: the seed’s would write `-0%`. */
function withoutMinusZero(text: string): string {
  if (text === '-0%') return '0%';
  return text === '-$0.0M' || text === '-$0K' ? text.slice(1) : text;
}

describe('the seed’s formatters', () => {
  it.each(names)('given any figure, then %s writes what the seed’s does', (name) => {
    const least = name.startsWith('currency') ? 0 : -1e9;
    fc.assert(
      fc.property(fc.double({ min: least, max: 1e9, noNaN: true }), (value) => {
        const expected = withoutMinusZero(seeds[name](value));
        expect(formatters[name](value)).toBe(name === 'percentDelta' && expected === '0%' ? '+0%' : expected);
      }),
    );
  });

  it('given a negative amount, then the sign stands before the currency', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (value) => {
        expect(formatters.currency(-value)).toBe(withoutMinusZero(`-${seeds.currency(value)}`));
        expect(formatters.currencyK(-value)).toBe(withoutMinusZero(`-${seeds.currencyK(value)}`));
      }),
    );
  });

  it.each([
    [formatters.currency(7_200_000), '$7.2M'],
    [formatters.currency(-1_300_000), '-$1.3M'],
    [formatters.currency(2_149_999), '$2.1M'],
    [formatters.currencyK(849_500), '$850K'],
    [formatters.percent(0.78), '78%'],
    [formatters.percentDelta(0.04), '+4%'],
    [formatters.percentDelta(0), '+0%'],
    [formatters.percentDelta(-0.04), '-4%'],
    [formatters.percent(-0.004), '0%'],
    [formatters.percentDelta(-0.004), '+0%'],
    [formatters.percent(-0.005), '-1%'],
    [formatters.currency(-49_999), '$0.0M'],
    [formatters.currency(-50_000), '-$0.1M'],
    [formatters.currencyK(-499), '$0K'],
    [formatters.days(12), '12d'],
    [formatters.rank(4, 12), '#4/12'],
  ])('%s is %s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('an amount in the way that suits its size', () => {
  it.each([
    [0, '$0'],
    [412_049, '$4,120'],
    [-412_049, '-$4,120'],
    [-40, '$0'],
    [999_949, '$9,999'],
    [999_950, '$10K'],
    [99_949_999, '$999K'],
    [99_950_000, '$1.0M'],
    [-130_000_000, '-$1.3M'],
  ])('given %d cents, then %s', (cents, written) => {
    expect(formatAmount(cents)).toBe(written);
  });
});

describe('what is displayed of a field', () => {
  it.each([
    [usd('A.'), 720_000_000, '$7.2M'],
    [usd({ says: 'A.', format: 'currencyK' }), 85_000_000, '$850K'],
    [usd({ says: 'A.', format: 'whole' }), -123_456, '−1,235'],
    [fraction('A.'), 0.15, '15%'],
    [fraction({ says: 'A.', format: 'percentDelta' }), 0.031, '+3%'],
    [days('A.'), 3.26, '3.3d'],
    [days('A.'), -0.04, '0d'],
    [number('A.'), 2.25, '2.3'],
    [number('A.'), -0.04, '0.0'],
    [number('A.'), -1234.56, '−1,234.6'],
    [count('A.'), 1204, '1,204'],
    [count('A.'), -3, '−3'],
    [date('A.'), Date.UTC(2026, 10, 21), '21 Nov 2026'],
    [nullable(fraction('A.')), null, '—'],
    [text('A.'), 'words', null],
    [id('A.'), 'lead-1', null],
  ])('given %#, then it is written so', (field, value, written) => {
    expect(displayOf(field, value)).toBe(written);
  });
});
