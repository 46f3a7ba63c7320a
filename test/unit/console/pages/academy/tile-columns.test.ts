import { describe, expect, it } from '@jest/globals';
import { DESK, tileColumns, WIDE } from '../../../../../console/src/pages/academy/tile-columns.ts';

describe('columns of tiles', () => {
  it.each([
    [11, 4, 6],
    [13, 5, 7],
    [16, 4, 8],
    [10, 5, 5],
    [12, 4, 6],
  ])('of %d are %d at a desk and %d on a wide screen', (count, desk, wide) => {
    expect([tileColumns(count, DESK), tileColumns(count, WIDE)]).toEqual([desk, wide]);
  });
});
