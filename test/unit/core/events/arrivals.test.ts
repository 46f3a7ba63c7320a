import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrivalsOf, happenedAt, happenedIn } from '../../../../core/events/index.ts';
import { DAY } from '../../../../core/kernel/time.ts';
import type { WorldEvent } from '../../../../core/world/index.ts';
import { runs, seeds, startedAt, worldOf } from '../world/small.ts';

describe('events that arrive later than they happen', () => {
  const end = startedAt - 5 * DAY;

  it('are all found for a range in what arrived from its beginning to two days after its end', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 60 }), (seed, days) => {
        const { events } = worldOf(seed);
        const [from, to] = [end - days * DAY, end];
        const asked = arrivalsOf(from, to);
        const read = events.filter(({ time }) => time >= asked.from && time < asked.to);
        const found = happenedIn(read, from, to);
        const slow = events
          .map((event) => ({ event, at: Number('at' in event.data ? event.data.at : event.time) }))
          .filter(({ at }) => at >= from && at < to);
        expect(found).toHaveLength(slow.length);
        expect(new Set(found)).toEqual(new Set(slow.map(({ event }) => event)));
        expect(found.map(happenedAt)).toEqual(slow.map(({ at }) => at).sort((a, b) => a - b));
      }),
      runs(5),
    );
  });

  it('keep the order of their arrival where they happened at once', () => {
    const told = (time: number, at: number | null, n: number): WorldEvent => ({
      time,
      kind: 'lesson.started',
      entity: `learner-${n}`,
      data: at === null ? {} : { at },
    });
    const events = [told(10, 7, 1), told(11, null, 2), told(12, 7, 3), told(13, 5, 4), told(14, 20, 5)];
    expect(happenedIn(events, 5, 12).map(({ entity }) => entity)).toEqual([
      'learner-4',
      'learner-1',
      'learner-3',
      'learner-2',
    ]);
    expect(happenedIn(events, 6, 11).map(({ entity }) => entity)).toEqual(['learner-1', 'learner-3']);
  });
});
