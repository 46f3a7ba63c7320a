import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRID_COLUMNS, placeWidgets } from '../../../../../../core/views/prospects/grid/place.ts';
import { widgetSizes } from '../../../../../../core/views/prospects/grid/size.ts';
import { validateGrid } from '../../../../../../core/views/prospects/grid/validate.ts';
import { type Position, type WidgetType, widgetTypes } from '../../../../../../core/views/prospects/widget.ts';

const types = fc.array(fc.constantFrom(...widgetTypes), { minLength: 6, maxLength: 10 });
const place = (list: readonly WidgetType[]): Position[] => placeWidgets(list.map((type) => widgetSizes[type]));

/** The plainest way: how many widgets cover each cell of the rectangle down to the last row. */
function coverage(positions: readonly Position[]): number[] {
  const bottom = Math.max(0, ...positions.map(({ row, rowSpan }) => row + rowSpan - 1));
  const cells: number[] = [];
  for (let row = 1; row <= bottom; row += 1) {
    for (let col = 1; col <= GRID_COLUMNS; col += 1) {
      const covers = (at: Position): boolean =>
        row >= at.row && row < at.row + at.rowSpan && col >= at.col && col < at.col + at.colSpan;
      cells.push(positions.filter(covers).length);
    }
  }
  return cells;
}

describe('widgets on the grid', () => {
  it('cover each cell of a rectangle of 12 columns exactly once', () => {
    fc.assert(
      fc.property(types, (list) => {
        const positions = place(list);
        expect(positions).toHaveLength(list.length);
        expect(new Set(coverage(positions))).toEqual(new Set([1]));
        expect(positions.every(({ col, colSpan }) => col >= 1 && col + colSpan - 1 <= GRID_COLUMNS)).toBe(true);
        expect(validateGrid(positions)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are read in the order in which they were given', () => {
    fc.assert(
      fc.property(types, (list) => {
        const positions = place(list);
        const read = positions.toSorted((a, b) => a.row - b.row || a.col - b.col);
        expect(read).toEqual(positions);
      }),
    );
  });

  it('never get less room than their text needs', () => {
    fc.assert(
      fc.property(types, (list) => {
        place(list).forEach(({ rowSpan, colSpan }, index) => {
          const size = widgetSizes[list[index] ?? 'kpi-card'];
          expect(colSpan).toBeGreaterThanOrEqual(size.minCols);
          expect(rowSpan).toBeGreaterThanOrEqual(size.rows);
        });
      }),
    );
  });

  it.each<[string, WidgetType[], number[]]>([
    ['four cards', ['kpi-card', 'kpi-card', 'kpi-card', 'kpi-card'], [3, 3, 3, 3]],
    ['three cards', ['kpi-card', 'kpi-card', 'kpi-card'], [4, 4, 4]],
    ['six cards', Array<WidgetType>(6).fill('kpi-card'), [4, 4, 4, 4, 4, 4]],
    ['two charts', ['bar-chart', 'bar-chart'], [6, 6]],
    ['a line and a pie', ['line-chart', 'pie-chart'], [8, 4]],
    ['a pie and a line', ['pie-chart', 'line-chart'], [4, 8]],
    ['a table', ['table'], [12]],
    ['three gauges', ['gauge', 'gauge', 'gauge'], [4, 4, 4]],
  ])('%s fill their row', (_name, list, widths) => {
    expect(place(list).map(({ colSpan }) => colSpan)).toEqual(widths);
  });

  it('begin as in the seed: 3 columns and 2 rows for the first of four cards', () => {
    const list: WidgetType[] = ['kpi-card', 'kpi-card', 'kpi-card', 'kpi-card', 'line-chart', 'pie-chart', 'table'];
    expect(place(list)[0]).toEqual({ row: 1, col: 1, rowSpan: 2, colSpan: 3 });
  });
});
