import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPosition, parsePosition } from '../../../../../../functions/worlds/read/stream/position.ts';

const whole = fc.integer({ min: 0, max: 999_999_999_999_999 });
const positions = fc.record({ generation: whole, tick: whole, version: whole, left: whole, notice: whole });

it('a position is read from the id that it is written as, and from no other text', () => {
  fc.assert(fc.property(positions, (position) => expect(parsePosition(formatPosition(position))).toEqual(position)));
  for (const text of ['', '1-2-3', '1-2-3.0', '01-2-3.0.4', '1-2-3.0.4 ', '-1-2-3.0.4', '1-2-3.0.4.5', '1-2-3.0.1e3']) {
    expect(parsePosition(text)).toBeNull();
  }
  expect(parsePosition(`1-2-3.0.${'9'.repeat(16)}`)).toBeNull();
});
