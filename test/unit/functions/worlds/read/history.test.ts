import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../../core/kernel/time.ts';
import { historyStart } from '../../../../../core/world/index.ts';
import { createHistoryReader } from '../../../../../functions/worlds/read/history.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';

/** What is kept of a world's past does not depend on how its time was cut. */

let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

/** The turn of a year is one of a month and of a day, too. */
const TURNS = (
  [
    ['the turn of a year', Date.UTC(2026, 11, 31, 23, 57)],
    ['the turn of a month', Date.UTC(2026, 10, 30, 23, 57)],
    ['midnight', Date.UTC(2026, 10, 18, 23, 57)],
  ] as const
).slice(0, process.env.SHOWROOM_DEEP ? undefined : 1);

describe('the past of a world', () => {
  it.each(TURNS)('is the same over %s in one tick as in many', async (name, startedAt) => {
    const prefix = `${name.replaceAll(' ', '-')}-`;
    const built = madeWorld(originOf({ startedAt, tempo: 1 }));
    const live = async (kind: string, cuts: readonly number[]) => {
      await createTables(dynamo.documents, `${prefix}${kind}-`);
      const clock = { now: startedAt };
      const services = () => servicesOn(dynamo.documents, `${prefix}${kind}-`, clock);
      await installWorld(services(), 'default', { ...built }, false);
      for (const tick of cuts) {
        clock.now = startedAt + tick * 30_000;
        expect(await runTick(services(), { worldId: 'default', generation: 1, tick })).toBe('committed');
      }
      return { services: services(), image: await imageOf(services()) };
    };
    const many = await live('many', [1, 2, 3, 4, 5, 6, 7, 8, 20]);
    const one = await live('one', [20]);
    expect(many.image).toEqual(one.image);
    const head = await one.services.loader.head('default');
    const reader = createHistoryReader(one.services.loader);
    const history = await reader.read(head);
    const days = [...history.values()].reduce((sum, month) => sum + month.days.length, 0);
    expect(days).toBe(Math.floor((head.time - historyStart(head.startedAt)) / DAY));
    const last = [...history.values()].at(-1);
    expect(last?.month).toBe(new Date(startedAt).toISOString().slice(0, 7));
    expect((await reader.read(head)).get(last?.month ?? '')).toBe(last);
  });
});
