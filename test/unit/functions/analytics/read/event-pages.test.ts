import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, MINUTE } from '../../../../../core/kernel/time.ts';
import { closeBefore } from '../../../../../functions/analytics/ingest/arrived-on.ts';
import type { SentEvent } from '../../../../../functions/telemetry/log.ts';
import {
  type AnalyticsScene,
  analyticsScene,
  askingAnalytics,
  sendingTelemetry,
  telemetryOfHead,
} from '../../../../tools/analytics-scene.ts';
import { largeWorld } from '../../../../tools/large-world.ts';
import { WEDNESDAY } from '../../../../tools/simulation.ts';

const WORLD = { worldId: 'default', generation: 1 };
/** What is paged: what arrived in the last days of the world. */
const FROM = WEDNESDAY - 4 * DAY;

type Event = Readonly<Record<string, unknown>>;

let scene: AnalyticsScene;
let log: ReturnType<AnalyticsScene['ingest']>['log'];
beforeAll(async () => {
  scene = await analyticsScene('paged-');
  log = scene.ingest().log;
});
beforeEach(() => log.removeAll(WORLD));
afterAll(() => scene.stop());

const iso = (time: number): string => new Date(time).toISOString();

function told(id: string): SentEvent {
  const event = { user_id: 'sent', event_name: 'badge_earned', event_time: FROM + MINUTE, properties: { id } };
  return { id, ...event, received_at: null };
}

/** Pages on until there is no next, or for as long as `more` says. */
async function paged(query: string, limit: number, ask = scene.ask()): Promise<{ events: Event[]; last: string }> {
  const events: Event[] = [];
  let [next, last]: [string | null, string] = [`${query}&limit=${limit}`, ''];
  while (next !== null) {
    const { status, body, headers } = await ask('listAnalyticsEvents', { query: next });
    expect(status).toBe(200);
    events.push(...body);
    last = next;
    next = /\?([^>]*)>; rel="next"/.exec(String(headers.link ?? ''))?.[1] ?? null;
  }
  return { events, last };
}

describe('pages of a world into which events were sent', () => {
  it('have the events of the world and those that were sent in the order of their arrival, each once', async () => {
    const query = `start=${iso(FROM)}`;
    const { events: own } = await paged(query, 1000);
    expect(own.length).toBeGreaterThan(30);
    const arrivals = own.map(({ received_at }) => Date.parse(String(received_at)));
    // Between those of the world, and at the very moment of some.
    const moment = fc.oneof(fc.integer({ min: FROM, max: WEDNESDAY }), fc.constantFrom(...arrivals));
    const batches = fc.array(fc.record({ moment, count: fc.integer({ min: 0, max: 3 }) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(batches, fc.integer({ min: 1, max: 9 }), async (brought, limit) => {
        await log.removeAll(WORLD);
        const sorted = [...brought].sort((a, b) => a.moment - b.moment);
        const sent: Event[] = [];
        for (const [index, { moment: arrived, count }] of sorted.entries()) {
          const records = Array.from({ length: count }, (_, n) => told(`${index}-${n}`));
          const entry = count === 0 ? ({ kind: 'mark' } as const) : ({ kind: 'events', records } as const);
          await log.append(WORLD, { number: index + 1, arrived, brought: entry });
          sent.push(
            ...records.map(({ id, user_id, event_name, event_time, properties }) => {
              return { id, user_id, event_name, event_time: iso(event_time), received_at: iso(arrived), properties };
            }),
          );
        }
        // A stable sort: of one moment those of the world come first.
        const at = ({ received_at }: Event): number => Date.parse(String(received_at));
        const expected = [...own, ...sent].sort((a, b) => at(a) - at(b));
        expect((await paged(query, limit)).events).toEqual(expected);
        expect((await paged(`${query}&user_id=sent`, limit)).events).toEqual(sent);
      }),
      { numRuns: 4 },
    );
  });

  it('show what a slow writer writes behind what was shown to whoever goes on from a cursor', async () => {
    const query = `start=${iso(FROM)}`;
    await log.append(WORLD, {
      number: 1,
      arrived: FROM + MINUTE,
      brought: { kind: 'events', records: [told('first')] },
    });
    const ask = scene.ask();
    const { events: before, last } = await paged(query, 10, ask);
    await log.append(WORLD, {
      number: 2,
      arrived: FROM + MINUTE,
      brought: { kind: 'events', records: [told('slow')] },
    });
    const { body } = await ask('listAnalyticsEvents', { query: last });
    const shown = before.length % 10 || 10;
    const page: Event[] = body;
    expect(page.map(({ id }) => id)).toContain('slow');
    expect(page).toHaveLength(Math.min(10, shown + 1));
  });

  it('take the cursors of the version before, which know of nothing sent', async () => {
    await log.append(WORLD, { number: 1, arrived: FROM, brought: { kind: 'events', records: [told('sent')] } });
    const old = Buffer.from(JSON.stringify({ generation: 1, arrived: WEDNESDAY, count: 0 })).toString('base64url');
    const { status, body } = await scene.ask()('listAnalyticsEvents', { query: `cursor=${old}` });
    expect([status, body.map(({ id }: Event) => id)[0]]).toEqual([200, 'sent']);
  });
});

describe('a slow writer', () => {
  it('writes what arrives when the entry before did, and never into a day that was closed', async () => {
    const head = await scene.writer.loader.head('default');
    const world = largeWorld(head, 'slow', 1);
    const send = sendingTelemetry({ ...scene.ingest(), loader: world.loader });
    const event_time = iso(WEDNESDAY - DAY);
    const event = (id: string) => ({ id, user_id: 'u', event_name: 'badge_earned', event_time });
    const arrivedAt = async (id: string): Promise<number> => {
      const { body } = await send('postEvents', { body: [event(id)] });
      return Date.parse(body.arrived_at);
    };
    expect(await arrivedAt('a')).toBe(WEDNESDAY);
    await closeBefore(log, world, WEDNESDAY + DAY);
    expect(await arrivedAt('b')).toBe(WEDNESDAY + DAY);
    // A read at the older time sees what had arrived by then.
    const ids = async () => {
      const { body } = await askingAnalytics(telemetryOfHead(scene, world.loader))('listAnalyticsEvents');
      return body.map(({ id }: Event) => id);
    };
    expect(await ids()).toEqual(['a']);
    world.time = WEDNESDAY + DAY;
    expect(await ids()).toEqual(['a', 'b']);
  });
});

describe('a world without an academy of its own', () => {
  it('is answered from what was sent, and refused as long as nothing was', async () => {
    const head = await scene.writer.loader.head('default');
    const world = largeWorld(head, 'bare', 1);
    const services = telemetryOfHead(scene, world.loader);
    const ask = askingAnalytics(services);
    const query = `start=${iso(WEDNESDAY - 9 * DAY)}&end=${iso(WEDNESDAY)}`;
    const statuses = async () => [
      (await ask('getDashboard', { query })).status,
      (await ask('listAnalyticsEvents')).status,
    ];
    expect(await statuses()).toEqual([404, 404]);
    await closeBefore(log, world, WEDNESDAY);
    expect(await statuses()).toEqual([404, 404]);
    const send = sendingTelemetry({ ...scene.ingest(), loader: world.loader });
    const event = { id: 'a', user_id: 'u', event_name: 'user_registered', event_time: iso(WEDNESDAY - DAY) };
    await send('postEvents', { body: [event] });
    expect(await statuses()).toEqual([200, 200]);
    const { body } = await ask('listPeople', {
      body: { metric: 'new-users', range: { start: iso(WEDNESDAY - 9 * DAY), end: iso(WEDNESDAY) } },
    });
    expect(body.user_ids).toEqual(['u']);
  });
});
