import { describe, expect, it } from '@jest/globals';
import {
  changeOf,
  nameOf,
  periodName,
  writeFigure,
  writerOf,
} from '../../../../../console/src/pages/academy/figures.ts';

const card = {
  id: 'x',
  label: 'X',
  format: 'integer',
  better: 'up',
  definition: '',
  reason: null,
  partial: false,
} as const;

describe('figures of the academy', () => {
  it.each([
    ['count', 11_295, '11,295'],
    ['usd', 999.99, '$999.99'],
    ['usd', 1000, '$1,000'],
    ['usd', 0, '$0'],
    ['percent', 94.74, '94.7%'],
    ['percent', 100, '100%'],
    ['ratio', 1.083, '1.08'],
    ['seconds', 119, '119 s'],
    ['seconds', 120, '2.0 min'],
    ['hours', 0.32, '19.2 min'],
    ['hours', 71.9, '71.9 h'],
    ['hours', 72, '3.0 days'],
    ['days', 6, '6.0 days'],
    ['count', null, '—'],
  ] as const)('of %s, %p is %s', (unit, value, text) => expect(writeFigure(unit, value)).toBe(text));

  it('beside each other have the precision and the unit of the largest', () => {
    const dollars = writerOf('usd', [12.5, 4000]);
    expect([dollars(12.5), dollars(4000)]).toEqual(['$13', '$4,000']);
    const waits = writerOf('hours', [0.5, 100]);
    expect([waits(12), waits(100)]).toEqual(['0.5 days', '4.2 days']);
  });

  it.each([
    [{ unit: 'count', value: 60, previous: 36, delta: 24 }, 'up', '+66.7% on 36'],
    [{ unit: 'count', value: 30, previous: 60, delta: -30 }, 'down', '−50.0% on 60'],
    [{ unit: 'percent', value: 93.3, previous: 97.2, delta: -3.9 }, 'down', '−3.9 points on 97.2%'],
    [{ unit: 'usd', value: 5, previous: 5, delta: 0 }, 'level', 'as before, $5.00'],
    [{ unit: 'usd', value: 5, previous: 0, delta: 5 }, 'up', 'from $0'],
    [{ unit: 'usd', value: -5, previous: 5, delta: -10 }, 'down', 'from $5.00'],
  ] as const)('%p went %s: %s', (figures, direction, text) =>
    expect(changeOf({ ...card, ...figures })).toEqual({ direction, text }),
  );

  it('say nothing of a change without two figures', () => {
    expect(changeOf({ ...card, unit: 'count', value: 5, previous: null, delta: null })).toBeUndefined();
    expect(changeOf({ ...card, unit: 'count', value: null, previous: 5, delta: null })).toBeUndefined();
  });

  it.each([
    ['paid-search', 'Paid search'],
    ['ios', 'iOS'],
    ['starter/1', 'Starter, 1'],
    [null, 'Not told'],
  ])('%p is called %s', (value, name) => expect(nameOf(value)).toBe(name));

  it('stand at the local beginning of their period', () => {
    const label = '2025-12-10T23:00:00+01:00';
    expect(periodName(label, 'hour')).toBe('23:00');
    expect(periodName(label, 'day')).toMatch(/^(10 Dec|Dec 10)$/);
    expect(periodName(label, 'month')).toBe('Dec 2025');
  });
});
