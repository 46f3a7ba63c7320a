import { beforeEach, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../../../../core/kernel/time.ts';
import { type LakeManifest, objectsOf } from '../../../../../core/views/analytics/index.ts';
import { type SealServices, sealWorld } from '../../../../../functions/analytics/lake/seal.ts';
import type { DaySource } from '../../../../../functions/analytics/lake/sources.ts';
import type { Head } from '../../../../../functions/worlds/head.ts';
import { Crash, type Fault, failing, faultsOf } from '../../../../tools/crashes.ts';
import { MemoryBucket } from '../../../../tools/memory-bucket.ts';
import { recordingLogger } from '../../../../tools/simulation.ts';

/** Whatever await of a run fails, and however: what is valid stays whole, and once the message has come again all is as if nothing had. */

const WORLD = { worldId: 'default', generation: 1 };
const BEGINS = Date.UTC(2026, 10, 28);

/** An event each hour, and a membership that changes each day. */
const source: DaySource = {
  begins: async () => BEGINS,
  async read(_head, { from, to }) {
    const hours = Array.from(
      { length: (to - Math.max(from, BEGINS)) / HOUR },
      (_, n) => Math.max(from, BEGINS) + n * HOUR,
    );
    const term = { user_id: 'u', plan_type: 'monthly', start_at: 0, expire_at: 1, status: 'active', amount: 1 };
    return {
      events: hours.map((at) => {
        return {
          id: `e-${at}`,
          user_id: 'u',
          event_name: 'x',
          event_time: at,
          received_at: at,
          arrived: at,
          properties: {},
        };
      }),
      memberships: hours.filter((at) => at % DAY === 0).map((changed_at) => ({ ...term, changed_at })),
    };
  },
};

let bucket: MemoryBucket;
let time: number;
let services: SealServices;
beforeEach(async () => {
  bucket = new MemoryBucket();
  time = Date.UTC(2026, 10, 30, 12);
  services = {
    // Of a head only its generation and its time are looked at.
    heads: { get: async () => ({ generation: 1, time }) as Head },
    sources: [source],
    texts: bucket.texts,
    objects: bucket.objects,
    bucket: 'lake',
    logger: recordingLogger([]),
    now: () => time,
  };
  await sealWorld(services, WORLD);
});

/** Ports that wait for something. */
function wired(fault?: Fault): { services: SealServices; calls: string[] } {
  const { calls, wrap } = failing(fault);
  const { heads, texts, objects } = services;
  const ports = { heads: wrap('heads', heads), texts: wrap('texts', texts), objects: wrap('objects', objects) };
  return { calls, services: { ...services, ...ports } };
}

function restore(content: ReadonlyMap<string, string>): void {
  bucket.content.clear();
  for (const [key, text] of content) bucket.content.set(key, text);
}

/** Each line of the lists and of the manifest names an object that is there, and no day is beside its month. */
function expectValid(content: ReadonlyMap<string, string>): void {
  for (const [key, text] of content) {
    if (!key.endsWith('objects.txt')) continue;
    const named = text.split('\n').flatMap((line) => (line === '' ? [] : line.slice('s3://lake/'.length)));
    expect(named.filter((object) => !content.has(object))).toEqual([]);
    const periods = named.map((object) => /\/(\d{4}-\d\d(?:-\d\d)?)-\w+\.parquet$/.exec(object)?.[1] ?? '');
    expect(periods.length).toBeGreaterThan(0);
    expect(periods.filter((day) => day.length > 7 && periods.includes(day.slice(0, 7)))).toEqual([]);
  }
  const manifest: LakeManifest = JSON.parse(content.get('lake/world=default/generation=1/manifest.json') ?? '');
  expect(objectsOf(manifest.sealed).filter(({ key }) => !content.has(key))).toEqual([]);
}

async function surviveAll(): Promise<void> {
  const before = new Map(bucket.content);
  const counted = wired();
  await sealWorld(counted.services, WORLD);
  const undisturbed = new Map(bucket.content);
  const { calls } = counted;
  expect(calls.length).toBeGreaterThan(8);
  for (const fault of faultsOf(calls)) {
    restore(before);
    await sealWorld(wired(fault).services, WORLD).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    expectValid(bucket.content);
    await sealWorld(services, WORLD);
    expect({ at: calls[fault.call], ...fault, content: bucket.content }).toEqual({
      at: calls[fault.call],
      ...fault,
      content: undisturbed,
    });
  }
}

it('leaves the same lake when days are sealed, a month takes the place of its days, and their files go', async () => {
  for (const next of [Date.UTC(2026, 11, 3), Date.UTC(2026, 11, 3, 2), Date.UTC(2027, 0, 2)]) {
    time = next;
    await surviveAll();
  }
  expect([...bucket.content.keys()].filter((key) => key.includes('2026-11-'))).toHaveLength(2);
});

it('leaves the same lake when two work at it at the same time, whichever comes first where', async () => {
  time = Date.UTC(2026, 11, 3);
  const before = new Map(bucket.content);
  await sealWorld(services, WORLD);
  const undisturbed = new Map(bucket.content);
  restore(before);
  const counted = wired();
  await sealWorld(counted.services, WORLD);
  const { calls } = counted;
  for (const stopped of calls.keys()) {
    restore(before);
    let number = 0;
    // One stands still before some call, until the other has done everything.
    const slow = <T extends object>(port: T): T =>
      new Proxy(port, {
        get(target, property, receiver) {
          const member: unknown = Reflect.get(target, property, receiver);
          if (typeof member !== 'function') return member;
          return async (...args: unknown[]) => {
            number += 1;
            if (number - 1 === stopped) await sealWorld(services, WORLD);
            return member.apply(target, args);
          };
        },
      });
    const { heads, texts, objects } = services;
    await sealWorld({ ...services, heads: slow(heads), texts: slow(texts), objects: slow(objects) }, WORLD);
    expectValid(bucket.content);
    expect({ stopped: calls[stopped], content: bucket.content }).toEqual({
      stopped: calls[stopped],
      content: undisturbed,
    });
  }
});
