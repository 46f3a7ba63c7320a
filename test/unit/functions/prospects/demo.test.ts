import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { type ProspectWorld, startProspectWorld } from '../../../tools/prospect-world.ts';
import { asking, storedIn } from '../../../tools/prospects.ts';

let world: ProspectWorld;
let rewind: Rewind;
beforeAll(async () => {
  world = await startProspectWorld('people-');
  rewind = await rewinding(world.dynamo, 'people-');
});
afterAll(() => world.stop());
beforeEach(() => rewind());

const params = { client_id: 'client-1' };
const john = { name: 'John Smith', organization: 'Acme Health Plan', email: 'john.smith@acme.example' };
type Asked = Parameters<ReturnType<typeof asking>>;
const ask = (...given: Asked) => asking(world.fresh())(...given);
const create = async (body: object = john, of = 'client-1') =>
  ask('createProspect', { params: { client_id: of }, body });
const outcome = async (...given: Asked) => {
  const { status, body } = await ask(...given);
  return [status, ...(body?.errors ?? []).map(({ pointer }: { pointer: string }) => pointer)];
};

describe('the demo prospect', () => {
  it('has an address that nobody else may take, before and after it is made', async () => {
    const demo = { name: 'x', email: 'Demo@triton-agentic.local' };
    expect((await create(demo)).status).toBe(409);
    const { id } = (await create()).body;
    const taking = { params: { id }, body: { email: demo.email } };
    expect(await outcome('updateProspect', taking)).toEqual([409, '/email']);
    const { demoProspectId } = (await world.build('client-1', { categories: ['roi-focused'] })).detail;
    expect((await create(demo)).status).toBe(409);
    expect(await outcome('updateProspect', taking)).toEqual([409, '/email']);
    const own = { params: { id: demoProspectId ?? '' }, body: { email: 'a@b.example' } };
    expect(await outcome('updateProspect', own)).toEqual([409, '/email']);
  });

  it('is one, however many jobs there were, and made again when it was removed', async () => {
    for (const _ of [1, 2, 3]) await world.build('client-1', { categories: ['roi-focused'] });
    const [demo, ...others] = (await ask('listProspects', { params })).body;
    expect(others).toEqual([]);
    expect(demo).toMatchObject({ email: 'demo@triton-agentic.local', meta_data: { is_demo: true } });
    await ask('deleteProspect', { params: { id: demo.id } });
    expect((await storedIn(world.dynamo.documents, 'people-')).prospect_dashboard_data).toEqual([]);
    await world.build('client-1', { categories: ['roi-focused'] });
    expect((await ask('listProspects', { params })).body).toHaveLength(1);
  });
});
