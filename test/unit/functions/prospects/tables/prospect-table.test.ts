import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { http } from '../../../../../functions/platform/http/http.ts';
import { createHandlers } from '../../../../../functions/prospects/handlers.ts';
import { routes } from '../../../../../functions/prospects/routes.ts';
import { httpEvent, lambdaContext } from '../../../../tools/bridge.ts';
import { itemsOf, type Rewind, rewinding } from '../../../../tools/dynamo.ts';
import { MemoryIdempotencyStore } from '../../../../tools/idempotency-store.ts';
import { type ProspectWorld, startProspectWorld } from '../../../../tools/prospect-world.ts';
import { asking, prospectServices } from '../../../../tools/prospects.ts';

const PREFIX = 'free-';
let world: ProspectWorld;
let rewind: Rewind;
beforeAll(async () => {
  world = await startProspectWorld(PREFIX);
  rewind = await rewinding(world.dynamo, PREFIX);
});
afterAll(() => world.stop());
beforeEach(() => rewind());

const params = { client_id: 'client-1' };
const ask = (...given: Parameters<ReturnType<typeof asking>>) => asking(world.fresh())(...given);
const create = (meta_data: unknown, email = 'a@b.example') =>
  ask('createProspect', { params, body: { name: 'A', email, meta_data } });

/** Names and numbers at which stores of JSON stumble, among ordinary ones. */
const names = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'hasOwnProperty', 'S', 'N', 'L', '', 'a/b', '~', 'é', '👍'),
  fc.string({ maxLength: 8 }).filter((name) => name !== '__proto__'),
);
const numbers = fc.oneof(
  fc.constantFrom(1e-200, 1e300, 5e-324, 2 ** 53, -(2 ** 53), 1e21, 0.1, 9007199254740994),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    numbers,
    texts,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const objects = fc.dictionary(names, json, { maxKeys: 4, noNullPrototype: true });

/** What JSON makes of a value: no -0, which it doesn't write. */
const written = (value: object): Record<string, unknown> => JSON.parse(JSON.stringify(value));

describe('what belongs to a prospect', () => {
  it('is given back as it came, whatever JSON it is', async () => {
    let made = 0;
    const property = fc.asyncProperty(objects, objects, async (first, second) => {
      made += 1;
      const { status, body } = await create(first, `p${made}@b.example`);
      expect([status, body.meta_data]).toEqual([201, { ...written(first), is_demo: false }]);
      const named = { params: { id: body.id } };
      expect((await ask('getProspect', named)).body).toEqual(body);
      const changed = await ask('updateProspect', { ...named, body: { meta_data: second } });
      expect([changed.status, changed.body.meta_data]).toEqual([200, { ...written(second), is_demo: false }]);
      expect((await ask('getProspect', named)).body).toEqual(changed.body);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it.each(['9007199254740993', '{"a":[1e-400]}', '{"__proto__":1}', '{"a":1,"a":2}', '"\\ud800"'])(
    'is refused as %s, by its place, and the address stays free',
    async (piece) => {
      const services = world.fresh();
      const idempotency = new MemoryIdempotencyStore();
      const env = { AUTH_MODE: 'open', STAGE: 'test', LOG_LEVEL: 'error' } as const;
      const handler = http(routes, createHandlers(services), { env, idempotency, logger: services.logger });
      const event = httpEvent({
        routeKey: 'POST /clients/{client_id}/prospects',
        params,
        headers: { 'content-type': 'application/json' },
        body: `{"name":"A","email":"a@b.example","meta_data":{"x":${piece}}}`,
      });
      const { statusCode, body = '' } = await handler(event, lambdaContext());
      expect([statusCode, JSON.parse(body).errors[0].pointer]).toEqual([400, expect.stringMatching(/^\/meta_data\/x/)]);
      expect(await itemsOf(world.dynamo.documents, `${PREFIX}prospects`)).toEqual([]);
      expect((await create({})).status).toBe(201);
    },
  );

  it('has at most twenty levels and 64 KB', async () => {
    const nested = (levels: number): object => (levels === 1 ? {} : { a: nested(levels - 1) });
    const sized = (bytes: number) => ({ a: 'é'.repeat((bytes - 8) / 2) });
    expect(Buffer.byteLength(JSON.stringify(sized(65_536)))).toBe(65_536);
    for (const [fits, beyond] of [
      [nested(20), nested(21)],
      [sized(65_536), sized(65_538)],
    ]) {
      const refused = await create(beyond, 'c@b.example');
      expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer: '/meta_data' }]]);
      const { status, body } = await create(fits, 'c@b.example');
      expect([status, body.meta_data]).toEqual([201, { ...fits, is_demo: false }]);
      await ask('deleteProspect', { params: { id: body.id } });
    }
  });

  it('is read as the version before has stored it', async () => {
    const meta = { role: 'CIO', sizes: [1, 2.5], is_demo: false };
    const { id } = (await create(meta)).body;
    const table = `${PREFIX}prospects`;
    const item = (await itemsOf(world.dynamo.documents, table)).find(({ sk }) => sk === id);
    const content = { ...Object(item?.content), metaData: meta };
    await world.dynamo.documents.send(new PutCommand({ TableName: table, Item: { ...item, content } }));
    expect((await ask('getProspect', { params: { id } })).body.meta_data).toEqual(meta);
    expect((await ask('listProspects', { params })).body).toMatchObject([{ meta_data: meta }]);
  });
});

describe('an address whose prospect could not be written', () => {
  /** Asks a function of which one write of a prospect fails, before it acts or after. */
  async function askFailing(when: 'before' | 'after', ...given: Parameters<ReturnType<typeof asking>>) {
    const documents = world.dynamo.connect();
    let left = 1;
    documents.middlewareStack.add(
      (next) => async (args) => {
        const written = String(Object(args.input).Item?.sk ?? '').startsWith('prospect-');
        if (!written || left === 0) return next(args);
        left -= 1;
        if (when === 'after') await next(args);
        throw new Error('The table is out of reach.');
      },
      { step: 'initialize', name: 'fail' },
    );
    return asking(prospectServices(documents, PREFIX, world.clock))(...given);
  }
  const body = { name: 'A', email: 'new@b.example' };

  it.each(['before', 'after'] as const)(
    'is free at once unless the prospect stands: failed %s it was made',
    async (when) => {
      expect((await askFailing(when, 'createProspect', { params, body })).status).toBe(500);
      const { length } = (await ask('listProspects', { params })).body;
      expect(length).toBe(when === 'before' ? 0 : 1);
      expect((await ask('createProspect', { params, body })).status).toBe(when === 'before' ? 201 : 409);
    },
  );

  it.each(['before', 'after'] as const)(
    'is free at once unless the prospect has it: failed %s it moved',
    async (when) => {
      const { id } = (await create({}, 'old@b.example')).body;
      const move = { params: { id }, body: { email: body.email } };
      expect((await askFailing(when, 'updateProspect', move)).status).toBe(500);
      expect((await ask('getProspect', { params: { id } })).body.email).toBe(
        when === 'before' ? 'old@b.example' : body.email,
      );
      expect((await ask('createProspect', { params, body })).status).toBe(when === 'before' ? 201 : 409);
    },
  );
});
