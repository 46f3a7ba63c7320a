import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Direction,
  exchange,
  inReadingOrder,
  neighbour,
  type Placed,
  resize,
} from '../../../../../../console/src/pages/prospects/layout/places.ts';
import { placeWidgets } from '../../../../../../core/views/prospects/grid/place.ts';
import { widgetSizes } from '../../../../../../core/views/prospects/grid/size.ts';
import { validateGrid } from '../../../../../../core/views/prospects/grid/validate.ts';

const at = (id: string, row: number, col: number, rowSpan: number, colSpan: number): Placed => ({
  id,
  place: { row, col, rowSpan, colSpan },
});
const places = (list: readonly Placed[]) => Object.fromEntries(list.map(({ id, place }) => [id, Object.values(place)]));
const least = () => 3;

/** Three tiles, a chart of two thirds beside one of a third, a wide one. */
const LIST = [
  at('a', 1, 1, 2, 4),
  at('b', 1, 5, 2, 4),
  at('c', 1, 9, 2, 4),
  at('d', 3, 1, 4, 8),
  at('e', 3, 9, 4, 4),
  at('f', 7, 1, 4, 12),
];

describe('a neighbour', () => {
  it('is that with the longest common edge', () => {
    const of = (id: string, direction: Direction) => neighbour(LIST, id, direction)?.id;
    expect([of('b', 'left'), of('b', 'right'), of('d', 'right'), of('d', 'up'), of('d', 'down')]).toEqual([
      'a',
      'c',
      'e',
      'a',
      'f',
    ]);
    expect([of('a', 'left'), of('a', 'up'), of('f', 'down'), of('nobody', 'up')]).toEqual(Array(4).fill(undefined));
  });
});

describe('an exchange', () => {
  it('leaves two of one row their widths', () => {
    expect(places(exchange(LIST, 'd', 'e', least))).toMatchObject({ e: [3, 1, 4, 4], d: [3, 5, 4, 8] });
  });

  it('gives each the place of the other, where both are as high and wide enough', () => {
    expect(places(exchange(LIST, 'd', 'f', least))).toMatchObject({
      d: [7, 1, 4, 12],
      f: [3, 1, 4, 8],
      e: [3, 9, 4, 4],
    });
  });

  it('moves whole rows where one would be too narrow, or of another height', () => {
    const wide = (id: string) => (id === 'f' ? 9 : 3);
    const rows = { f: [3, 1, 4, 12], d: [7, 1, 4, 8], e: [7, 9, 4, 4] };
    expect(places(exchange(LIST, 'd', 'f', wide))).toMatchObject(rows);
    expect(places(exchange(LIST, 'a', 'd', least))).toMatchObject({
      d: [1, 1, 4, 8],
      a: [5, 1, 2, 4],
      c: [5, 9, 2, 4],
    });
  });

  it('leaves all where they are without another one', () => {
    expect(exchange(LIST, 'a', 'a', least)).toEqual(LIST);
    expect(exchange(LIST, 'a', 'nobody', least)).toEqual(LIST);
  });
});

describe('a width', () => {
  it('is taken from the one beside, down to what that needs', () => {
    expect(places(resize(LIST, 'a', 1, least) ?? [])).toMatchObject({
      a: [1, 1, 2, 5],
      b: [1, 6, 2, 3],
      c: [1, 9, 2, 4],
    });
    expect(places(resize(LIST, 'e', 1, least) ?? [])).toMatchObject({ d: [3, 1, 4, 7], e: [3, 8, 4, 5] });
    expect(resize(LIST, 'a', 1, () => 4)).toBeNull();
    expect(resize(LIST, 'f', -1, least)).toBeNull();
  });
});

const types = Object.keys(widgetSizes) as (keyof typeof widgetSizes)[];
const move = fc.record({
  index: fc.nat(),
  direction: fc.constantFrom<Direction>('left', 'right', 'up', 'down'),
  by: fc.constantFrom<1 | -1 | 0>(1, -1, 0),
});

it('however widgets are moved, none lies over another, nothing is empty, and none is narrower than it needs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 12 }),
      fc.array(move),
      (kinds, moves) => {
        const sizes = kinds.map((kind) => widgetSizes[kind]);
        const needs = (id: string) => sizes[Number(id)]?.minCols ?? 1;
        let list: Placed[] = placeWidgets(sizes).map((place, index) => ({ id: String(index), place }));
        for (const { index, direction, by } of moves) {
          const id = String(index % list.length);
          const to = neighbour(list, id, direction)?.id ?? '';
          list = by === 0 ? exchange(list, id, to, needs) : (resize(list, id, by, needs) ?? list);
        }
        expect(validateGrid(list.map(({ place }) => place))).toEqual([]);
        expect(list.filter(({ id, place }) => place.colSpan < needs(id))).toEqual([]);
      },
    ),
  );
});

it('reads row by row, from the left', () => {
  expect(inReadingOrder([...LIST].reverse()).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
