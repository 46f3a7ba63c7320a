import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type EventRecord,
  query,
  TelemetryBuilder,
  telemetryOf,
  UTC,
} from '../../../../../core/views/analytics/index.ts';
import { academySample } from '../../../../tools/academy-sample.ts';

const { events, memberships, begins, ends } = academySample(3000, 60);
const question = { start: begins, end: ends, zone: UTC, asOf: ends };

const add = (builder: TelemetryBuilder, records: readonly EventRecord[]): void => {
  for (const record of records) builder.add(record);
};

it('builds of events that came in two parts what it builds of all, and leaves what it built before', () => {
  const whole = new TelemetryBuilder();
  add(whole, events);
  const expected = whole.build(memberships);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: events.length }), (cut) => {
      const builder = new TelemetryBuilder();
      add(builder, events.slice(0, cut));
      const before = builder.build(memberships);
      const kept = structuredClone(before.events);
      add(builder, events.slice(cut));
      expect(builder.build(memberships)).toEqual(expected);
      expect(before.events).toEqual(kept);
      expect(before.events.size).toBe(cut);
    }),
    { numRuns: 10 },
  );
});

it('gives the same figures whatever the order in which records come', () => {
  const expected = telemetryOf(events, memberships);
  const turned = telemetryOf(events.toReversed(), memberships);
  for (const metric of ['new-users', 'lessons-completed', 'active-users', 'late-events', 'generator-runs']) {
    const asked = { ...question, metric, breakdown: [] };
    expect(query(turned, asked)).toEqual(query(expected, asked));
  }
});
