import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Log } from '../../../../../../core/views/revops/sources/log.ts';

const times = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }).map((list) => list.sort((a, b) => a - b));

describe('a log', () => {
  it('reads up to a time, and at a time, as going through all rows would', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -1, max: 21 }), (list, asked) => {
        const log = new Log<number>();
        for (const [n, time] of list.entries()) log.add(time, n);
        const rows = [...list.keys()];
        expect(log.upTo(asked)).toEqual(rows.filter((n) => (list[n] ?? 0) <= asked));
        expect(log.at(asked)).toEqual(rows.filter((n) => list[n] === asked));
      }),
    );
  });

  it('hands out lists that later rows leave alone', () => {
    const log = new Log<string>();
    log.add(1, 'one');
    const before = log.upTo(5);
    log.add(2, 'two');
    expect(before).toEqual(['one']);
  });

  it('takes no row out of order', () => {
    const log = new Log<string>();
    log.add(2, 'two');
    expect(() => log.add(1, 'one')).toThrow('in the order of time');
  });
});
