import { DomainError } from '../../../../../core/kernel/errors.ts';
import type { JwtAuthorizer } from '../../../../../functions/platform/http/auth.ts';
import {
  type IdempotencyStore,
  IN_PROGRESS_SECONDS,
  once,
} from '../../../../../functions/platform/http/idempotency.ts';
import { type EventSpec, httpEvent, lambdaContext } from '../../../../tools/bridge.ts';
import { MemoryIdempotencyStore } from '../../../../tools/idempotency-store.ts';
import { CLOSED, type Sample, setup } from './sample.ts';

const BODY = { name: 'a', price: 1 };

function add(body: unknown = BODY, headers: Record<string, string> = {}): EventSpec {
  const all = { 'content-type': 'application/json', 'idempotency-key': 'k1', ...headers };
  return { routeKey: 'POST /items', headers: all, body: JSON.stringify(body) };
}

async function call({ handler }: Pick<Sample, 'handler'>, spec: EventSpec) {
  const { statusCode, headers, body } = await handler(httpEvent(spec), lambdaContext());
  return { status: statusCode, headers: headers ?? {}, body };
}

function as(subject: string, worlds = 'default'): JwtAuthorizer {
  return { jwt: { claims: { sub: subject, scope: 'showroom/write', worlds } } };
}

describe('the same request under the same key', () => {
  it('is carried out once and answered alike', async () => {
    const sample = setup();
    const first = await call(sample, add({ ...BODY, extra: { x: true, y: false } }));
    const second = await call(sample, add({ extra: { y: false, x: true }, price: 1, name: 'a' }));
    expect(sample.state.added).toBe(1);
    expect(second).toEqual({ ...first, headers: { ...first.headers, 'idempotent-replay': 'true' } });
    expect(first.headers).toMatchObject({ location: '/items/item-1', 'content-type': 'application/json' });
  });

  it('replays an expected failure too', async () => {
    const sample = setup();
    sample.state.failures.push(new DomainError('conflict', 'Not now.'));
    const first = await call(sample, add());
    const second = await call(sample, add());
    expect([first.status, second.status, second.body, sample.state.added]).toEqual([409, 409, first.body, 0]);
  });

  it.each([new Error('a fault'), new DomainError('unavailable', 'later')])(
    'is tried again after %s',
    async (failure) => {
      const sample = setup();
      sample.state.failures.push(failure);
      expect((await call(sample, add())).status).toBeGreaterThanOrEqual(500);
      expect((await call(sample, add())).status).toBe(201);
      expect(sample.state.added).toBe(1);
    },
  );

  it('is refused while it is still running, until that must have ended', async () => {
    let now = 0;
    const store = new MemoryIdempotencyStore(() => now);
    const sample = setup({ idempotency: store });
    await call(sample, add());
    const [key = '', entry] = [...store.entries][0] ?? [];
    store.entries.set(key, { fingerprint: entry?.fingerprint ?? '', startedAt: 0, ttl: 1000 });
    now = IN_PROGRESS_SECONDS;
    expect((await call(sample, add())).status).toBe(409);
    now += 1;
    expect((await call(sample, add())).status).toBe(201);
  });

  it('is not carried out again when its reply could not be kept', async () => {
    const store = new MemoryIdempotencyStore();
    const forgetful: IdempotencyStore = {
      begin: async (key, print, ttl) => {
        const begun = await store.begin(key, print, ttl);
        return typeof begun === 'object' ? 'not-kept' : begun;
      },
      finish: (key, reply) => store.finish(key, reply),
      abandon: (key) => store.abandon(key),
    };
    const sample = setup({ idempotency: forgetful });
    expect((await call(sample, add())).status).toBe(201);
    const again = await call(sample, add());
    expect([again.status, sample.state.added]).toEqual([409, 1]);
    expect(JSON.parse(again.body ?? '').detail).toContain('too large to be kept');
  });

  it('without a body is replayed as well', async () => {
    const sample = setup();
    const spec = { routeKey: 'DELETE /items/{id}', params: { id: 'item-1' }, headers: { 'idempotency-key': 'd' } };
    const first = await call(sample, spec);
    const second = await call(sample, spec);
    expect([first.status, second.status, second.headers['idempotent-replay']]).toEqual([204, 204, 'true']);
    expect(second.headers).not.toHaveProperty('content-type');
  });
});

describe('a key', () => {
  it('is refused for another request', async () => {
    const sample = setup();
    await call(sample, add());
    const other = await call(sample, add({ name: 'b', price: 1 }));
    expect([other.status, sample.state.added]).toEqual([422, 1]);
    expect(JSON.parse(other.body ?? '').errors).toMatchObject([{ pointer: 'header/Idempotency-Key' }]);
  });

  it('is apart per world, subject and operation', async () => {
    const sample = setup({ env: CLOSED });
    await call(sample, { ...add(), authorizer: as('one') });
    await call(sample, { ...add({ name: 'b', price: 2 }), authorizer: as('two') });
    expect(sample.state.added).toBe(2);
    const world = add(BODY, { 'x-world': 'elsewhere' });
    expect((await call(sample, { ...world, authorizer: as('one', 'elsewhere') })).status).toBe(404);
    const pause = { routeKey: 'POST /pause', headers: { 'idempotency-key': 'k1' }, authorizer: as('one') };
    expect((await call(sample, pause)).status).toBe(200);
    expect(sample.store.entries.size).toBe(4);
  });

  it('needs a token that says whose it is', async () => {
    const sample = setup({ env: CLOSED });
    const authorizer = { jwt: { claims: { scope: 'showroom/write', worlds: 'default' } } };
    const refused = await call(sample, { ...add(), authorizer });
    expect([refused.status, sample.state.added, sample.store.entries.size]).toEqual([422, 0, 0]);
    expect(JSON.parse(refused.body ?? '').errors).toMatchObject([{ pointer: 'header/Idempotency-Key' }]);
    const { 'idempotency-key': _none, ...headers } = add().headers ?? {};
    expect((await call(sample, { ...add(), headers, authorizer })).status).toBe(201);
    const client = { jwt: { claims: { ...authorizer.jwt.claims, client_id: 'one' } } };
    expect((await call(sample, { ...add(), authorizer: client })).status).toBe(201);
  });

  it('means nothing to a POST that only reads, whose answer may be as large as the gateway takes', async () => {
    const sample = setup();
    const body = JSON.stringify({ repeat: 50_000 });
    const spec = { ...add(), routeKey: 'POST /items/search', body };
    const reply = await call(sample, spec);
    expect([reply.status, sample.store.entries.size]).toEqual([200, 0]);
    expect(reply.body?.length).toBeGreaterThan(2_000_000);
    expect((await call(sample, spec)).headers).not.toHaveProperty('idempotent-replay');
  });

  it('means nothing to a read, and nothing is kept of a request that was refused unread', async () => {
    const sample = setup();
    await call(sample, { routeKey: 'GET /items', headers: { 'idempotency-key': 'k'.repeat(999) } });
    await call(sample, add({ nonsense: true }));
    expect(sample.store.entries.size).toBe(0);
  });
});

describe('a store that fails', () => {
  const failing = (when: keyof IdempotencyStore): IdempotencyStore => {
    const store = new MemoryIdempotencyStore();
    const fail = () => Promise.reject(new Error(`${when} failed`));
    return {
      begin: when === 'begin' ? fail : (key, print, ttl) => store.begin(key, print, ttl),
      finish: when === 'finish' ? fail : (key, reply) => store.finish(key, reply),
      abandon: when === 'abandon' ? fail : (key) => store.abandon(key),
    };
  };

  it('before the operation fails the request', async () => {
    const sample = setup({ idempotency: failing('begin') });
    expect([(await call(sample, add())).status, sample.state.added]).toEqual([500, 0]);
  });

  it('after the operation does not change the answer', async () => {
    const finishing = setup({ idempotency: failing('finish') });
    expect((await call(finishing, add())).status).toBe(201);
    expect(finishing.lines.map((line) => line.message)).toContain('The idempotency store failed after the operation.');
    const abandoning = setup({ idempotency: failing('abandon') });
    abandoning.state.failures.push(new DomainError('unavailable', 'later'));
    expect((await call(abandoning, add())).status).toBe(503);
  });

  it('lets the error of the operation through', async () => {
    const run = () => Promise.reject(new Error('the operation failed'));
    const told: string[] = [];
    await expect(once(failing('abandon'), 'k', 'f', run, (message) => told.push(message))).rejects.toThrow(
      'operation failed',
    );
    expect(told).toHaveLength(1);
  });
});
