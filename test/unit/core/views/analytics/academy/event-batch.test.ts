import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeSegment, eventsOf, segmentColumns } from '../../../../../../core/events/index.ts';
import {
  academyEventKinds,
  eventBatch,
  eventRecord,
  isMembershipEvent,
  membershipEventsIn,
  TelemetryBuilder,
} from '../../../../../../core/views/analytics/index.ts';
import { registry, type WorldEvent } from '../../../../../../core/world/index.ts';
import { anyEventOf } from '../../../../../tools/any-event.ts';

const columnsOf = (events: readonly WorldEvent[]) => segmentColumns(encodeSegment(events));
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

describe('a batch of a segment', () => {
  it('brings the events that arrived in a range as they are told one by one, and nothing of other parts', () => {
    const kinds = Array.from(registry.events.values(), ({ kind }) => kind);
    const anyEvents = fc.array(fc.oneof({ weight: 4, arbitrary: anyEventOf(academyEventKinds) }, anyEventOf(kinds)), {
      maxLength: 40,
    });
    const instant = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(always.from, always.to));
    fc.assert(
      fc.property(anyEvents, anyEvents, instant, instant, (first, second, from, to) => {
        const [whole, single] = [new TelemetryBuilder(), new TelemetryBuilder()];
        for (const events of [first, second]) {
          const columns = columnsOf(events);
          const arrived = eventsOf(academyEventKinds, events).filter(({ time }) => time >= from && time < to);
          const batch = eventBatch(columns, { from, to });
          expect(batch.size).toBe(arrived.length);
          whole.addBatch(batch);
          for (const event of arrived) single.add(eventRecord(event));
          expect(membershipEventsIn(columns, { from, to })).toEqual(arrived.filter(isMembershipEvent));
        }
        expect(whole.build([])).toEqual(single.build([]));
      }),
    );
  });

  it.each<[what: string, kind: string, data: WorldEvent['data']]>([
    ['a platform that there is not', 'session.started', { at: 1, platform: 'telegraph' }],
    ['a lesson that is no number', 'lesson.started', { at: 1, course: 'basics', lesson: 'first' }],
    ['half a millisecond', 'course.completed', { at: 0.5, course: 'basics' }],
    ['no time at which it happened', 'course.completed', { at: null, course: 'basics' }],
    ['a person that is a number', 'generation.started', { at: 1, user: 7, course: 'basics', lesson: 1 }],
  ])('is never misread: %s', (_what, kind, data) => {
    const columns = columnsOf([{ time: 1, kind, entity: 'someone', data }]);
    expect(() => eventBatch(columns, always)).toThrow(/^[\w.]+ of someone at 1: \w+ is .*, expected \w+$/);
  });

  it('takes a field that its kind has got since as null, and leaves out one that it has no longer', () => {
    const at = { time: 1, kind: 'generation.started', entity: 'run-1' };
    const old = columnsOf([{ ...at, data: { at: 1, course: 'basics', lesson: 1, mood: 'good' } }]);
    const now = columnsOf([{ ...at, data: { at: 1, course: 'basics', lesson: 1, user: null } }]);
    const built = [old, now].map((columns) => {
      const builder = new TelemetryBuilder();
      builder.addBatch(eventBatch(columns, always));
      return builder.build([]);
    });
    expect(built[0]).toEqual(built[1]);
    expect([...(built[0]?.events.user ?? [])]).toEqual([0]);
  });
});
