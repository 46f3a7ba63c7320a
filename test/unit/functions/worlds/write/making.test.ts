import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HISTORY_MONTHS } from '../../../../../core/world/index.ts';
import {
  beginMaking,
  finishMaking,
  isMade,
  makeMonth,
  makingTexts,
  resumeMaking,
} from '../../../../../functions/worlds/write/making.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf } from '../../../../tools/simulation.ts';

describe('a company in the making', () => {
  it('becomes the same, after whatever months it is put down and taken up again', () => {
    // The last moment of a month that has 31 days, where others have fewer; midnight of a first; an afternoon.
    const beginnings = [Date.UTC(2026, 2, 31, 23, 59, 59), Date.UTC(2024, 2, 1), originOf().startedAt];
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: HISTORY_MONTHS }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), cuts, (startedAt, months) => {
        const origin = originOf({ startedAt });
        let making = beginMaking(origin);
        while (!isMade(making)) {
          makeMonth(making);
          if (months.includes(making.months)) making = resumeMaking(origin, making.months, makingTexts(making));
        }
        const { texts, rows } = finishMaking(making);
        const inOneGo = madeWorld(origin);
        expect([...texts].filter(([name, text]) => inOneGo.texts.get(name) !== text).map(([name]) => name)).toEqual([]);
        expect(texts.size).toBe(inOneGo.texts.size);
        expect(rows).toEqual(inOneGo.rows);
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 100 : 4 },
    );
  });
});
