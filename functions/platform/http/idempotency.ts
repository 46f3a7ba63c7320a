import { createHash } from 'node:crypto';
import { DomainError } from '../../../core/kernel/errors.ts';
import { effectOf, type Route } from '../contract/route.ts';
import type { Fields } from './validate.ts';

/** A reply as it is kept for the same request made again. */
export interface StoredReply {
  readonly status: number;
  /** By lower-case name; among them `content-type` when there is a body. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it was written; '' for none. */
  readonly body: string;
}

/** An unfinished request older than this counts as abandoned: no function runs longer. */
export const IN_PROGRESS_SECONDS = 60;

/** How long a finished request's reply is replayed. */
export const REPLAY_SECONDS = 24 * 3600;

/** Remembers which mutations were made under which key. All of its times are the store's own business. */
export interface IdempotencyStore {
  /**
   * Takes `key` for a request with this fingerprint, for `ttl` seconds at most, in one atomic step.
   * - `started`: it was free, or its holder has been unfinished for more than IN_PROGRESS_SECONDS; it is ours now
   * - `{ replay }`: the same request was finished, with this reply
   * - `not-kept`: the same request was finished; its reply was too large to be kept
   * - `in-progress`: the same request is still running
   * - `mismatch`: another request took the key
   */
  begin(
    key: string,
    fingerprint: string,
    ttl: number,
  ): Promise<'started' | { readonly replay: StoredReply } | 'not-kept' | 'in-progress' | 'mismatch'>;
  /** Keeps the reply of a request that was started; of one that is too large, that it was given. */
  finish(key: string, reply: StoredReply): Promise<void>;
  /** Frees the key of a request that was started and had no effect that lasts. */
  abandon(key: string): Promise<void>;
}

const KEY = /^[\x20-\x7e]{1,255}$/;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The header's key; undefined when there is none or the route only reads. 422 when its text can't be one. */
export function readIdempotencyKey(route: Route, header: string | undefined): string | undefined {
  if (header === undefined || effectOf(route) === 'read') return undefined;
  if (KEY.test(header)) return header;
  throw new DomainError('invalid', 'The header Idempotency-Key has a value that is not allowed.', [
    { pointer: 'header/Idempotency-Key', detail: 'Expected 1 to 255 printable ASCII characters.' },
  ]);
}

/** Who used the key for what: keys are apart per world, subject and operation. */
export interface KeyScope {
  readonly world: string;
  readonly subject: string;
  readonly operationId: string;
}

/** The store's key, of bounded length; its first part is the world, so that a world's keys are found by prefix. */
export function storeKey(scope: KeyScope, key: string): string {
  return `${scope.world}#${scope.operationId}#${sha256(JSON.stringify([scope.subject, key]))}`;
}

/** Orders the fields of objects by name, so that their order in a request doesn't matter. */
function byName(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Equal for requests that mean the same, however their JSON was laid out or their fields ordered. */
export function fingerprint(fields: Fields): string {
  return sha256(JSON.stringify([fields.params, fields.query, fields.body ?? null], byName));
}

/** Told when the store fails after the reply is certain: the caller still gets that reply. */
type Warn = (message: string, error: unknown) => void;

/**
 * Runs a mutation under a key: at most once, and with the same reply each time. Replies of 500 and above and thrown
 * errors aren't kept: the same request may be tried again.
 * DomainErrors: `invalid` when the key belongs to another request, `conflict` while the same one is running, or when
 * its reply was too large to be kept.
 */
export async function once(
  store: IdempotencyStore,
  key: string,
  print: string,
  run: () => Promise<StoredReply>,
  warn: Warn,
): Promise<StoredReply> {
  const begun = await store.begin(key, print, REPLAY_SECONDS);
  if (begun === 'mismatch') {
    throw new DomainError('invalid', 'This Idempotency-Key was used for another request.', [
      { pointer: 'header/Idempotency-Key', detail: 'Expected a new key for a request that differs.' },
    ]);
  }
  if (begun === 'in-progress') {
    throw new DomainError('conflict', 'The request with this Idempotency-Key is still running.');
  }
  if (begun === 'not-kept') {
    throw new DomainError(
      'conflict',
      'The request with this Idempotency-Key was carried out, and is not again; its answer was too large to be kept.',
    );
  }
  if (begun !== 'started') {
    return { ...begun.replay, headers: { ...begun.replay.headers, 'idempotent-replay': 'true' } };
  }
  const reply = await run().catch(async (error: unknown) => {
    await settle(store.abandon(key), warn);
    throw error;
  });
  await settle(reply.status < 500 ? store.finish(key, reply) : store.abandon(key), warn);
  return reply;
}

/** By now the effect is made or has failed: what the store can't note must not change the answer. */
async function settle(noted: Promise<void>, warn: Warn): Promise<void> {
  await noted.catch((error: unknown) => warn('The idempotency store failed after the operation.', error));
}
