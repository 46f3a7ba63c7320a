import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Placed } from '../../../../../../console/src/pages/prospects/layout/places.ts';
import { screensOf } from '../../../../../../console/src/pages/prospects/layout/screens.ts';

/** Widgets below each other, each as wide as the grid. */
const stacked = (heights: readonly number[]): Placed[] => {
  let row = 1;
  return heights.map((rowSpan, index) => {
    const place = { row, col: 1, rowSpan, colSpan: 12 };
    row += rowSpan;
    return { id: String(index), place };
  });
};

it('shows as many rows at once as fit, and cuts no widget', () => {
  expect(screensOf(stacked([2, 4, 4, 4, 4]), 8)).toEqual([
    { ids: ['0', '1'], firstRow: 1, rows: 6 },
    { ids: ['2', '3'], firstRow: 7, rows: 8 },
    { ids: ['4'], firstRow: 15, rows: 4 },
  ]);
});

it('gives what is taller than a screen one of its own', () => {
  expect(screensOf(stacked([2, 9, 2]), 8).map(({ ids }) => ids)).toEqual([['0'], ['1'], ['2']]);
});

it('does not cut beside a widget that reaches further down', () => {
  const list: Placed[] = [
    { id: 'tall', place: { row: 1, col: 1, rowSpan: 6, colSpan: 6 } },
    { id: 'above', place: { row: 1, col: 7, rowSpan: 3, colSpan: 6 } },
    { id: 'below', place: { row: 4, col: 7, rowSpan: 3, colSpan: 6 } },
  ];
  expect(screensOf(list, 4)).toEqual([{ ids: ['tall', 'above', 'below'], firstRow: 1, rows: 6 }]);
});

it('shows every widget once, in order, and fills screens one by one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 10 }),
      (heights, most) => {
        const screens = screensOf(stacked(heights), most);
        expect(screens.flatMap(({ ids }) => ids)).toEqual(heights.map((_, index) => String(index)));
        // The obvious way: one after the other, and a new screen where the next does not fit.
        const expected: number[] = [];
        for (const height of heights) {
          const last = expected.at(-1);
          if (last !== undefined && last + height <= most) expected[expected.length - 1] = last + height;
          else expected.push(height);
        }
        expect(screens.map(({ rows }) => rows)).toEqual(expected);
      },
    ),
  );
});
