import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { queryItems } from './batch.ts';
import type { Documents, Item } from './dynamo.ts';

/** Whether the condition of a write held. */
export async function accepted(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

export interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

/** Why a write was refused: what stands instead of it, if anything does by now. */
export interface Refusal {
  readonly standing: Record<string, unknown> | undefined;
}

/**
 * Writes an item under a condition; null when it stands. Where only the answer to an attempt was lost, the next one
 * meets its own write, which the condition refuses: the id that each write leaves in its item tells.
 */
export async function putIf(
  documents: Documents,
  table: string,
  item: Item,
  condition: Condition,
): Promise<Refusal | null> {
  const writeId = randomUUID();
  const put = new PutCommand({ TableName: table, Item: { ...item, writeId }, ...condition });
  if (await accepted(documents.send(put))) return null;
  const standing = await getItem(documents, table, { pk: item.pk, sk: item.sk });
  return standing?.writeId === writeId ? null : { standing };
}

/** `putIf`, for whom it doesn't matter what stands instead: whether the item stands. */
export async function putWhere(
  documents: Documents,
  table: string,
  item: Item,
  condition: Condition,
): Promise<boolean> {
  return (await putIf(documents, table, item, condition)) === null;
}

/** An item by key, as last written. */
export async function getItem(
  documents: Documents,
  table: string,
  Key: { readonly pk: string; readonly sk: string },
): Promise<Record<string, unknown> | undefined> {
  return (await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;
}

/** A query for the items of a partition whose sort key begins with a text. */
export function beginningWith(table: string, pk: string, prefix: string) {
  return {
    TableName: table,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    ConsistentRead: true,
  };
}

export const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };

interface Range {
  readonly table: string;
  readonly pk: string;
  readonly prefix: string;
  readonly limit: number;
  /** The sort key where the page before ended. */
  readonly after?: string | undefined;
  readonly backwards?: boolean;
}

/** The contents of some items of a range, in its order or backwards. */
export async function pageOf<T>(documents: Documents, range: Range): Promise<T[]> {
  const { table, pk, prefix, limit, after, backwards = false } = range;
  const [from, to] = backwards ? [prefix, after ?? `${prefix}~`] : [after ?? prefix, `${prefix}~`];
  const query = {
    TableName: table,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
    ScanIndexForward: !backwards,
    ConsistentRead: true,
    Limit: limit + 1, // the range has both its ends in it
  };
  const found: T[] = [];
  for await (const item of queryItems(documents, query)) {
    if (item.sk === after) continue;
    found.push(item.content as T);
    if (found.length === limit) break;
  }
  return found;
}
