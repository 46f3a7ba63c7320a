import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, MINUTE } from '../../../../../core/kernel/time.ts';
import type { EventRecord, MembershipRecord } from '../../../../../core/views/analytics/index.ts';
import type { AnalyticsServices } from '../../../../../functions/analytics/services.ts';
import type { Head } from '../../../../../functions/worlds/head.ts';
import {
  type AnalyticsScene,
  analyticsScene,
  askingAnalytics,
  sendingTelemetry,
  telemetryOfHead,
} from '../../../../tools/analytics-scene.ts';
import { largeWorld } from '../../../../tools/large-world.ts';
import { BEGINS, records } from '../../../core/views/analytics/random-telemetry.ts';
import { runs } from '../../../core/world/small.ts';

/** Telemetry that is sent in any pieces is the telemetry that is sent along with a question. */
let scene: AnalyticsScene;
let head: Head;
let inline: ReturnType<AnalyticsScene['ask']>;
beforeAll(async () => {
  scene = await analyticsScene('pieces-');
  head = await scene.writer.loader.head('default');
  inline = scene.ask();
});
afterAll(() => scene.stop());

type Call =
  | { readonly operation: 'postEvents'; readonly records: readonly EventRecord[] }
  | { readonly operation: 'postMemberships'; readonly records: readonly MembershipRecord[] };

const iso = (time: number): string => new Date(time).toISOString();
const statuses = ['active', 'cancelled', 'expired', 'refunded'];

/** Some records in calls of some at a time. */
function cut<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}

const inAnyOrder = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

/** Records in any order, in calls of any size, some of which come again: between events come memberships. */
const calls: fc.Arbitrary<readonly Call[]> = records
  .chain(({ events, memberships }) =>
    fc.tuple(inAnyOrder(events), inAnyOrder(memberships), fc.integer({ min: 5, max: 30 })),
  )
  .chain(([events, memberships, size]) => {
    const all = [
      ...cut(events, size).map((some): Call => ({ operation: 'postEvents', records: some })),
      ...cut(memberships, size).map((some): Call => ({ operation: 'postMemberships', records: some })),
    ];
    return fc.tuple(inAnyOrder(all), fc.subarray(all)).map(([first, again]) => [...first, ...again]);
  });

function wire(call: Call): unknown[] {
  if (call.operation === 'postEvents') {
    return call.records.map(({ received_at, ...event }) => ({
      ...event,
      event_time: iso(event.event_time),
      ...(received_at != null && { received_at: iso(received_at) }),
    }));
  }
  return call.records.map(({ amount, start_at, expire_at, ...one }) => {
    return { ...one, amount: amount / 100, start_at: iso(start_at), expire_at: iso(expire_at) };
  });
}

/** What a question would be sent along with: the first of each event, when it arrived; the last status of each membership. */
function alongWith(sent: readonly { readonly call: Call; readonly arrived: number }[]) {
  const events = new Map<string, unknown>();
  const memberships: { readonly order: readonly number[]; readonly wired: unknown }[] = [];
  for (const { call, arrived } of sent) {
    const wired = wire(call);
    for (const [index, record] of call.records.entries()) {
      if ('id' in record) {
        if (!events.has(record.id)) events.set(record.id, { received_at: iso(arrived), ...Object(wired[index]) });
      } else {
        const order = [statuses.indexOf(record.status), record.expire_at, record.amount];
        memberships.push({ order, wired: wired[index] });
      }
    }
  }
  memberships.sort((a, b) => a.order.map((value, n) => value - (b.order[n] ?? 0)).find((by) => by !== 0) ?? 0);
  return { events: [...events.values()], memberships: memberships.map(({ wired }) => wired) };
}

let generations = 0;

it('gives the same dashboards, read once at the end or all along, whatever the pieces', async () => {
  await fc.assert(
    fc.asyncProperty(calls, fc.integer({ min: 0, max: 110 }), async (all, days) => {
      generations += 1;
      const world = largeWorld(head, 'large', generations);
      const send = sendingTelemetry({ ...scene.ingest(), loader: world.loader });
      const fresh = (): AnalyticsServices => telemetryOfHead(scene, world.loader);
      world.time = BEGINS + 112 * DAY; // soon after the last of the events
      const services = fresh();
      const warm = askingAnalytics(services);
      const range = () => ({ start: iso(BEGINS + days * DAY), end: iso(world.time) });
      const sent: { call: Call; arrived: number }[] = [];
      for (const call of all) {
        world.time += 17 * MINUTE;
        const body = wire(call);
        const answer = await send(call.operation, { body });
        expect([answer.status, answer.body.errors]).toEqual([200, []]);
        sent.push({ call, arrived: world.time });
        if (call.records.length > 0) await services.academy.read(world.worldId);
      }
      if (!sent.some(({ call }) => call.records.length > 0)) return;
      const { body: expected } = await inline('postDashboard', { body: { ...range(), ...alongWith(sent) } });
      for (const ask of [warm, askingAnalytics(fresh())]) {
        const { body } = await ask('getDashboard', { query: new URLSearchParams(range()).toString() });
        expect({ ...body, source: 'inline', tick: null }).toEqual(expected);
      }
    }),
    runs(6),
  );
});
