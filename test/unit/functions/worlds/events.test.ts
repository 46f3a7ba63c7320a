import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { segmentName } from '../../../../core/events/index.ts';
import { MINUTE, nextDay } from '../../../../core/kernel/time.ts';
import {
  castWorld,
  FULL_DETAIL_ROWS,
  leadStalled,
  leadWon,
  PACK_VERSION,
  registry,
  totalRows,
} from '../../../../core/world/index.ts';
import { createEventReader } from '../../../../functions/worlds/read/events.ts';
import { setTempo } from '../../../../functions/worlds/write/commands.ts';
import { beginScenario } from '../../../../functions/worlds/write/scenarios.ts';
import { rewinding, startDynamo, type TestDynamo } from '../../../tools/dynamo.ts';
import { callsOf, deaths, fails, failures } from '../../../tools/faults.ts';
import { madeWorld } from '../../../tools/made-world.ts';
import { originOf, smallCounts, type TestServices, WEDNESDAY } from '../../../tools/simulation.ts';
import { imageOf } from '../../../tools/world-image.ts';
import { allKinds, busyCounts, sceneOf } from './event-scene.ts';

/** Events are written once, a segment per part and commit, and sealed by day. */

let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe('the running day', () => {
  it('is written a segment per part at each tick that has events, and never anew', async () => {
    const scene = await sceneOf(dynamo, 'writes-', madeWorld(originOf({ counts: busyCounts })));
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
    let [read, eventful, all, running] = [0, 0, 0, 0];
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
      all += widths.filter((width) => width === 1).length;
      running = Object.keys(await services.loader.refs(head)).filter((name) => segmentName(name)?.commits).length;
    }
    expect(eventful).toBeGreaterThan(20);
    expect(running).toBeLessThan(all);
  });

  it('is sealed once and whole by the tick after midnight, whatever await of it fails', async () => {
    const midnight = nextDay(WEDNESDAY);
    const scene = await sceneOf(
      dynamo,
      'seal-',
      madeWorld(originOf({ startedAt: midnight - 30 * MINUTE, counts: busyCounts })),
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

describe('a world', () => {
  it('above the rows of full detail keeps no events', () => {
    const others = totalRows(smallCounts) - smallCounts.leads;
    const eventsAt = (rows: number): number => {
      const counts = { ...smallCounts, leads: rows - others };
      const simulation = castWorld({ seed: 1, packVersion: PACK_VERSION, counts, startedAt: WEDNESDAY });
      simulation.record(leadStalled, 'lead-1', { stage: 'Proposal' });
      return simulation.events.filter(({ kind }) => kind === leadStalled.name).length;
    };
    expect([FULL_DETAIL_ROWS, FULL_DETAIL_ROWS + 1].map(eventsAt)).toEqual([1, 0]);
  });

  it('records kinds that its parts declare, and no others', () => {
    const { simulation } = madeWorld(originOf());
    const stranger = { ...leadWon };
    expect(() =>
      simulation.record(stranger, 'lead-1', { type: 'Renewal', value: 1, client: null, owner: null }),
    ).toThrow('lead.won');
    simulation.record(leadWon, 'lead-1', { type: 'Renewal', value: 1, client: null, owner: null });
    expect(simulation.events).toHaveLength(1);
  });
});
