import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apart } from '../../../../console/src/charts/apart.ts';

const LINE = 15;
const places = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 });

describe('labels at the ends of lines', () => {
  it('stand a line apart at least, in the order of their lines', () => {
    fc.assert(
      fc.property(places, (ys) => {
        const placed = apart(
          ys.map((y, id) => ({ id, y, line: y })),
          LINE,
        );
        expect(placed.map(({ line }) => line)).toEqual([...ys].sort((a, b) => a - b));
        const near = placed.filter((label, index) => index > 0 && label.y - (placed[index - 1]?.y ?? 0) < LINE);
        expect(near).toEqual([]);
      }),
    );
  });

  it('end above the bottom', () => {
    fc.assert(
      fc.property(places, (ys) => {
        const placed = apart(
          ys.map((y) => ({ y })),
          LINE,
          300,
        );
        expect(placed.filter(({ y }) => y > 300)).toEqual([]);
      }),
    );
  });

  it('stay where they are while nothing is in their way', () => {
    expect(apart([{ y: 40 }, { y: 10 }, { y: 25 }], LINE, 300)).toEqual([{ y: 10 }, { y: 25 }, { y: 40 }]);
  });
});
