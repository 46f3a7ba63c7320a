import { describe, expect, it } from '@jest/globals';
import type { TimePoint } from '../../../../console/src/charts/series.ts';
import { lineTitle } from '../../../../console/src/kit/measure-words.ts';

const MONTHS = ['Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026'];
const line = (values: readonly (number | null)[], partial: readonly number[] = []): TimePoint[] =>
  values.map((value, n) => ({ at: String(n), label: MONTHS[n] ?? '', value, partial: partial.includes(n) }));

const revenue = { label: 'Revenue', unit: 'usd' } as const;
const share = { label: 'Margin', unit: 'percent' } as const;
const rating = { label: 'Rating', unit: 'score' } as const;
const write = (value: number): string => `<${value}>`;

describe('what a line says', () => {
  it.each([
    ['a rise in percent', revenue, line([100, 90, 125]), 'Revenue rose 25.0% to <125> (Aug 2026 to Oct 2026)'],
    [
      'a fall, of a negative amount too',
      revenue,
      line([-100, 0, -150]),
      'Revenue fell 50.0% to <-150> (Aug 2026 to Oct 2026)',
    ],
    ['points of a percentage', share, line([40, 42.5]), 'Margin rose 2.5 points to <42.5> (Aug 2026 to Sep 2026)'],
    ['points of a score', rating, line([4.5, 4.25]), 'Rating fell 0.25 points to <4.25> (Aug 2026 to Sep 2026)'],
    ['from nothing, no percentage', revenue, line([0, 5]), 'Revenue rose to <5> (Aug 2026 to Sep 2026)'],
    ['neither rise nor fall', revenue, line([7, 3, 7]), 'Revenue ends where it began, at <7> (Aug 2026 to Oct 2026)'],
    ['what is not over', revenue, line([1, 100, 150, 3], [0, 3]), 'Revenue rose 50.0% to <150> (Sep 2026 to Oct 2026)'],
    ['what is not known', revenue, line([null, 100, 110, null]), 'Revenue rose 10.0% to <110> (Sep 2026 to Oct 2026)'],
    ['one period', revenue, line([null, 100]), 'Revenue'],
    ['none', revenue, [], 'Revenue'],
  ] as const)('of %s', (_what, measure, points, title) => {
    expect(lineTitle(measure, points, write)).toBe(title);
  });
});
