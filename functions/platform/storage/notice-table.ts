import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { LatestNotices, Notice, NoticeLog } from '../notices/notices.ts';
import { type Backoff, backoff } from './backoff.ts';
import { ABSENT, getItem, putWhere } from './conditions.ts';
import type { Documents } from './dynamo.ts';
import { retry } from './retry.ts';
import { VersionConflict } from './version-conflict.ts';

/**
 * Notices of a world that are kept: those of several builds. Compressed they are 3 KB, so that reading them takes one
 * unit and adding one three.
 */
export const KEPT_NOTICES = 100;

const NONE: LatestNotices = { last: 0, notices: [] };

/**
 * The latest notices of each world in one item, which is written under the condition that nobody came first: so a number
 * that can be seen has none before it that can't.
 */
export function createNoticeTable(
  documents: Documents,
  table: string,
  now: () => number,
  { rounds, wait }: Backoff = backoff,
): NoticeLog {
  const keyOf = (worldId: string) => ({ pk: worldId, sk: 'latest' });

  async function read(worldId: string): Promise<LatestNotices> {
    const item = await getItem(documents, table, keyOf(worldId));
    if (item === undefined) return NONE;
    if (!(item.data instanceof Uint8Array)) throw new Error(`The notices of world ${worldId} cannot be read.`);
    const notices: Notice[] = JSON.parse(inflateRawSync(item.data).toString('utf8'));
    return { last: Number(item.last), notices };
  }

  async function add(worldId: string, told: Pick<Notice, 'type' | 'data'>): Promise<void> {
    const before = await read(worldId);
    const last = before.last + 1;
    const notices = [...before.notices, { number: last, at: now(), ...told }].slice(-KEPT_NOTICES);
    const item = { ...keyOf(worldId), last, data: deflateRawSync(JSON.stringify(notices)) };
    if (!(await putWhere(documents, table, item, before.last === 0 ? ABSENT : lastIs(before.last)))) {
      throw new VersionConflict(`The notices of world ${worldId}`);
    }
  }

  return {
    read,

    tell(worldId, type, data) {
      const after = (error: unknown) => error instanceof VersionConflict;
      // Of many that tell at the same moment, one is first each time.
      return retry({ attempts: rounds, after, wait }, () => add(worldId, { type, data }));
    },

    async remove(worldId) {
      await documents.send(new DeleteCommand({ TableName: table, Key: keyOf(worldId) }));
    },
  };
}

function lastIs(last: number) {
  return {
    ConditionExpression: '#last = :before',
    ExpressionAttributeNames: { '#last': 'last' },
    ExpressionAttributeValues: { ':before': last },
  };
}
