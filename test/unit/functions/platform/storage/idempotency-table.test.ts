import { randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  IN_PROGRESS_SECONDS,
  REPLAY_SECONDS,
  type StoredReply,
} from '../../../../../functions/platform/http/idempotency.ts';
import { createIdempotencyTable } from '../../../../../functions/platform/storage/idempotency-table.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';

let dynamo: TestDynamo;
let now = Date.UTC(2026, 10, 18);
let keys = 0;
const nextKey = (): string => {
  keys += 1;
  return `default#advance#${keys}`;
};
const reply: StoredReply = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"a":1}' };
/** A store as each function that runs has one. */
const store = () => createIdempotencyTable(dynamo.documents, 'i-idempotency', () => now);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'i-');
});
afterAll(() => dynamo.stop());

describe('a key', () => {
  it('is taken once, by whoever comes first', async () => {
    const key = nextKey();
    const begun = await Promise.all(Array.from({ length: 6 }, () => store().begin(key, 'print', REPLAY_SECONDS)));
    expect(begun.filter((outcome) => outcome === 'started')).toHaveLength(1);
    expect(begun.filter((outcome) => outcome === 'in-progress')).toHaveLength(5);
    expect(await store().begin(key, 'another', REPLAY_SECONDS)).toBe('mismatch');
  });

  it('replays the reply to the same request, and refuses others, for a day', async () => {
    const key = nextKey();
    const holder = store();
    await holder.begin(key, 'print', REPLAY_SECONDS);
    await holder.finish(key, reply);
    now += 3_600_000;
    expect(await store().begin(key, 'print', REPLAY_SECONDS)).toEqual({ replay: reply });
    expect(await store().begin(key, 'another', REPLAY_SECONDS)).toBe('mismatch');
    now += REPLAY_SECONDS * 1000;
    expect(await store().begin(key, 'another', REPLAY_SECONDS)).toBe('started');
  });

  it('replays a reply that only compressed fits into an item, and tells of one that does not', async () => {
    const answers = [JSON.stringify('row '.repeat(1_000_000)), randomBytes(400 * 1024).toString('base64')];
    const outcomes: unknown[] = [];
    for (const body of answers) {
      const key = nextKey();
      const holder = store();
      await holder.begin(key, 'print', REPLAY_SECONDS);
      await holder.finish(key, { ...reply, body });
      now += IN_PROGRESS_SECONDS * 1000;
      outcomes.push(await store().begin(key, 'print', REPLAY_SECONDS));
      expect(await store().begin(key, 'another', REPLAY_SECONDS)).toBe('mismatch');
      const item = (await itemsOf(dynamo.documents, 'i-idempotency')).find(({ pk }) => pk === key);
      expect(item?.reply instanceof Uint8Array ? item.reply.length : 0).toBeLessThan(400 * 1024);
    }
    expect(outcomes).toEqual([{ replay: { ...reply, body: answers[0] } }, 'not-kept']);
  });

  it('replays what the version before has stored', async () => {
    const key = nextKey();
    const Item = { pk: key, sk: 'request', fingerprint: 'print', reply, expiresAt: now / 1000 + 60 };
    await dynamo.documents.send(new PutCommand({ TableName: 'i-idempotency', Item }));
    expect(await store().begin(key, 'print', REPLAY_SECONDS)).toEqual({ replay: reply });
  });

  it('is free again when its request was abandoned', async () => {
    const key = nextKey();
    const holder = store();
    await holder.begin(key, 'print', REPLAY_SECONDS);
    await holder.abandon(key);
    expect(await store().begin(key, 'another', REPLAY_SECONDS)).toBe('started');
  });

  it('is taken over from a function that died, which can then no longer settle it', async () => {
    const key = nextKey();
    const dead = store();
    await dead.begin(key, 'print', REPLAY_SECONDS);
    now += IN_PROGRESS_SECONDS * 1000 - 1000;
    expect(await store().begin(key, 'print', REPLAY_SECONDS)).toBe('in-progress');
    now += 1000;
    const heir = store();
    expect(await heir.begin(key, 'print', REPLAY_SECONDS)).toBe('started');
    await expect(dead.finish(key, { ...reply, body: 'of the dead' })).rejects.toThrow();
    await heir.finish(key, reply);
    expect(await store().begin(key, 'print', REPLAY_SECONDS)).toEqual({ replay: reply });
  });

  it('that was taken over is not freed by who had it first', async () => {
    const key = nextKey();
    const dead = store();
    await dead.begin(key, 'print', REPLAY_SECONDS);
    now += IN_PROGRESS_SECONDS * 1000;
    await store().begin(key, 'print', REPLAY_SECONDS);
    await expect(dead.abandon(key)).rejects.toThrow();
    expect(await store().begin(key, 'print', REPLAY_SECONDS)).toBe('in-progress');
  });

  it('is ours when only the answer to the first attempt was lost', async () => {
    const key = nextKey();
    const documents = dynamo.connect();
    let lost = false;
    documents.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        if (lost || Object(args.input).ConditionExpression === undefined) return result;
        lost = true;
        // What the SDK's own second attempt meets: the item that the first has written.
        return next(args);
      },
      { step: 'initialize', name: 'lost answer', override: true },
    );
    const holder = createIdempotencyTable(documents, 'i-idempotency', () => now);
    expect(await holder.begin(key, 'print', REPLAY_SECONDS)).toBe('started');
    await holder.finish(key, reply);
    expect(await store().begin(key, 'print', REPLAY_SECONDS)).toEqual({ replay: reply });
  });

  it('is settled by who began only', async () => {
    await expect(store().finish(nextKey(), reply)).rejects.toThrow(/begun/);
    await expect(store().abandon(nextKey())).rejects.toThrow(/begun/);
  });
});
