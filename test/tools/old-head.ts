import { deflateRawSync } from 'node:zlib';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Documents } from '../../functions/platform/storage/dynamo.ts';
import { itemsOf } from './dynamo.ts';
import type { TestServices } from './simulation.ts';

/**
 * Puts a world's head and watermark as the version before decision 0014 stored them in the place of the present ones. The
 * item is made as its `itemOf` did it: all refs in the head, also those of branches, compressed as a whole, in one partition.
 */
export async function storeOldForm(
  services: TestServices,
  documents: Documents,
  table: string,
  worldId = 'default',
): Promise<void> {
  const head = await services.loader.head(worldId);
  const { manifest: _, retired: __, scenarios, ...plain } = head;
  const branches = await Promise.all(scenarios.map((record) => services.loader.branchRefs(head, record)));
  const old = {
    ...plain,
    chunks: await services.loader.refs(head),
    scenarios: scenarios.map((record, index) => ({ ...record, branch: branches[index] })),
    retired: head.retired.flatMap(({ refs, since }) => refs.map((ref) => [ref, since])),
  };
  const watermark = await services.heads.watermark(worldId);
  for (const { pk, sk } of (await itemsOf(documents, table)).filter((item) => item.sk === worldId)) {
    await documents.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
  }
  const { generation, version, status, tick } = head;
  const time = new Date(head.time).toISOString();
  const data = deflateRawSync(JSON.stringify(old));
  const Item = { pk: 'head', sk: worldId, generation, version, status, tick, time, data };
  await documents.send(new PutCommand({ TableName: table, Item }));
  await documents.send(new PutCommand({ TableName: table, Item: { pk: 'watermark', sk: worldId, at: watermark } }));
}
