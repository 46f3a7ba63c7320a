import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runBuild } from '../../../../functions/prospects/build-dashboards.ts';
import { runRefresh } from '../../../../functions/prospects/refresh.ts';
import { messageOf, type ProspectWorld, startProspectWorld, WORLD } from '../../../tools/prospect-world.ts';
import { asking, REFRESH_INTERVAL, type TestProspects } from '../../../tools/prospects.ts';

let world: ProspectWorld;
beforeAll(async () => {
  world = await startProspectWorld('orphans-');
});
afterAll(() => world.stop());

async function newProspect(email: string): Promise<string> {
  const params = { client_id: 'client-1' };
  const { body } = await asking(world.fresh())('createProspect', { params, body: { name: 'A', email } });
  return body.id;
}

/** Services between whose making of data and storing it the prospect is removed. */
function removing(id: string): TestProspects {
  const services = world.fresh();
  const before = async () => {
    if ((await services.prospects.get(WORLD, id)) === null) return;
    const { status } = await asking(world.fresh())('deleteProspect', { params: { id } });
    expect(status).toBe(204);
  };
  const { put, create } = services.data;
  const data: TestProspects['data'] = {
    ...services.data,
    put: async (...given) => {
      await before();
      return put(...given);
    },
    create: async (...given) => {
      await before();
      return create(...given);
    },
  };
  return { ...services, data };
}

const stored = (id: string) => world.fresh().data.listByProspect(WORLD, id);

it('leaves no data of a prospect that is removed while it is made, by a build, a refresh or a request', async () => {
  const built = await newProspect('built@prospects.example');
  const { id } = await world.start('client-1', { prospect_ids: [built], categories: ['roi-focused'] });
  await runBuild(removing(built), messageOf(id));
  expect(await stored(built)).toEqual([]);

  const [template] = await world.fresh().templates.listByClient(WORLD, built.split('-')[1] ?? '');
  const asked = await newProspect('asked@prospects.example');
  const request = { body: { template_id: template?.id, prospect_id: asked } };
  expect((await asking(removing(asked))('generateProspectData', request)).status).toBe(201);
  expect(await stored(asked)).toEqual([]);

  const refreshed = await newProspect('refreshed@prospects.example');
  const again = { body: { template_id: template?.id, prospect_id: refreshed } };
  const services = world.fresh();
  await asking(services)('generateProspectData', again);
  const change = { params: { template_id: template?.id ?? '' }, body: { name: 'Another' } };
  expect((await asking(services)('updateTemplate', change)).status).toBe(200);
  world.clock.now += REFRESH_INTERVAL;
  expect(await stored(refreshed)).toMatchObject([{ status: 'stale' }]);
  await runRefresh(removing(refreshed), { kind: 'refresh', ...WORLD, prospectId: refreshed, turn: 1 });
  expect(await stored(refreshed)).toEqual([]);
});
