import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventsOf, segmentName } from '../../../../core/events/index.ts';
import { historyStart, leadStageChanged, type WorldEvent } from '../../../../core/world/index.ts';
import { eventsOfFacts } from '../../../../functions/worlds/old-facts.ts';
import { createEventReader } from '../../../../functions/worlds/read/events.ts';
import type { NewWorld } from '../../../../functions/worlds/write/making.ts';
import { startDynamo, type TestDynamo } from '../../../tools/dynamo.ts';
import { madeWorld } from '../../../tools/made-world.ts';
import { originOf } from '../../../tools/simulation.ts';
import { imageOf } from '../../../tools/world-image.ts';
import { allKinds, busyCounts, type Scene, sceneOf, segmentsOf, sorted } from './event-scene.ts';

/** Facts that the version before has stored are carried over. */

let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

/** What the version before wrote for an event; told from what it wrote, not from how it is read. */
function oldFact({ time, kind, entity, data }: WorldEvent): unknown {
  const { cause, from: _, to, ...rest } = data;
  const was: readonly [string, unknown] =
    kind === 'lead.stage-changed'
      ? ['lead.stage', { ...rest, stage: to }]
      : kind === 'client.notice' || kind.startsWith('lead.') || cause === undefined
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
    const built = madeWorld(originOf({ counts: busyCounts }));
    const old = asFacts(built, '2026-11-18');
    expect([...old.texts.keys()].filter((name) => name.startsWith('facts/')).length).toBeGreaterThan(24);
    const [before, now] = [await sceneOf(dynamo, 'old-', old), await sceneOf(dynamo, 'new-', built)];
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
