import { createHash } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { ABSENT, accepted, getItem, pageOf, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { keyIn, needKeyIn, type Place, partitionOfKey } from '../names.ts';
import { Overtaken, type ProspectStore } from '../ports.ts';
import type { ProspectRecord } from '../records.ts';

/** A claim older than this is of a request that died: no function that makes prospects runs longer. */
const CLAIM_MS = 60_000;

/**
 * Prospects under their ids, which begin with their client's key. An email of a client has an item of its own that names
 * whose it is: it is claimed before the prospect is written, and one whose prospect isn't there, or has another email,
 * is free again.
 */
export function createProspectTable(documents: Documents, table: string, now: () => number): ProspectStore {
  async function get(place: Place, id: string): Promise<ProspectRecord | null> {
    const key = keyIn('prospect', id);
    if (key === null) return null;
    const item = await getItem(documents, table, { pk: partitionOfKey(place, key), sk: id });
    return (item?.content as ProspectRecord | undefined) ?? null;
  }

  /** Whether the email is the prospect's now. */
  async function claim(place: Place, { id, email }: ProspectRecord): Promise<boolean> {
    const at = emailKey(place, id, email);
    const item = { ...at, owner: id, claimedAt: now() };
    const free = {
      ConditionExpression: 'attribute_not_exists(pk) OR #owner = :id',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':id': id },
    };
    if (await putWhere(documents, table, item, free)) return true;
    const found = await getItem(documents, table, at);
    if (found === undefined) return claim(place, { id, email } as ProspectRecord); // it was freed this moment
    const holder = await get(place, String(found.owner));
    const holds = holder !== null && normal(holder.email) === normal(email);
    if (holds || Number(found.claimedAt) > now() - CLAIM_MS) return false;
    return putWhere(documents, table, item, {
      ConditionExpression: '#owner = :owner AND claimedAt = :at',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':owner': found.owner, ':at': found.claimedAt },
    });
  }

  async function free(place: Place, { id, email }: ProspectRecord): Promise<void> {
    const removal = new DeleteCommand({
      TableName: table,
      Key: emailKey(place, id, email),
      ConditionExpression: '#owner = :id',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':id': id },
    });
    await accepted(documents.send(removal));
  }

  return {
    get,

    ofClient(place, key, page) {
      const prefix = `prospect-${key}-`;
      return pageOf<ProspectRecord>(documents, { table, pk: partitionOfKey(place, key), prefix, ...page });
    },

    async create(place, prospect) {
      if (!(await claim(place, prospect))) return false;
      return putWhere(documents, table, itemOf(place, prospect), ABSENT);
    },

    async update(place, prospect, before) {
      const moved = normal(prospect.email) !== normal(before.email);
      if (moved && !(await claim(place, prospect))) return false;
      const same = {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': before.version },
      };
      if (!(await putWhere(documents, table, itemOf(place, prospect), same))) {
        throw new Overtaken(`The prospect ${prospect.id}`);
      }
      if (moved) await free(place, before);
      return true;
    },

    async remove(place, prospect) {
      const { pk, sk } = itemOf(place, prospect);
      await documents.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
      await free(place, prospect);
    },
  };
}

/** Emails that differ in case reach the same person. */
function normal(email: string): string {
  return email.trim().toLowerCase();
}

function emailKey(place: Place, prospectId: string, email: string): { pk: string; sk: string } {
  const key = needKeyIn('prospect', prospectId);
  const hash = createHash('sha256').update(normal(email)).digest('hex').slice(0, 32);
  return { pk: partitionOfKey(place, key), sk: `email-${key}-${hash}` };
}

function itemOf(place: Place, prospect: ProspectRecord) {
  const { id, clientId, email, version } = prospect;
  return {
    pk: partitionOfKey(place, needKeyIn('prospect', id)),
    sk: id,
    client_id: clientId,
    email,
    version,
    content: prospect,
  };
}
