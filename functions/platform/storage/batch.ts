import {
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ThrottlingException,
} from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Backoff, backoff } from './backoff.ts';
import type { Documents, Item } from './dynamo.ts';

export type WriteRequest = { readonly put: Item } | { readonly remove: { readonly pk: string; readonly sk: string } };

const MOST_ITEMS = 25;
/** DynamoDB takes 16 MB in one call; by our own estimate, which is of JSON's length. */
const MOST_BYTES = 12 * 1024 * 1024;

/**
 * Writes any number of items and sends again what DynamoDB left unprocessed, until it took all.
 * @returns what it would not take in the end; empty when everything is written
 */
export async function batchWrite(
  documents: Documents,
  table: string,
  requests: readonly WriteRequest[],
  patient: Backoff = backoff,
): Promise<WriteRequest[]> {
  let left = [...requests];
  let idle = 0;
  while (left.length > 0 && idle < patient.rounds) {
    const failed: WriteRequest[] = [];
    for (const batch of batches(left)) failed.push(...(await writeOnce(documents, table, batch)));
    idle = failed.length < left.length ? 0 : idle + 1;
    left = failed;
    if (left.length > 0) await patient.wait(idle);
  }
  return left;
}

function* batches(requests: readonly WriteRequest[]): Generator<WriteRequest[]> {
  let batch: WriteRequest[] = [];
  let bytes = 0;
  for (const request of requests) {
    const size = sizeOf(request);
    if (batch.length === MOST_ITEMS || (batch.length > 0 && bytes + size > MOST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(request);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

function sizeOf(request: WriteRequest): number {
  if (!('put' in request)) return 100;
  const { data } = request.put;
  return data instanceof Uint8Array ? data.byteLength + 200 : JSON.stringify(request.put).length;
}

async function writeOnce(documents: Documents, table: string, batch: readonly WriteRequest[]): Promise<WriteRequest[]> {
  const RequestItems = {
    [table]: batch.map((request) =>
      'put' in request ? { PutRequest: { Item: request.put } } : { DeleteRequest: { Key: request.remove } },
    ),
  };
  const answer = await unlessThrottled(documents.send(new BatchWriteCommand({ RequestItems })));
  if (answer === null) return [...batch];
  const { UnprocessedItems } = answer;
  const keys = new Set(
    (UnprocessedItems?.[table] ?? []).map(({ PutRequest, DeleteRequest }) =>
      keyOf(PutRequest?.Item ?? DeleteRequest?.Key),
    ),
  );
  return keys.size === 0
    ? []
    : batch.filter((request) => keys.has(keyOf('put' in request ? request.put : request.remove)));
}

/** Whether DynamoDB has refused a request because there were too many. */
export function isThrottling(error: unknown): boolean {
  return (
    error instanceof ProvisionedThroughputExceededException ||
    error instanceof RequestLimitExceeded ||
    error instanceof ThrottlingException
  );
}

/** Null when DynamoDB took nothing of a batch: it says so by an error, while of a batch in part it names what is left. */
async function unlessThrottled<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isThrottling(error)) return null;
    throw error;
  }
}

function keyOf(item: Readonly<Record<string, unknown>> | undefined): string {
  return `${item?.pk}\n${item?.sk}`;
}

/** Writes all or throws; for what a commit cannot do without. */
export async function batchWriteAll(
  documents: Documents,
  table: string,
  requests: readonly WriteRequest[],
  patient: Backoff = backoff,
): Promise<void> {
  const failed = await batchWrite(documents, table, requests, patient);
  if (failed.length > 0) throw new Error(`${table} did not take ${failed.length} of ${requests.length} writes.`);
}

const MOST_GETS = 100;

/** Reads items by key, whatever their number; keys without an item are left out. */
export async function batchGet(
  documents: Documents,
  table: string,
  keys: readonly { readonly pk: string; readonly sk: string }[],
  patient: Backoff = backoff,
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let left: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  let idle = 0;
  while (left.length > 0) {
    const now = left.slice(0, MOST_GETS);
    const RequestItems = { [table]: { Keys: now, ConsistentRead: true } };
    const answer = await unlessThrottled(documents.send(new BatchGetCommand({ RequestItems })));
    found.push(...(answer?.Responses?.[table] ?? []));
    const again = answer === null ? now : (answer.UnprocessedKeys?.[table]?.Keys ?? []);
    idle = again.length < now.length ? 0 : idle + 1;
    if (idle >= patient.rounds) throw new Error(`${table} did not answer ${again.length} of ${now.length} reads.`);
    left = [...again, ...left.slice(MOST_GETS)];
    if (again.length > 0) await patient.wait(idle);
  }
  return found;
}

/** Items of one partition, page by page. */
export async function* queryItems(
  documents: Documents,
  input: Omit<QueryCommandInput, 'ExclusiveStartKey'>,
): AsyncGenerator<Record<string, unknown>> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(new QueryCommand({ ...input, ExclusiveStartKey: start }));
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

/** A query for all items of a partition. */
export function inPartition(table: string, pk: string) {
  return { TableName: table, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
}

/** Removes every item of a partition. */
export async function removePartition(
  documents: Documents,
  table: string,
  pk: string,
  patient: Backoff = backoff,
): Promise<void> {
  const keys: WriteRequest[] = [];
  const input = { ...inPartition(table, pk), ProjectionExpression: 'pk, sk' };
  for await (const item of queryItems(documents, input)) {
    keys.push({ remove: { pk: String(item.pk), sk: String(item.sk) } });
  }
  await batchWriteAll(documents, table, keys, patient);
}
