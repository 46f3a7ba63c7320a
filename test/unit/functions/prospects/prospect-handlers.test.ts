import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
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

describe('a prospect', () => {
  it('is made, found, listed, changed and removed', async () => {
    const made = await create();
    expect([made.status, made.headers.location]).toEqual([201, `/prospects/${made.body.id}`]);
    expect(made.body).toMatchObject({ ...john, client_id: 'client-1', meta_data: { is_demo: false } });
    const named = { params: { id: made.body.id } };
    expect((await ask('getProspect', named)).body).toEqual(made.body);
    expect((await ask('listProspects', { params })).body).toEqual([made.body]);
    world.clock.now += 1000;
    const change = {
      name: 'J. Smith',
      organization: null,
      email: 'j@acme.example',
      meta_data: { role: 'CIO', is_demo: true },
    };
    const changed = await ask('updateProspect', { ...named, body: change });
    world.clock.now -= 1000;
    expect(changed.body).toMatchObject({ ...change, id: made.body.id, meta_data: { role: 'CIO', is_demo: false } });
    expect(changed.body.updated_at > made.body.updated_at).toBe(true);
    expect((await ask('deleteProspect', named)).status).toBe(204);
    for (const operation of ['getProspect', 'deleteProspect'] as const) {
      expect(await outcome(operation, named)).toEqual([404, 'path/id']);
    }
    expect(await outcome('updateProspect', { ...named, body: {} })).toEqual([404, 'path/id']);
    expect((await storedIn(world.dynamo.documents, 'people-')).prospects).toEqual([]);
  });

  it('has an email that no other of its client has, whatever its case', async () => {
    const { id } = (await create()).body;
    expect((await create({ name: 'Other', email: 'JOHN.SMITH@acme.example' })).body.errors).toEqual([
      { pointer: '/email', detail: 'Expected an address that no other prospect of this client has.' },
    ]);
    expect((await create(john, 'client-2')).status).toBe(201);
    const second = (await create({ name: 'Jane', email: 'jane@acme.example' })).body.id;
    const move = (prospect: string, email: string) =>
      outcome('updateProspect', { params: { id: prospect }, body: { email } });
    expect(await move(second, john.email)).toEqual([409, '/email']);
    expect(await move(id, 'John.Smith@acme.example')).toEqual([200]);
    expect(await move(id, 'john@acme.example')).toEqual([200]);
    expect(await move(second, john.email)).toEqual([200]);
    await ask('deleteProspect', { params: { id: second } });
    expect((await create()).status).toBe(201);
  });

  it('is made once when many are asked for at once with one email', async () => {
    const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await create()).status));
    expect(statuses.sort()).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
    expect((await ask('listProspects', { params })).body).toHaveLength(1);
  });

  it('frees an email whose claim was never followed by a prospect, after a while', async () => {
    // A request that died between the claim and the prospect.
    const made = (await create()).body;
    const items = (await storedIn(world.dynamo.documents, 'people-')).prospects ?? [];
    const { pk, sk } = Object(items.find((item) => Object(item).sk === made.id));
    await world.dynamo.documents.send(new DeleteCommand({ TableName: 'people-prospects', Key: { pk, sk } }));
    expect((await create()).status).toBe(409);
    world.clock.now += 61_000;
    expect((await create()).status).toBe(201);
    world.clock.now -= 61_000;
  });

  it('may be one of thousands, listed in pages as they were made', async () => {
    const emails: string[] = [];
    for (let index = 0; index < 25; index += 1) {
      world.clock.now += 1;
      const email = `p${index}@acme.example`;
      emails.push(email);
      await create({ name: `P ${index}`, email });
    }
    await world.build('client-1', { categories: ['roi-focused'] });
    const found: string[] = [];
    let query: string | undefined = 'limit=7';
    while (query !== undefined) {
      const page: Awaited<ReturnType<typeof ask>> = await ask('listProspects', { params, query });
      found.push(...page.body.map(({ email }: { email: string }) => email));
      query = /\?([^>]+)>/.exec(String(page.headers.link ?? ''))?.[1];
    }
    expect(found).toEqual([...emails, 'demo@triton-agentic.local']);
  });

  it.each([
    [{ ...john, email: 'nobody' }, '/email'],
    [{ ...john, name: '' }, '/name'],
    [{ ...john, name: '   ' }, '/name'],
    [{ ...john, organization: 5 }, '/organization'],
    [{ ...john, color: 'red' }, '/color'],
    [{ name: 'x' }, '/email'],
  ])('is refused as %j, by the name of the field', async (body, pointer) => {
    expect(await outcome('createProspect', { params, body })).toEqual([422, pointer]);
  });

  it('stays in its world', async () => {
    const { id } = (await create()).body;
    const named = { params: { id } };
    expect(await outcome('getProspect', { ...named, world: 'other' })).toEqual([404, 'path/id']);
    expect(await outcome('deleteProspect', { ...named, world: 'other', worlds: 'other' })).toEqual([404, 'path/id']);
    expect((await ask('getProspect', { ...named, worlds: 'other' })).status).toBe(403);
    expect((await ask('listProspects', { params, world: 'other' })).body).toEqual([]);
    expect(await outcome('createProspect', { params: { client_id: 'none' }, body: john })).toEqual([
      404,
      'path/client_id',
    ]);
  });
});
