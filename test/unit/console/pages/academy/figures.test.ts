import { describe, expect, it } from '@jest/globals';
import { changeOf, commonScale, nameOf } from '../../../../../console/src/pages/academy/figures.ts';

const window = { label: 'then', from: '2026-01-01', to: '2026-01-31' };
const compared = (direction: 'up' | 'down' | 'flat', change_display: string, display: string) => ({
  compared_with: {
    label: 'the range before',
    window,
    against: window,
    value: 1,
    display,
    unit: 'percent' as const,
    change: 0,
    change_display,
    direction,
    judgement: 'none' as const,
  },
});

const axis = (min: number, max: number) => ({ domain: { min, max }, ticks: [] });

describe('figures of the academy', () => {
  it.each([
    [compared('up', '+66.7%', '36'), { direction: 'up', text: '+66.7% on 36' }],
    [compared('down', '−3.9 points', '97.2%'), { direction: 'down', text: '−3.9 points on 97.2%' }],
    [compared('flat', '0.0%', '$5.00'), { direction: 'level', text: 'as before, $5.00' }],
    [{}, undefined],
  ] as const)('%p changed: %p', (card, change) => expect(changeOf(card)).toEqual(change));

  it.each([
    ['paid-search', 'Paid search'],
    ['ios', 'iOS'],
    ['starter/1', 'Starter, 1'],
    [null, 'Not told'],
  ])('%p is called %s', (value, name) => expect(nameOf(value)).toBe(name));

  it('share the axis that reaches as far as all of them, where there is one', () => {
    expect(commonScale([axis(0, 10), axis(0, 40)], String)).toEqual({ min: 0, max: 40, ticks: [] });
    expect(commonScale([], String)).toBeUndefined();
  });

  it('share an axis of their own where none reaches as far, from 0 if that is not far', () => {
    const ends = (...axes: readonly ReturnType<typeof axis>[]) => {
      const { min, max, ticks } = commonScale(axes, String) ?? { ticks: [] };
      return [min, max, ticks.map(({ display }) => display).join(' ')];
    };
    expect(ends(axis(5, 10), axis(0, 8))).toEqual([0, 10, '0 2 4 6 8 10']);
    expect(ends(axis(120, 180), axis(240, 300))).toEqual([0, 300, '0 100 200 300']);
    expect(ends(axis(240, 280), axis(260, 300))).toEqual([240, 300, '240 260 280 300']);
  });
});
