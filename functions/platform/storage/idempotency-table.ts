import { randomUUID } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { type IdempotencyStore, IN_PROGRESS_SECONDS, REPLAY_SECONDS, type StoredReply } from '../http/idempotency.ts';
import { putIf } from './conditions.ts';
import type { Documents } from './dynamo.ts';

const SORT_KEY = 'request';

/** Below DynamoDB's 400 KB for an item, less what else is in it. */
const MOST_REPLY_BYTES = 380 * 1024;

/** A reply as an item has it: nothing of one that is too large even when compressed. */
function packed(reply: StoredReply): Uint8Array | null {
  const bytes = deflateRawSync(JSON.stringify(reply));
  return bytes.length > MOST_REPLY_BYTES ? null : bytes;
}

/** Replies of the version before are stored as they are. */
function unpacked(reply: unknown): { readonly replay: StoredReply } | 'not-kept' {
  if (reply === null) return 'not-kept';
  const plain: unknown = reply instanceof Uint8Array ? JSON.parse(inflateRawSync(reply).toString('utf8')) : reply;
  return { replay: plain as StoredReply };
}

/** A request that holds its key: only it may finish or free it, as long as nobody took it over. */
interface Held {
  readonly fingerprint: string;
  readonly holder: string;
}

/** Remembers mutations in a table whose items pass away by themselves. */
export function createIdempotencyTable(documents: Documents, table: string, now: () => number): IdempotencyStore {
  const seconds = (): number => Math.floor(now() / 1000);
  const keyOf = (key: string) => ({ pk: key, sk: SORT_KEY });
  const held = new Map<string, Held>();

  /** Takes what is held under a key, to settle it. */
  function release(key: string): Held {
    const request = held.get(key);
    if (!request) throw new Error(`No request was begun under ${key}.`);
    held.delete(key);
    return request;
  }

  function stillHeld({ holder }: Held) {
    return { ConditionExpression: 'holder = :holder', ExpressionAttributeValues: { ':holder': holder } };
  }

  return {
    async begin(key, fingerprint, ttl) {
      const request: Held = { fingerprint, holder: randomUUID() };
      const Item = { ...keyOf(key), ...request, startedAt: seconds(), expiresAt: seconds() + ttl };
      const free = {
        // Unused, past its time, or left unfinished by a function that died.
        ConditionExpression:
          'attribute_not_exists(pk) OR expiresAt <= :now OR (attribute_not_exists(reply) AND startedAt <= :dead)',
        ExpressionAttributeValues: { ':now': seconds(), ':dead': seconds() - IN_PROGRESS_SECONDS },
      };
      const refused = await putIf(documents, table, Item, free);
      if (refused === null) {
        held.set(key, request);
        return 'started';
      }
      const { standing } = refused;
      if (standing === undefined) return 'in-progress'; // it was freed this moment; the caller tries again
      if (standing.fingerprint !== fingerprint) return 'mismatch';
      return standing.reply === undefined ? 'in-progress' : unpacked(standing.reply);
    },

    async finish(key, reply) {
      const request = release(key);
      const { fingerprint } = request;
      const Item = { ...keyOf(key), fingerprint, reply: packed(reply), expiresAt: seconds() + REPLAY_SECONDS };
      if ((await putIf(documents, table, Item, stillHeld(request))) === null) return;
      throw new Error('Another request has taken the key over.');
    },

    async abandon(key) {
      await documents.send(new DeleteCommand({ TableName: table, Key: keyOf(key), ...stillHeld(release(key)) }));
    },
  };
}
