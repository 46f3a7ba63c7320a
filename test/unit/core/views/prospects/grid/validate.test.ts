import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRID_COLUMNS, placeWidgets } from '../../../../../../core/views/prospects/grid/place.ts';
import { widgetSizes } from '../../../../../../core/views/prospects/grid/size.ts';
import { GRID_ROWS, validateGrid } from '../../../../../../core/views/prospects/grid/validate.ts';
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

describe('the check of a grid', () => {
  const span = fc.integer({ min: 1, max: 4 });
  const anywhere = fc.array(
    fc.record({ row: span, col: fc.integer({ min: 1, max: 9 }), rowSpan: span, colSpan: span }),
    { maxLength: 6 },
  );

  it('finds holes and overlaps where a count of the cells finds them', () => {
    fc.assert(
      fc.property(anywhere, (positions) => {
        const cells = coverage(positions);
        const faults = validateGrid(positions);
        expect(faults.some(({ detail }) => detail.includes('lies over'))).toBe(cells.some((count) => count > 1));
        expect(faults.some(({ detail }) => detail.includes('empty'))).toBe(cells.includes(0));
      }),
      { numRuns: 500 },
    );
  });

  it('finds what a placed widget breaks when it is moved, and says which', () => {
    fc.assert(
      fc.property(types, fc.nat(), (list, pick) => {
        const positions = place(list);
        const index = pick % positions.length;
        const moved = positions.map((at, n) => (n === index ? { ...at, row: at.row + at.rowSpan } : at));
        expect(validateGrid(moved)).not.toEqual([]);
      }),
    );
  });

  const card = { row: 1, col: 1, rowSpan: 2, colSpan: 6 };
  it.each<[string, Position[], object[]]>([
    ['nothing', [], []],
    [
      'an overlap',
      [
        { ...card, colSpan: 12 },
        { ...card, col: 4, colSpan: 3 },
      ],
      [{ pointer: '/widgets/1/position', detail: 'it lies over the widget of /widgets/0' }],
    ],
    ['a hole at the right', [card], [{ pointer: '/widgets', detail: 'rows 1 to 2 and columns 7 to 12 are empty' }]],
    [
      'a hole above',
      [{ ...card, row: 3, colSpan: 12 }],
      [{ pointer: '/widgets', detail: 'rows 1 to 2 and columns 1 to 12 are empty' }],
    ],
    [
      'too wide',
      [{ ...card, col: 9 }],
      [{ pointer: '/widgets/0/position/colSpan', detail: 'columns 9 to 14 leave the grid of 12' }],
    ],
    [
      'too low',
      [{ ...card, row: GRID_ROWS }],
      [{ pointer: '/widgets/0/position/rowSpan', detail: `rows 200 to 201 leave the grid of 200` }],
    ],
    [
      'not a whole number',
      [{ ...card, row: 0, colSpan: 1.5 }],
      [
        { pointer: '/widgets/0/position/row', detail: 'row must be a whole number from 1' },
        { pointer: '/widgets/0/position/colSpan', detail: 'colSpan must be a whole number from 1' },
      ],
    ],
  ])('answers %s', (_name, positions, faults) => {
    expect(validateGrid(positions)).toEqual(faults);
  });

  it('answers at once, however large the numbers', () => {
    const [fault] = validateGrid([{ row: 1, col: 1, rowSpan: 1e15, colSpan: 1e15 }]);
    expect(fault?.pointer).toBe('/widgets/0/position/colSpan');
  });
});
