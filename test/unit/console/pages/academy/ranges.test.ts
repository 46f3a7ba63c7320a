import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '../../../../../console/src/pages/academy/local-days.ts';
import { comparedDays, daysOf, presets } from '../../../../../console/src/pages/academy/ranges.ts';

const THURSDAY = '2026-11-26';
const own = (from: string, to: string) => daysOf({ range: 'own', from, to }, THURSDAY);

describe('ranges of the academy', () => {
  it.each([
    ['7d', '2026-11-19', '2026-11-26'],
    ['26w', '2026-05-25', '2026-11-23'],
    ['month', '2026-10-01', '2026-11-01'],
    ['mtd', '2026-11-01', '2026-11-27'],
    ['qtd', '2026-10-01', '2026-11-27'],
    ['ytd', '2026-01-01', '2026-11-27'],
    ['12m', '2025-11-01', '2026-11-01'],
  ] as const)('%s is from %s until %s', (range, from, until) =>
    expect(daysOf({ range, from: '', to: '' }, THURSDAY)).toEqual({ from, until }),
  );

  it('have today only where they say that they are not over', () => {
    for (const { label, days } of presets) {
      expect({ label, hasToday: days(THURSDAY).until > THURSDAY }).toEqual({
        label,
        hasToday: label.includes('so far'),
      });
    }
  });

  it('of whole weeks begin and end on Mondays, whatever day it is', () => {
    for (let ahead = 0; ahead < 7; ahead += 1) {
      const days = daysOf({ range: '26w', from: '', to: '' }, addDays(THURSDAY, ahead));
      if ('fault' in days) throw new Error(days.fault);
      expect([days.from, days.until].map((day) => new Date(day).getUTCDay())).toEqual([1, 1]);
      expect(daysBetween(days.from, days.until)).toBe(26 * 7);
    }
  });

  it('of one’s own have their last day', () => {
    expect(own('2026-11-01', '2026-11-01')).toEqual({ from: '2026-11-01', until: '2026-11-02' });
    expect(own('2026-11-02', '2026-11-01')).toHaveProperty('fault');
    expect(own('', '2026-11-01')).toHaveProperty('fault');
  });

  it('are compared with as many days before, the same dates of the year before, or nothing', () => {
    const days = { from: '2026-11-01', until: '2026-11-27' };
    expect(comparedDays(days, 'previous')).toEqual({ from: '2026-10-06', until: '2026-11-01' });
    expect(comparedDays(days, 'year')).toEqual({ from: '2025-11-01', until: '2025-11-27' });
    expect(comparedDays(days, 'none')).toBeNull();
  });
});
