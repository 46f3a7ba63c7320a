import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { batchWriteAll, queryItems, type WriteRequest } from '../../platform/storage/batch.ts';
import { ABSENT, beginningWith, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import { partitionOf } from '../../worlds/ports.ts';
import { inputKey, inputsOf, sessionKey } from '../names.ts';
import type { SessionStore } from '../ports.ts';
import type { Input, Session } from '../records.ts';

/** Sessions, and what they were scored with: some 15 KB compressed. */
export function createSessionTable(documents: Documents, table: string, patient: Backoff = backoff): SessionStore {
  return {
    async get(ref) {
      const item = await getItem(documents, table, { pk: partitionOf(ref), sk: sessionKey(ref.session) });
      return item === undefined ? null : (item.content as Session);
    },

    async put(world, session) {
      const item = { pk: partitionOf(world), sk: sessionKey(session.id), lock: session.lock, content: session };
      const before = {
        ConditionExpression: '#lock = :before',
        ExpressionAttributeNames: { '#lock': 'lock' },
        ExpressionAttributeValues: { ':before': session.lock - 1 },
      };
      if (await putWhere(documents, table, item, session.lock === 1 ? ABSENT : before)) return;
      throw new VersionConflict(`The session ${session.id}`);
    },

    async input(ref, number) {
      const item = await getItem(documents, table, { pk: partitionOf(ref), sk: inputKey(ref.session, number) });
      return item === undefined
        ? null
        : (JSON.parse(inflateRawSync(item.data as Uint8Array).toString('utf8')) as Input);
    },

    addInput(ref, input) {
      const address = { pk: partitionOf(ref), sk: inputKey(ref.session, input.number) };
      const data = deflateRawSync(JSON.stringify(input));
      return putWhere(documents, table, { ...address, scoredAt: input.scoredAt, data }, ABSENT);
    },

    async removeInputs(ref, before) {
      const pk = partitionOf(ref);
      const old: WriteRequest[] = [];
      const query = { ...beginningWith(table, pk, inputsOf(ref.session)), ProjectionExpression: 'sk' };
      for await (const { sk } of queryItems(documents, query)) {
        if (String(sk) < inputKey(ref.session, before)) old.push({ remove: { pk, sk: String(sk) } });
      }
      await batchWriteAll(documents, table, old, patient);
    },
  };
}
