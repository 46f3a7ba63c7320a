import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { decodeSegment, eventsOf, segmentName } from '../../../../core/events/index.ts';
import { DAY, MINUTE, nextDay } from '../../../../core/kernel/time.ts';
import {
  castWorld,
  FULL_DETAIL_ROWS,
  historyStart,
  leadStageChanged,
  leadStalled,
  leadWon,
  PACK_VERSION,
  registry,
  totalRows,
  type WorldEvent,
} from '../../../../core/world/index.ts';
import { planEvents } from '../../../../functions/worlds/events.ts';
import { eventsOfFacts } from '../../../../functions/worlds/old-facts.ts';
import { createEventReader } from '../../../../functions/worlds/read/events.ts';
import { setTempo } from '../../../../functions/worlds/write/commands.ts';
import { buildWorld, installWorld, type NewWorld } from '../../../../functions/worlds/write/genesis.ts';
import { beginScenario } from '../../../../functions/worlds/write/scenarios.ts';
import { runTick } from '../../../../functions/worlds/write/tick.ts';
import { createTables, rewinding, startDynamo, type TestDynamo } from '../../../tools/dynamo.ts';
import { callsOf, deaths, fails, failures } from '../../../tools/faults.ts';
import { originOf, servicesOn, smallCounts, type TestServices, WEDNESDAY } from '../../../tools/simulation.ts';
import { imageOf } from '../../../tools/world-image.ts';

/** Events through storage: written once, read in order, sealed, and carried over from the version before. */

jest.setTimeout(120_000);
const INTERVAL = 30_000;
/** Enough leads that something happens in every few minutes. */
const busyCounts = { ...smallCounts, leads: 60 };
const allKinds = Array.from(registry.events.values(), ({ kind }) => kind);
let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

interface Scene {
  readonly clock: { now: number };
  fresh(): TestServices;
  tick(services: TestServices, to: number): Promise<unknown>;
}

/** A world of its own, as it was made. */
async function sceneOf(prefix: string, world: NewWorld): Promise<Scene> {
  await createTables(dynamo.documents, prefix);
  const clock = { now: world.origin.startedAt };
  const fresh = (): TestServices => servicesOn(dynamo.documents, prefix, clock);
  await installWorld(fresh(), 'default', world, false);
  return {
    clock,
    fresh,
    tick(services, to) {
      clock.now = Math.max(clock.now, world.origin.startedAt + to * INTERVAL);
      return runTick(services, { worldId: 'default', generation: 1, tick: to });
    },
  };
}

/** The segments of a world that was made, and its events. */
function segmentsOf({ texts }: NewWorld): WorldEvent[] {
  const segments = [...texts].filter(([name]) => segmentName(name));
  return segments.flatMap(([, text]) => decodeSegment(text)).sort((a, b) => a.time - b.time);
}

/** What the version before wrote for an event; told from what it wrote, not from how it is read. */
function oldFact({ time, kind, entity, data }: WorldEvent): unknown {
  const { cause, from: _, to, ...rest } = data;
  const was: readonly [string, unknown] =
    kind === 'lead.stage-changed'
      ? ['lead.stage', { ...rest, stage: to }]
      : kind === 'client.notice' || cause === undefined
        ? [kind, data]
        : [String(cause), rest];
  return { id: `${entity}/${was[0]}/${time}`, time, kind: was[0], entity, data: was[1] };
}

/** The world as the version before would have stored it: months of facts, and those of the day that runs. */
function asFacts(world: NewWorld, today: string): NewWorld {
  const facts = Map.groupBy(segmentsOf(world), ({ time }) => {
    const date = new Date(time).toISOString();
    return `facts/${date.startsWith(today) ? today : date.slice(0, 7)}`;
  });
  const chunks = Array.from(facts, ([name, events]): [string, string] => [
    name,
    events.map((event) => `${JSON.stringify(oldFact(event))}\n`).join(''),
  ]);
  return { ...world, texts: new Map([...[...world.texts].filter(([name]) => !segmentName(name)), ...chunks]) };
}

describe('the reader', () => {
  it('gives what happened, by kind and range, and reads no segment beside it', async () => {
    const built = buildWorld(originOf({ counts: busyCounts }));
    const all = segmentsOf(built);
    const { fresh } = await sceneOf('read-', built);
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
    );
    const ids = (await reader.read(head, { kinds: allKinds, from: start, to: head.time + 1 })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^default#1\/[\w-]+\/[a-z.-]+\/\d+$/);
  });

  it('counts what one millisecond brings to an entity twice, the same whenever it is read', async () => {
    const twice: WorldEvent[] = [1, 2, 3].map((n) => ({
      time: WEDNESDAY,
      kind: 'client.expanded',
      entity: 'client-1',
      data: { lead: `lead-${n}`, monthly: 100 },
    }));
    const built = buildWorld(originOf());
    const { fresh } = await sceneOf('twice-', {
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

/** Events in an order that doesn't depend on the parts within a millisecond. */
function sorted(events: readonly WorldEvent[]): string[] {
  return events.map((event) => JSON.stringify(event)).sort();
}

describe('the running day', () => {
  it('is written a segment per part at each tick that has events, and never anew', async () => {
    const scene = await sceneOf('writes-', buildWorld(originOf({ counts: busyCounts })));
    const services = scene.fresh();
    const written: string[] = [];
    const chunks: TestServices['chunks'] = {
      ...services.chunks,
      write(partition, version, texts) {
        written.push(...[...texts.keys()].filter((name) => segmentName(name)));
        return services.chunks.write(partition, version, texts);
      },
    };
    const reader = createEventReader(services.loader);
    const greatQuarter = { scenario: 'great-quarter', magnitude: 1, durationMinutes: 24 };
    let [read, eventful, running] = [0, 0, 0];
    for (let tick = 1; tick <= 100; tick += 1) {
      if (tick % 50 === 1) await beginScenario(services, 'default', greatQuarter);
      written.length = 0;
      read = (await services.loader.head('default')).time + 1;
      await scene.tick({ ...services, chunks }, tick);
      const head = await services.loader.head('default');
      const fresh = await reader.read(head, { kinds: allKinds, from: read, to: head.time + 1 });
      const parts = [...new Set(fresh.map(({ kind }) => registry.events.get(kind)?.part))].sort();
      const segments = written.splice(0).sort().map(segmentName);
      expect(segments.map((segment) => segment?.part)).toEqual(parts);
      const widths = segments.map((segment) => (segment?.commits?.last ?? 0) - (segment?.commits?.first ?? 0) + 1);
      for (const width of widths) expect([1, 16]).toContain(width);
      if (parts.length > 0) eventful += 1;
      running = Object.keys(await services.loader.refs(head)).filter((name) => segmentName(name)?.commits).length;
    }
    expect(eventful).toBeGreaterThan(20);
    expect(running).toBeLessThan(eventful);
  });

  it('is sealed once and whole by the tick after midnight, whatever await of it fails', async () => {
    const midnight = nextDay(WEDNESDAY);
    const scene = await sceneOf(
      'seal-',
      buildWorld(originOf({ startedAt: midnight - 30 * MINUTE, counts: busyCounts })),
    );
    await setTempo(scene.fresh(), 'default', 40); // a tick of 20 minutes: the second closes the day
    await scene.tick(scene.fresh(), 1);
    const rewind = await rewinding(dynamo, 'seal-');
    const before = scene.clock.now;
    const outcome = async () => {
      await scene.tick(scene.fresh(), 2);
      await scene.tick(scene.fresh(), 3);
      const seen = await imageOf(scene.fresh());
      await rewind();
      scene.clock.now = before;
      return seen;
    };
    const calls = await callsOf(scene.fresh(), (services) => scene.tick(services, 2));
    const undisturbed = await outcome();
    expect(Object.keys(undisturbed.records)).toContain('events/sales/2026-11-18');
    for (const fault of [...deaths(calls), ...failures(calls)]) {
      await fails(scene.fresh(), fault, (services) => scene.tick(services, 2));
      const at = calls[fault.call];
      expect({ fault, at, ...(await outcome()) }).toEqual({ fault, at, ...undisturbed });
    }
  });
});

describe('the facts of the version before', () => {
  /** As it wrote them: one of each form that has changed, and one that has not. */
  const lines = `
{"data":{"client":"client-4","stage":"Proposal","type":"Renewal","value":25140000},"entity":"lead-sedaveprzp","id":"lead-sedaveprzp/lead.opened/1729209600001","kind":"lead.opened","time":1729209600001}
{"data":{"amount":6099,"category":"Travel"},"entity":"department-6","id":"department-6/department.site-visit/1729234065621","kind":"department.site-visit","time":1729234065621}
{"data":{"stage":"Discovery","type":"Expansion","value":500000},"entity":"lead-3","id":"lead-3/lead.stage/1730143636789","kind":"lead.stage","time":1730143636789}
{"data":{"end":1767484800000,"monthly":1352500,"months":12},"entity":"client-7","id":"client-7/client.renewed/1731509152070","kind":"client.renewed","time":1731509152070}
{"data":{"licenses":6},"entity":"vendor-1","id":"vendor-1/vendor.price-raised/1732819621538","kind":"vendor.price-raised","time":1732819621538}
{"data":{"cause":"client.notice-given.price","monthly":620000},"entity":"client-18","id":"client-18/client.notice/1734082495815","kind":"client.notice","time":1734082495815}
{"data":{"annualValue":1820000,"end":1767830400000},"entity":"contract-12","id":"contract-12/contract.renegotiated/1736294400000","kind":"contract.renegotiated","time":1736294400000}
`;

  it('are events of today, by kind, cause and field', () => {
    const events = eventsOfFacts(lines);
    expect(eventsOf(allKinds, events)).toHaveLength(7);
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['lead.opened', { type: 'Renewal', value: 25_140_000, stage: 'Proposal', client: 'client-4' }],
      ['department.purchased', { cause: 'department.site-visit', category: 'Travel', amount: 6099 }],
      ['lead.stage-changed', { type: 'Expansion', from: 'Qualification', to: 'Discovery', value: 500_000 }],
      ['client.renewed', { cause: 'client.renewed', monthly: 1_352_500, end: 1_767_484_800_000, months: 12 }],
      ['vendor.prices-changed', { cause: 'vendor.price-raised', licenses: 6 }],
      ['client.notice', { cause: 'client.notice-given.price', monthly: 620_000 }],
      ['contract.renewed', { cause: 'contract.renegotiated', annualValue: 1_820_000, end: 1_767_830_400_000 }],
    ]);
  });

  it('of a kind that there never was are not guessed at', () => {
    const line = '{"data":{},"entity":"a","id":"b","kind":"lead.abducted","time":1}';
    expect(() => eventsOfFacts(line)).toThrow('lead.abducted');
  });

  it('are read as they lie, and are segments after the next commit: the world is as if it had never had any', async () => {
    const built = buildWorld(originOf({ counts: busyCounts }));
    const old = asFacts(built, '2026-11-18');
    expect([...old.texts.keys()].filter((name) => name.startsWith('facts/')).length).toBeGreaterThan(24);
    const [before, now] = [await sceneOf('old-', old), await sceneOf('new-', built)];
    const eventsIn = async ({ fresh }: Scene, kinds = allKinds) => {
      const { loader } = fresh();
      const head = await loader.head('default');
      const range = { from: historyStart(head.startedAt), to: head.time + 1 };
      return sorted(await createEventReader(loader).read(head, { kinds, ...range }));
    };
    expect(await eventsIn(before)).toEqual(await eventsIn(now));
    expect(await eventsIn(before, [leadStageChanged])).toEqual(await eventsIn(now, [leadStageChanged]));
    for (const scene of [before, now]) {
      await scene.tick(scene.fresh(), 1);
      await scene.tick(scene.fresh(), 5000);
    }
    const { refs } = await before.fresh().loader.load('default');
    expect(Object.keys(refs).filter((name) => name.startsWith('facts/'))).toEqual([]);
    expect(await imageOf(before.fresh())).toEqual(await imageOf(now.fresh()));
  });
});

describe('a world', () => {
  it('above the rows of full detail keeps no events', () => {
    const others = totalRows(smallCounts) - smallCounts.leads;
    const eventsAt = (rows: number): number => {
      const counts = { ...smallCounts, leads: rows - others };
      const simulation = castWorld({ seed: 1, packVersion: PACK_VERSION, counts, startedAt: WEDNESDAY });
      simulation.record(leadStalled, 'lead-1', { stage: 'Proposal' });
      return simulation.events.length;
    };
    expect([FULL_DETAIL_ROWS, FULL_DETAIL_ROWS + 1].map(eventsAt)).toEqual([1, 0]);
  });

  it('records kinds that its parts declare, and no others', () => {
    const { simulation } = buildWorld(originOf());
    const stranger = { ...leadWon };
    expect(() => simulation.record(stranger, 'lead-1', { type: 'Renewal', value: 1, client: null })).toThrow(
      'lead.won',
    );
    simulation.record(leadWon, 'lead-1', { type: 'Renewal', value: 1, client: null });
    expect(simulation.events).toHaveLength(1);
  });
});
