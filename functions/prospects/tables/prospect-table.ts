import { createHash, randomUUID } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { WorldRef } from '../../platform/follow/interests.ts';
import { ABSENT, accepted, type Condition, getItem, pageOf, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { fromJsonText, toJsonText } from '../../platform/storage/json-text.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import { keyIn, partitionOfKey, requireKeyIn } from '../names.ts';
import type { ProspectStore } from '../ports.ts';
import type { ProspectRecord } from '../records.ts';

type Owner = Pick<ProspectRecord, 'id' | 'email'>;

/** A claim older than this is of a request that died: no function that makes prospects runs longer. */
const CLAIM_MS = 60_000;

/**
 * Prospects under their ids, which begin with their client's key. An email of a client has an item of its own that names
 * whose it is: it is claimed before the prospect is written, given back when that fails, and one whose prospect isn't
 * there, or has another email, is free again after a while.
 */
export function createProspectTable(documents: Documents, table: string, now: () => number): ProspectStore {
  async function get(world: WorldRef, id: string): Promise<ProspectRecord | null> {
    const key = keyIn('prospect', id);
    if (key === null) return null;
    const item = await getItem(documents, table, { pk: partitionOfKey(world, key), sk: id });
    return item === undefined ? null : prospectOf(item.content);
  }

  /** Makes the email the prospect's: the name of the claim, or null when the email is another's. */
  async function claim(world: WorldRef, { id, email }: Owner): Promise<string | null> {
    const at = emailKey(world, id, email);
    const claimId = randomUUID();
    const item = { ...at, owner: id, claimId, claimedAt: now() };
    const free = {
      ConditionExpression: 'attribute_not_exists(pk) OR #owner = :id',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':id': id },
    };
    if (await putWhere(documents, table, item, free)) return claimId;
    const found = await getItem(documents, table, at);
    if (found === undefined) return claim(world, { id, email }); // it was freed this moment
    const holder = await get(world, String(found.owner));
    const holds = holder !== null && normal(holder.email) === normal(email);
    if (holds || Number(found.claimedAt) > now() - CLAIM_MS) return null;
    const taken = await putWhere(documents, table, item, {
      ConditionExpression: '#owner = :owner AND claimedAt = :at',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':owner': found.owner, ':at': found.claimedAt },
    });
    return taken ? claimId : null;
  }

  /**
   * Writes a prospect that has just claimed its email. When that fails, the claim is given back, unless the prospect
   * has the email all the same: only the answer was lost, or another request has given it the same.
   */
  async function writeClaimed(
    world: WorldRef,
    prospect: ProspectRecord,
    claimId: string,
    condition: Condition,
  ): Promise<boolean> {
    let stands = false;
    try {
      stands = await putWhere(documents, table, itemOf(world, prospect), condition);
    } finally {
      const found = stands ? prospect : await get(world, prospect.id);
      if (found === null || normal(found.email) !== normal(prospect.email)) await giveBack(world, prospect, claimId);
    }
    return stands;
  }

  /** Makes a claim one that is long over, which anyone may take: whoever may write prospects may do that, too. */
  async function giveBack(world: WorldRef, { id, email }: Owner, claimId: string): Promise<void> {
    const over = { ...emailKey(world, id, email), owner: id, claimedAt: 0 };
    const still = { ConditionExpression: 'claimId = :claim', ExpressionAttributeValues: { ':claim': claimId } };
    await putWhere(documents, table, over, still); // refused: someone has claimed it since
  }

  async function free(world: WorldRef, { id, email }: Owner): Promise<void> {
    const removal = new DeleteCommand({
      TableName: table,
      Key: emailKey(world, id, email),
      ConditionExpression: '#owner = :id',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':id': id },
    });
    await accepted(documents.send(removal));
  }

  return {
    get,

    async listByClient(world, key, page) {
      const range = { table, pk: partitionOfKey(world, key), prefix: `prospect-${key}-`, ...page };
      return (await pageOf(documents, range)).map(prospectOf);
    },

    async create(world, prospect) {
      const claimId = await claim(world, prospect);
      return claimId !== null && writeClaimed(world, prospect, claimId, ABSENT);
    },

    async update(world, prospect, before) {
      const moved = normal(prospect.email) !== normal(before.email);
      const claimId = moved ? await claim(world, prospect) : null;
      if (moved && claimId === null) return false;
      const same = {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': before.version },
      };
      const written =
        claimId === null
          ? putWhere(documents, table, itemOf(world, prospect), same)
          : writeClaimed(world, prospect, claimId, same);
      if (!(await written)) throw new VersionConflict(`The prospect ${prospect.id}`);
      if (moved) await free(world, before);
      return true;
    },

    async remove(world, prospect) {
      const { pk, sk } = itemOf(world, prospect);
      await documents.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
      await free(world, prospect);
    },
  };
}

/** Emails that differ in case reach the same person. */
function normal(email: string): string {
  return email.trim().toLowerCase();
}

function emailKey(world: WorldRef, prospectId: string, email: string): { pk: string; sk: string } {
  const key = requireKeyIn('prospect', prospectId);
  const hash = createHash('sha256').update(normal(email)).digest('hex').slice(0, 32);
  return { pk: partitionOfKey(world, key), sk: `email-${key}-${hash}` };
}

function itemOf(world: WorldRef, prospect: ProspectRecord) {
  const { id, clientId, email, version } = prospect;
  return {
    pk: partitionOfKey(world, requireKeyIn('prospect', id)),
    sk: id,
    client_id: clientId,
    email,
    version,
    content: { ...prospect, metaData: toJsonText(prospect.metaData) },
  };
}

function prospectOf(content: unknown): ProspectRecord {
  const stored = content as ProspectRecord;
  return { ...stored, metaData: fromJsonText(stored.metaData) };
}
