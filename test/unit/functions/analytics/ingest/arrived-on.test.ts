import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, HOUR, isoDate } from '../../../../../core/kernel/time.ts';
import { arrivedOn, closeBefore } from '../../../../../functions/analytics/ingest/arrived-on.ts';
import type { Brought, LogEntry, SentEvent } from '../../../../../functions/telemetry/log.ts';
import { createTelemetryLog, TELEMETRY_LOG } from '../../../../../functions/telemetry/tables/telemetry-log-table.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { WEDNESDAY } from '../../../../tools/simulation.ts';

let dynamo: TestDynamo;
let log: ReturnType<typeof createTelemetryLog>;
beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'arrived-');
  log = createTelemetryLog(dynamo.documents, `arrived-${TELEMETRY_LOG}`);
});
afterAll(() => dynamo.stop());

let worlds = 0;
/** A generation with nothing in its log. */
function emptyWorld() {
  worlds += 1;
  return { worldId: 'default', generation: worlds };
}

function told(id: string, received_at: number | null = null): SentEvent {
  const properties = { platform: 'ios', nested: { list: [1, null, 'ä'] } };
  return { id, user_id: 'user-1', event_name: 'lesson_started', event_time: WEDNESDAY - DAY, received_at, properties };
}

const membership = {
  user_id: 'user-1',
  plan_type: 'monthly',
  start_at: WEDNESDAY,
  expire_at: WEDNESDAY + 30 * DAY,
  status: 'active',
  amount: 1299,
  updated_at: null,
};

describe('the log', () => {
  it('gives back what was written, from any number on, and each number to one writer only', async () => {
    const world = emptyWorld();
    const written: LogEntry[] = [
      { number: 1, arrived: WEDNESDAY, brought: { kind: 'events', records: [told('a'), told('b', WEDNESDAY - HOUR)] } },
      { number: 2, arrived: WEDNESDAY + DAY, brought: { kind: 'mark' } },
      { number: 3, arrived: WEDNESDAY + DAY, brought: { kind: 'memberships', records: [membership] } },
    ];
    expect(await log.last(world)).toBeNull();
    for (const entry of written) expect(await log.append(world, entry)).toBe(true);
    expect(await log.append(world, { number: 3, arrived: 0, brought: { kind: 'mark' } })).toBe(false);
    expect(await Array.fromAsync(log.after(world, 0))).toEqual(written);
    expect(await Array.fromAsync(log.after(world, 0, 1))).toEqual(written);
    expect(await Array.fromAsync(log.after(world, 2))).toEqual(written.slice(2));
    expect(await log.get(world, 1)).toEqual(written[0]);
    expect(await log.get(world, 4)).toBeNull();
    expect(await log.last(world)).toEqual({ number: 3, arrived: WEDNESDAY + DAY });
    expect((await Array.fromAsync(log.keysAfter(world, 0))).map(({ keys }) => keys)).toEqual([
      { kind: 'events', ids: ['a', 'b'] },
      { kind: 'mark' },
      { kind: 'memberships', records: [membership] },
    ]);
    const other = emptyWorld();
    await log.append(other, { number: 1, arrived: 0, brought: { kind: 'mark' } });
    await log.removeAll(world);
    expect(await log.last(world)).toBeNull();
    expect(await log.last(other)).not.toBeNull();
  });
});

describe('what arrived on a day', () => {
  it('is what its entries brought, in their order; events are received then, unless they say when', async () => {
    const hours = fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(hours, async (gaps) => {
        const world = emptyWorld();
        const all: { id: string; arrived: number }[] = [];
        let arrived = WEDNESDAY;
        for (const [index, gap] of gaps.entries()) {
          arrived += gap * HOUR;
          const ids = [`${index}-a`, `${index}-b`].slice(0, index % 3);
          const brought: Brought =
            ids.length === 0 ? { kind: 'mark' } : { kind: 'events', records: ids.map((id) => told(id)) };
          await log.append(world, { number: index + 1, arrived, brought });
          for (const id of ids) all.push({ id, arrived });
        }
        for (let day = WEDNESDAY - DAY; day <= arrived + DAY; day += DAY) {
          const date = isoDate(day);
          const found = await Array.fromAsync(arrivedOn(log, world, date));
          expect(found.map((one) => (one.kind === 'event' ? [one.record.id, one.record.received_at] : []))).toEqual(
            all.filter((one) => isoDate(one.arrived) === date).map((one) => [one.id, one.arrived]),
          );
        }
      }),
      { numRuns: 6 },
    );
    const world = emptyWorld();
    const records = [told('a', WEDNESDAY - HOUR)];
    await log.append(world, { number: 1, arrived: WEDNESDAY, brought: { kind: 'events', records } });
    await log.append(world, {
      number: 2,
      arrived: WEDNESDAY,
      brought: { kind: 'memberships', records: [membership] },
    });
    expect(await Array.fromAsync(arrivedOn(log, world, isoDate(WEDNESDAY)))).toEqual([
      { kind: 'event', arrived: WEDNESDAY, record: records[0] },
      { kind: 'membership', arrived: WEDNESDAY, record: membership },
    ]);
  });

  it('is final once the day was closed, of which the first of two is enough', async () => {
    const world = emptyWorld();
    const midnight = WEDNESDAY + DAY;
    await Promise.all([closeBefore(log, world, midnight), closeBefore(log, world, midnight)]);
    expect(await Array.fromAsync(log.after(world, 0))).toEqual([
      { number: 1, arrived: midnight, brought: { kind: 'mark' } },
    ]);
    await closeBefore(log, world, midnight - HOUR);
    await closeBefore(log, world, midnight + 1);
    expect(await log.last(world)).toEqual({ number: 2, arrived: midnight + 1 });
  });
});
