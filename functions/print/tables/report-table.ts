import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { queryItems } from '../../platform/storage/batch.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import type { ReportQuery, ReportStore } from '../ports.ts';
import { idPrefix, type ReportRecord } from '../record.ts';

/** Greater than all that follows on a prefix of an id. */
const AFTER_ALL = 'report-~';

/**
 * Records under their world, in the order of their ids, which is that of time: a list is one query from its end, and
 * no report is found under another world. They pass away by themselves.
 */
export function createReportTable(documents: Documents, table: string, now: () => number): ReportStore {
  const seconds = (): number => Math.floor(now() / 1000);

  return {
    async get(world, id) {
      const Key = { pk: world, sk: id };
      const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      const record = Item?.content as ReportRecord | undefined;
      return record && record.expiresAt > seconds() ? record : null;
    },

    async list(query) {
      const { before, since, limit } = query;
      const reports: ReportRecord[] = [];
      if (before !== undefined && before < idPrefix(since)) return { reports, more: false };
      for await (const item of queryItems(documents, { TableName: table, ...conditionOf(query, seconds()) })) {
        const record = item.content as ReportRecord;
        if (record.id === before) continue; // the range has both its ends in it
        if (reports.length === limit) return { reports, more: true };
        reports.push(record);
      }
      return { reports, more: false };
    },

    async put(record) {
      const { world, id, pageType, expiresAt } = record;
      const Item = { pk: world, sk: id, pageType, expiresAt, content: record };
      await documents.send(new PutCommand({ TableName: table, Item }));
    },

    async remove(world, id) {
      await documents.send(new DeleteCommand({ TableName: table, Key: { pk: world, sk: id } }));
    },
  };
}

function conditionOf({ world, since, before = AFTER_ALL, pageTypes, limit }: ReportQuery, now: number) {
  const kinds = Object.fromEntries((pageTypes ?? []).map((pageType, index) => [`:kind${index}`, pageType]));
  const ofKinds = pageTypes === undefined ? '' : ` AND pageType IN (${Object.keys(kinds).join(', ')})`;
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    FilterExpression: `expiresAt > :now${ofKinds}`,
    ExpressionAttributeValues: { ':pk': world, ':from': idPrefix(since), ':to': before, ':now': now, ...kinds },
    ScanIndexForward: false,
    ConsistentRead: true,
    // One for the cursor's own row, one to know whether there are more.
    ...(pageTypes === undefined && { Limit: limit + 2 }),
  };
}
