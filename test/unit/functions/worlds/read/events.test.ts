import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventsOf, segmentName } from '../../../../../core/events/index.ts';
import { DAY } from '../../../../../core/kernel/time.ts';
import { historyStart, registry, type WorldEvent } from '../../../../../core/world/index.ts';
import { planEvents } from '../../../../../functions/worlds/events.ts';
import { createEventReader } from '../../../../../functions/worlds/read/events.ts';
import { startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, WEDNESDAY } from '../../../../tools/simulation.ts';
import { allKinds, busyCounts, sceneOf, segmentsOf, sorted } from '../event-scene.ts';

/** Events are read from segments by kind and range. */

let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe('the reader', () => {
  it('gives what happened, by kind and range, and reads no segment beside it', async () => {
    const built = madeWorld(originOf({ counts: busyCounts }));
    const all = segmentsOf(built);
    const { fresh } = await sceneOf(dynamo, 'read-', built);
    const { loader } = fresh();
    const head = await loader.head('default');
    const read: string[] = [];
    const reader = createEventReader({
      refs: loader.refs,
      texts(of, names) {
        read.push(...names);
        return loader.texts(of, names);
      },
    });
    const start = historyStart(head.startedAt);
    const instant = fc.oneof(
      fc.integer({ min: start, max: head.time + DAY }),
      fc.constantFrom(...all.map((e) => e.time)),
    );
    const kinds = fc.subarray(allKinds, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(kinds, instant, instant, async (wanted, from, to) => {
        read.length = 0;
        const found = await reader.read(head, { kinds: wanted, from, to });
        const expected = eventsOf(wanted, all).filter(({ time }) => time >= from && time < to);
        expect(sorted(found.map(({ id: _, ...event }) => event))).toEqual(sorted(expected));
        expect(found.map(({ time }) => time)).toEqual(found.map(({ time }) => time).sort((a, b) => a - b));
        const parts = new Set(wanted.map(({ name }) => registry.events.get(name)?.part));
        for (const name of read) {
          const { part, period } = segmentName(name) ?? {};
          expect(parts).toContain(part);
          expect(new Date(from).toISOString().slice(0, period?.length) <= String(period)).toBe(true);
          expect(new Date(to).toISOString().slice(0, period?.length) >= String(period)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
    const ids = (await reader.read(head, { kinds: allKinds, from: start, to: head.time + 1 })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^default#1\/[\w-]+\/[a-z.-]+\/\d+(\/[1-9]\d*)?$/);
  });

  it('counts what one millisecond brings to an entity twice, the same whenever it is read', async () => {
    const twice: WorldEvent[] = [1, 2, 3].map((n) => ({
      time: WEDNESDAY,
      kind: 'client.expanded',
      entity: 'client-1',
      data: { lead: `lead-${n}`, monthly: 100 },
    }));
    const built = madeWorld(originOf());
    const { fresh } = await sceneOf(dynamo, 'twice-', {
      ...built,
      texts: new Map([...built.texts, ...planEvents([], twice, WEDNESDAY + 1).texts(new Map())]),
    });
    const { loader } = fresh();
    const head = await loader.head('default');
    const found = await createEventReader(loader).read(head, { kinds: allKinds, from: WEDNESDAY, to: WEDNESDAY + 1 });
    const cause = `default#1/client-1/client.expanded/${WEDNESDAY}`;
    expect(found.map(({ id }) => id)).toEqual([cause, `${cause}/2`, `${cause}/3`]);
  });
});
