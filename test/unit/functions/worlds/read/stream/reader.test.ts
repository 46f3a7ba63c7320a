import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPosition, parsePosition } from '../../../../../../functions/worlds/read/stream/position.ts';
import { createStreamReader, type StreamReader } from '../../../../../../functions/worlds/read/stream/reader.ts';
import { pause, resume, setTempo } from '../../../../../../functions/worlds/write/commands.ts';
import { beginScenario } from '../../../../../../functions/worlds/write/scenarios.ts';
import { runTick } from '../../../../../../functions/worlds/write/tick.ts';
import type { TestServices } from '../../../../../tools/simulation.ts';
import { changesOf } from '../../../../../tools/world-image.ts';
import { worldJobs } from '../../../../../tools/world-jobs.ts';

/** Whoever follows a world is told all of it once and in order, wherever his connection breaks. */

const scene = worldJobs();
const INTERVAL = 30_000;

const actions = ['tick', 'tick', 'pause', 'resume', 'tempo', 'scenario', 'notice', 'notice'] as const;
type Action = (typeof actions)[number];

interface Told {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const readerOf = ({ changes, notices }: TestServices): StreamReader => createStreamReader(changes, notices);

/** The next events after an id, as an answer of the stream has them. */
async function answerAfter(services: TestServices, reader: StreamReader, id: string | null) {
  const head = await services.heads.get('default');
  if (!head) throw new Error('there is no world');
  const { items, more } = await reader.read(head, id === null ? null : parsePosition(id));
  const told = items.map(({ position, type, data }): Told => ({ id: formatPosition(position), type, data }));
  return { told, more };
}

/** A client: what it was told so far, through connections that break after as many events as `cuts` says. */
class Follower {
  readonly told: Told[] = [];
  #id: string;
  readonly #services: TestServices;
  readonly #reader: StreamReader;

  constructor(services: TestServices, id: string) {
    this.#services = services;
    this.#reader = readerOf(services);
    this.#id = id;
  }

  async ask(cut = Number.POSITIVE_INFINITY): Promise<boolean> {
    const { told, more } = await answerAfter(this.#services, this.#reader, this.#id);
    this.told.push(...told.slice(0, cut));
    this.#id = this.told.at(-1)?.id ?? this.#id;
    return more || told.length > cut;
  }

  async askAll(cut?: number): Promise<Told[]> {
    while (await this.ask(cut));
    return this.told;
  }
}

async function startId(services: TestServices): Promise<string> {
  const { told } = await answerAfter(services, readerOf(services), null);
  expect(told).toMatchObject([{ type: 'stream.reset', data: { reason: 'start', generation: 1, tick: 0 } }]);
  return told[0]?.id ?? '';
}

/** Does something to the world, at a moment of its own. Answers the types of the events that it is to be told by. */
async function act(services: TestServices, action: Action, number: number): Promise<string[]> {
  scene.clock.now += action === 'tick' ? INTERVAL : 777;
  const before = await services.heads.get('default');
  switch (action) {
    case 'tick': {
      await runTick(services, { worldId: 'default', generation: 1, tick: (before?.tick ?? 0) + 1 });
      return before?.status === 'running' ? ['tick.committed'] : [];
    }
    case 'pause':
      await pause(services, 'default');
      return before?.status === 'running' ? ['clock.changed'] : [];
    case 'resume':
      await resume(services, 'default');
      return before?.status === 'paused' ? ['clock.changed'] : [];
    case 'tempo':
      await setTempo(services, 'default', 2 + number);
      return ['clock.changed'];
    case 'scenario': {
      if ((before?.scenarios.length ?? 0) === 5) return [];
      const { head } = await beginScenario(services, 'default', {
        scenario: 'price-hike',
        magnitude: 1,
        durationMinutes: 43_200,
      });
      // What changes rows at once has a tick of its own.
      return [...(head.tick > (before?.tick ?? 0) ? ['tick.committed'] : []), 'scenario.started'];
    }
    case 'notice':
      await services.notices.tell('default', 'job.progress', { job: { id: `job-${number}` } });
      return ['job.progress'];
  }
}

describe('a stream', () => {
  it('tells the same events once and in order, wherever it is cut, as they happen and later', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...actions), fc.option(fc.nat(3))), { minLength: 4, maxLength: 14 }),
        fc.integer({ min: 1, max: 4 }),
        async (made, cut) => {
          await scene.rewind();
          const services = scene.fresh();
          const id = await startId(services);
          const live = new Follower(services, id);
          const expected: string[] = [];
          for (const [number, [action, looks]] of made.entries()) {
            expected.push(...(await act(services, action, number)));
            if (looks !== null) await live.ask(looks);
          }
          const whole = await new Follower(scene.fresh(), id).askAll();
          expect(whole.map(({ type }) => type)).toEqual(expected);
          expect(await live.askAll()).toEqual(whole);
          expect(await new Follower(scene.fresh(), id).askAll(cut)).toEqual(whole);
          expect(new Set(whole.map((event) => event.id)).size).toBe(whole.length);
        },
      ),
      { numRuns: process.env.SHOWROOM_DEEP ? 60 : 5 },
    );
  });

  it('counts the changes of a tick by entity and cause', async () => {
    const services = scene.fresh();
    const id = await startId(services);
    scene.clock.now += 200 * INTERVAL;
    await runTick(services, { worldId: 'default', generation: 1, tick: 100 });
    await runTick(services, { worldId: 'default', generation: 1, tick: 200 });
    const told = await new Follower(services, id).askAll();
    const changes = await changesOf(services);
    expect(told.map(({ data }) => [data.tick, data.ticks])).toEqual([
      [100, 100],
      [200, 100],
    ]);
    for (const { data } of told) {
      const ofTick = changes.filter(({ tick }) => tick === data.tick);
      expect(data.changes).toBe(ofTick.length);
      const counted = Object.entries(data.changed as Record<string, Record<string, number>>).flatMap(
        ([entity, causes]) => Object.entries(causes).map(([cause, count]) => [entity, cause, count]),
      );
      const plain = new Map<string, number>();
      for (const { entity, cause } of ofTick)
        plain.set(`${entity} ${cause}`, (plain.get(`${entity} ${cause}`) ?? 0) + 1);
      expect(counted.map(([entity, cause, count]) => [`${entity} ${cause}`, count]).sort()).toEqual([...plain].sort());
    }
    expect(changes.length).toBeGreaterThan(10);
  });

  it('goes on in parts where a client was away for many ticks', async () => {
    const services = scene.fresh();
    const id = await startId(services);
    for (let tempo = 2; tempo < 8; tempo += 1) await setTempo(services, 'default', tempo);
    for (let number = 0; number < 70; number += 1) await services.notices.tell('default', 'job.progress', { number });
    const reader = readerOf(services);
    const first = await answerAfter(services, reader, id);
    expect([first.told.length, first.more]).toEqual([56, true]);
    const rest = await answerAfter(services, reader, first.told.at(-1)?.id ?? '');
    expect([rest.told.length, rest.more]).toEqual([20, false]);
    // More than are kept were told meanwhile.
    for (let number = 0; number < 31; number += 1) await services.notices.tell('default', 'job.progress', { number });
    expect((await answerAfter(services, reader, id)).told).toMatchObject([
      { type: 'stream.reset', data: { reason: 'expired' } },
    ]);
    expect((await answerAfter(services, reader, rest.told.at(-1)?.id ?? '')).told).toHaveLength(31);
  });
});
