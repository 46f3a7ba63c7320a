import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type IdempotencyStore, IN_PROGRESS_SECONDS } from '../../../../../functions/platform/http/idempotency.ts';
import { createIdempotencyTable } from '../../../../../functions/platform/storage/idempotency-table.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { type Answer, apiOn } from '../../../../tools/api.ts';
import { crashing } from '../../../../tools/crashes.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { callsOf } from '../../../../tools/faults.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

/** Commands under an Idempotency-Key, on the table that all functions share. */

let dynamo: TestDynamo;
let rewind: Rewind;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'once-', clock);
const table = (): IdempotencyStore => createIdempotencyTable(dynamo.documents, 'once-idempotency', () => clock.now);

/** Gives a command to a function of its own. */
function give(path: string, body: unknown, services = fresh(), store = table()): Promise<Answer> {
  return apiOn(services, store).call('POST', path, { body, headers: { 'idempotency-key': 'the same' } });
}

/** How often a world was commanded, and where it is. */
async function effects() {
  const { generation, commandVersion, tick } = await fresh().loader.head('default');
  return { generation, commandVersion, tick };
}

const isReplay = ({ headers }: Answer): boolean => headers['idempotent-replay'] === 'true';

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'once-');
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
  rewind = await rewinding(dynamo, 'once-');
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  await rewind();
  clock.now = WEDNESDAY;
});

const ADVANCE = '/api/simulation/advance';
const churn = { scenario: 'churn-wave', magnitude: 1, durationMinutes: 60 };

describe('twenty requests with one key at the same moment', () => {
  it.each([
    [ADVANCE, { ticks: 5 }, { generation: 1, commandVersion: 2, tick: 5 }],
    ['/api/simulation/scenarios', churn, { generation: 1, commandVersion: 2 }],
    ['/api/regenerate', { seed: 42 }, { generation: 2, tick: 0 }],
  ])('do once what they ask: %s', async (path, body, effect) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => give(path, body)));
    expect(await effects()).toMatchObject(effect);
    const done = answers.filter((answer) => answer.status < 300);
    const [first] = done.filter((answer) => !isReplay(answer));
    expect(done.filter((answer) => !isReplay(answer))).toHaveLength(1);
    for (const answer of done) expect(answer.body).toEqual(first?.body);
    for (const answer of answers) expect(done.includes(answer) || answer.status === 409).toBe(true);
    const again = await give(path, body);
    expect({ status: again.status, body: again.body, replay: isReplay(again) }).toEqual({
      status: first?.status,
      body: first?.body,
      replay: true,
    });
    expect(await effects()).toMatchObject(effect);
  });

  it('but with two bodies do one of the two; the other is refused, then and later', async () => {
    const asked = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 5 : 7));
    const answers = await Promise.all(asked.map((ticks) => give(ADVANCE, { ticks })));
    const { tick, commandVersion } = await effects();
    expect([5, 7]).toContain(tick);
    expect(commandVersion).toBe(2);
    for (const [n, { status }] of answers.entries()) expect(asked[n] === tick ? [200, 409] : [422]).toContain(status);
    const late = await give(ADVANCE, { ticks: 12 - tick });
    expect(late).toMatchObject({ status: 422, body: { errors: [{ pointer: 'header/Idempotency-Key' }] } });
    expect((await effects()).tick).toBe(tick);
  });
});

describe('a request whose function died before its commit', () => {
  /** A store that a function no longer reaches when it is dead: only to begin. */
  function lost(store: IdempotencyStore): IdempotencyStore {
    const dead = () => Promise.reject(new Error('the function is dead'));
    return { begin: store.begin, finish: dead, abandon: dead };
  }

  it('can be made again when it must have ended, and is then done once', async () => {
    const calls = await callsOf(fresh(), (services) => give(ADVANCE, { ticks: 5 }, services, table()));
    const head = calls.indexOf('heads.put');
    expect(head).toBeGreaterThan(0);
    for (let call = 0; call <= head; call += 1) {
      await rewind();
      clock.now = WEDNESDAY;
      const { services } = crashing(fresh(), { call, when: 'before', deadly: true });
      expect((await give(ADVANCE, { ticks: 5 }, services, lost(table()))).status).toBe(500);
      expect((await give(ADVANCE, { ticks: 5 })).status).toBe(409);
      expect((await effects()).tick).toBe(0);
      clock.now += IN_PROGRESS_SECONDS * 1000;
      const again = await give(ADVANCE, { ticks: 5 });
      expect({ status: again.status, replay: isReplay(again) }).toEqual({ status: 200, replay: false });
      expect(isReplay(await give(ADVANCE, { ticks: 5 }))).toBe(true);
      expect(await effects()).toMatchObject({ tick: 5, commandVersion: 2 });
    }
  });
});
