import { describe, expect, it } from '@jest/globals';
import { count, money, percent } from '../../../../../console/src/format/numbers.ts';
import { writeValue } from '../../../../../console/src/pages/revops/write.ts';

describe('values of datasets', () => {
  it.each([
    ['amount', 1_478_776.27, money(1_478_776)],
    ['percent', 0.928, percent(93, 0)],
    ['percent', -0.001, percent(0, 0)],
    ['percentDelta', 0.036, `+${percent(4, 0)}`],
    ['percentDelta', -0.036, percent(-4, 0)],
    ['percentDelta', -0.001, percent(0, 0)],
    ['days', 24, '24 d'],
    ['days', -3.42, `${count(-3.4, 1)} d`],
    ['whole', 69.3, '69'],
    ['decimal', 6.0118, count(6, 1)],
    [null, 7, '7'],
    [null, 0.25, count(0.25, 2)],
    [null, 'Negotiation', 'Negotiation'],
    [null, ['STUCK', 'NO_EB'], 'STUCK, NO_EB'],
    [null, true, 'yes'],
    ['amount', null, '—'],
    ['date', undefined, '—'],
  ])('of the format %s, %p is written %s', (format, value, written) => {
    expect(writeValue({ format }, value)).toBe(written);
  });

  it('are short where there is little room', () => {
    expect(writeValue({ format: 'amount' }, 1_478_776, { compact: true })).toBe(money(1_478_776, { compact: true }));
  });

  it('have days of UTC', () => {
    expect(writeValue({ format: 'date' }, '2026-11-26')).toMatch(/26/);
  });
});
