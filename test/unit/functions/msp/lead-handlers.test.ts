import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LeadStageEvent, leadStageEvents } from '../../../../core/events/index.ts';
import { DAY, isoTime } from '../../../../core/kernel/time.ts';
import { FULL_DETAIL_ROWS, historyStart } from '../../../../core/world/index.ts';
import { createEventReader } from '../../../../functions/worlds/read/events.ts';
import { apiOn } from '../../../tools/api.ts';
import { type ReadingScene, readingScene } from '../../../tools/reading.ts';

let scene: ReadingScene;
beforeAll(async () => {
  scene = await readingScene();
});
afterAll(() => scene.dynamo.stop());

const closingValue = ({ kind, data }: LeadStageEvent): number | null =>
  kind === 'lead.won' || kind === 'lead.lost' ? data.value / 100 : null;

/** The stored events of leads. */
async function stored() {
  const { loader } = scene.fresh();
  const head = await loader.head('default');
  const range = { from: historyStart(head.startedAt), to: head.time + 1 };
  return createEventReader(loader).read(head, { kinds: leadStageEvents, ...range });
}

describe('GET /api/leads/{id}/stages', () => {
  it('tells the way of every lead that there has been, as its events do', async () => {
    const events = Map.groupBy(await stored(), ({ entity }) => entity);
    expect(events.size).toBeGreaterThan(50);
    for (const [id, way] of [...events].slice(-40)) {
      const { status, body, headers } = await scene.get(`/api/leads/${id}/stages`);
      expect([id, status, headers['x-tick']]).toEqual([id, 200, '6']);
      const entries = way.flatMap(({ kind, time, data }) =>
        kind === 'lead.opened'
          ? [{ stage: data.stage, enteredAt: isoTime(time), value: data.value / 100 }]
          : kind === 'lead.stage-changed'
            ? [{ stage: data.to, enteredAt: isoTime(time), value: data.value / 100 }]
            : [],
      );
      const last = way.at(-1);
      const outcome = last?.kind === 'lead.won' ? 'Won' : last?.kind === 'lead.lost' ? 'Lost' : 'Open';
      const ends = [
        ...entries.slice(1).map(({ enteredAt }) => enteredAt),
        outcome === 'Open' || !last ? null : isoTime(last.time),
      ];
      expect(body).toMatchObject({ leadId: id, type: last?.data.type, outcome });
      expect(body.reason).toBe(last?.kind === 'lead.lost' ? last.data.reason : null);
      const closed = outcome === 'Open' || !last ? null : { at: isoTime(last.time), value: closingValue(last) };
      expect(body.closed).toEqual(closed);
      expect(body.account).toBe(way[0]?.kind === 'lead.opened' ? (way[0].data.account ?? null) : undefined);
      // Whom it names is there: a rep's row is looked up, and a client's is that of the same company.
      if (body.rep !== null) expect((await scene.get(`/api/reps/${body.rep.id}`)).body.name).toBe(body.rep.name);
      if (body.client !== null)
        expect((await scene.get(`/api/clients/${body.client.id}`)).body.name).toBe(body.account);
      expect(body.stages).toEqual(entries.map((entry, n) => ({ ...entry, leftAt: ends[n], days: expect.any(Number) })));
    }
  });

  it('names the client that new business became, as long as it is one', async () => {
    const won = (await stored()).filter(({ kind, data }) => kind === 'lead.won' && data.type === 'New Business');
    const { simulation } = await scene.fresh().loader.load('default');
    const became = await Promise.all(
      won.slice(-8).map(async ({ entity }) => (await scene.get(`/api/leads/${entity}/stages`)).body),
    );
    const clients = became.flatMap(({ account, client }) => (client === null ? [] : [{ account, ...client }]));
    expect(clients.length).toBeGreaterThan(0);
    for (const { id, name, account } of clients) {
      expect([name, account]).toEqual(Array(2).fill(simulation.state.clients.need(id).name));
    }
  });

  it('counts the days of an open lead up to now', async () => {
    const { head, simulation } = await scene.fresh().loader.load('default');
    const listed: { id: string; stage: string }[] = (await scene.get('/api/leads')).body;
    expect(listed.length).toBeGreaterThan(0);
    for (const { id, stage } of listed) {
      const { body } = await scene.get(`/api/leads/${id}/stages`);
      const { openedAt } = simulation.state.leads.need(id);
      const days = body.stages.reduce((sum: number, visit: { days: number }) => sum + visit.days, 0);
      const owner = simulation.state.reps.need(simulation.state.leads.need(id).owner);
      expect(body).toMatchObject({ outcome: 'Open', reason: null, rep: { id: owner.id, name: owner.name } });
      expect(body.stages.at(-1)).toMatchObject({ stage, leftAt: null });
      expect(Math.abs(days - (head.time - openedAt) / DAY)).toBeLessThan(0.005 * (body.stages.length + 1));
    }
  });

  it('knows no lead that never was, and says of a large world that it keeps no events', async () => {
    const unknown = await scene.get('/api/leads/lead-nobody/stages');
    expect(unknown).toMatchObject({ status: 404, body: { errors: [{ pointer: 'path/id' }] } });
    const { loader } = scene.services;
    const large = apiOn({
      ...scene.services,
      loader: {
        ...loader,
        async load(world) {
          const loaded = await loader.load(world);
          const counts = { ...loaded.head.counts, leads: FULL_DETAIL_ROWS };
          return { ...loaded, head: { ...loaded.head, counts } };
        },
      },
    });
    const answer = await large.call('GET', '/api/leads/lead-1/stages');
    expect(answer).toMatchObject({ status: 404, body: { errors: [{ pointer: 'header/X-World' }] } });
    expect(answer.body.detail).toContain('keep no events');
  });
});
