import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareIds } from '../../../../core/kernel/collection.ts';
import { EventQueue } from '../../../../core/kernel/event-queue.ts';

describe('a queue', () => {
  it('a queue gives events by time, process and entity', () => {
    const event = fc.record({
      at: fc.integer({ min: 0, max: 9 }),
      id: fc.constantFrom('a-1', 'a-2', 'a-10'),
      process: fc.nat(3),
      n: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const queue = new EventQueue();
        for (const entry of events) queue.push(entry);
        const popped = Array.from(events, () => queue.pop());
        const sorted = [...events].sort((a, b) => a.at - b.at || a.process - b.process || compareIds(a.id, b.id));
        expect(popped.map((entry) => `${entry?.at} ${entry?.id} ${entry?.process}`)).toEqual(
          sorted.map((entry) => `${entry.at} ${entry.id} ${entry.process}`),
        );
      }),
    );
  });
});
