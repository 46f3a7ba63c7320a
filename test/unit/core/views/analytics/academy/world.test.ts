import { beforeAll, describe, expect, it } from '@jest/globals';
import { happenedAt } from '../../../../../../core/events/index.ts';
import { DAY } from '../../../../../../core/kernel/time.ts';
import {
  type Cell,
  eventNames,
  eventRecord,
  isMembershipEvent,
  membershipRecords,
  people,
  query,
  type Telemetry,
  telemetryOf,
  UTC,
  whyNoAcademy,
} from '../../../../../../core/views/analytics/index.ts';
import {
  analyticsNames,
  createWorld,
  defaultCounts,
  PACK_VERSION,
  type Simulation,
} from '../../../../../../core/world/index.ts';
import { smallCounts, WEDNESDAY } from '../../../../../tools/simulation.ts';
import { type AcademyEvent, academyOf, only } from '../../../world/academy/folded.ts';

/** What analytics make of a world’s own telemetry is what the world itself says. */
let world: Simulation;
let events: readonly AcademyEvent[];
let telemetry: Telemetry;
beforeAll(() => {
  world = createWorld({ seed: 7, packVersion: PACK_VERSION, counts: smallCounts, startedAt: WEDNESDAY });
  events = academyOf(world.events);
  telemetry = telemetryOf(
    events.map((event, place) => ({ id: `event-${place}`, ...eventRecord(event) })),
    membershipRecords(events.filter(isMembershipEvent)),
  );
});

const question = { start: WEDNESDAY - 200 * DAY, end: WEDNESDAY, zone: UTC, asOf: WEDNESDAY };
const total = (metric: string) => query(telemetry, { ...question, metric }).total.value;
const inRange = (event: AcademyEvent): boolean => happenedAt(event) >= question.start && happenedAt(event) < WEDNESDAY;

it('knows each kind of event by a name of its vocabulary, and no two by one', () => {
  const known: readonly string[] = Object.values(eventNames);
  expect([...known].sort()).toEqual(Object.values(analyticsNames).sort());
});

describe('the telemetry of a world', () => {
  it('says of each event when it happened and when it arrived', () => {
    for (const event of events) {
      const { event_time, received_at } = eventRecord(event);
      expect([event_time, received_at]).toEqual([happenedAt(event), event.time]);
    }
    expect(telemetry.events.size).toBe(events.length);
  });

  it('counts what happened, by the people to whom it did', () => {
    const completed = only(events, 'lesson.completed').filter(inRange);
    expect(total('lessons-completed')).toBe(completed.length);
    expect(total('learners')).toBe(
      new Set(events.filter((event) => event.kind.startsWith('lesson.') && inRange(event)).map(({ entity }) => entity))
        .size,
    );
    const registered = only(events, 'learner.registered').filter(inRange);
    expect(people(telemetry, { ...question, metric: 'new-users' }).user_ids).toEqual(
      registered.map(({ entity }) => entity).sort(),
    );
    expect(total('generator-failed')).toBe(only(events, 'generation.failed').filter(inRange).length);
  });

  it('has the members that the world has, and the money that was paid less what was given back', () => {
    const members = [...world.state.learners].filter(({ membership }) => membership !== null);
    expect(members.length).toBeGreaterThan(0);
    expect(people(telemetry, { ...question, metric: 'active-members' }).user_ids).toEqual(
      members.map(({ id }) => id).sort(),
    );
    const paid = [...only(events, 'membership.started'), ...only(events, 'membership.renewed')].filter(inRange);
    const refunded = only(events, 'membership.refunded').filter(inRange);
    const sum = (list: readonly { readonly data: { readonly amount: number } }[]) =>
      list.reduce((all, { data }) => all + data.amount, 0);
    expect(total('revenue')).toBe((sum(paid) - sum(refunded)) / 100);
  });

  it('parts by what registrations and the generator say', () => {
    const parts = (metric: string, dimension: keyof Cell) =>
      new Map(
        query(telemetry, { ...question, metric, breakdown: [dimension] }).parts.map(({ cell, total }) => [
          cell[dimension],
          total.value,
        ]),
      );
    const registered = only(events, 'learner.registered').filter(inRange);
    for (const [client, found] of Map.groupBy(registered, ({ data }) => data.client)) {
      expect(parts('new-users', 'client_id').get(client)).toBe(found.length);
    }
    const failed = only(events, 'generation.failed').filter(inRange);
    for (const [reason, found] of Map.groupBy(failed, ({ data }) => data.reason)) {
      expect(parts('generator-failed', 'reason').get(reason)).toBe(found.length);
    }
  });
});

it('is there in worlds of this pack that keep events', () => {
  expect(whyNoAcademy({ packVersion: PACK_VERSION, counts: defaultCounts })).toBeNull();
  expect(whyNoAcademy({ packVersion: 1, counts: defaultCounts })?.reason).toBe('older-pack');
  expect(whyNoAcademy({ packVersion: PACK_VERSION, counts: { ...defaultCounts, clients: 10_000 } })?.reason).toBe(
    'too-large',
  );
});
