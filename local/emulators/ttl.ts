import { z } from 'zod';
import { messageOf } from '../errors.ts';
import type { TableSpec } from '../template/app.ts';
import { type DynamoDb, DynamoDbError } from './dynamodb.ts';

const INTERVAL_MS = 60_000;

const page = z.object({
  Items: z.array(z.record(z.string(), z.unknown())),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});

/** The attribute whose epoch second ends an item's life, for tables with time to live switched on. */
const expiryAttribute = ({ properties }: TableSpec): string | undefined =>
  properties.TimeToLiveSpecification?.Enabled ? properties.TimeToLiveSpecification.AttributeName : undefined;

interface Sweep {
  readonly db: DynamoDb;
  readonly table: TableSpec;
  /** Epoch seconds. */
  readonly now: number;
  readonly signal?: AbortSignal;
}

const expired = (attribute: string, now: number) => ({
  condition: 'attribute_type(#ttl, :number) AND #ttl < :now',
  names: { '#ttl': attribute },
  values: { ':now': { N: String(now) }, ':number': { S: 'N' } },
});

async function* expiredKeys({ db, table, now }: Sweep, attribute: string) {
  const keys = table.properties.KeySchema.map(({ AttributeName }, index) => [`#k${index}`, AttributeName]);
  const { condition, names, values } = expired(attribute, now);
  let start: Record<string, unknown> | undefined;
  do {
    const output = await db.call('Scan', {
      TableName: table.identity.name,
      FilterExpression: condition,
      ProjectionExpression: keys.map(([placeholder]) => placeholder).join(', '),
      ExpressionAttributeNames: { ...names, ...Object.fromEntries(keys) },
      ExpressionAttributeValues: values,
      ...(start && { ExclusiveStartKey: start }),
    });
    const { Items, LastEvaluatedKey } = page.parse(output);
    yield* Items;
    start = LastEvaluatedKey;
  } while (start);
}

/** Deletes the items of a table whose time to live is over. @returns how many those were. */
export async function sweepExpired(sweep: Sweep): Promise<number> {
  const attribute = expiryAttribute(sweep.table);
  if (attribute === undefined) return 0;
  const { condition, names, values } = expired(attribute, sweep.now);
  let deleted = 0;
  for await (const Key of expiredKeys(sweep, attribute)) {
    if (sweep.signal?.aborted) break;
    try {
      // Conditional, because its owner may have given the item a longer life since the scan.
      await sweep.db.call('DeleteItem', {
        TableName: sweep.table.identity.name,
        Key,
        ConditionExpression: condition,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      });
      deleted += 1;
    } catch (error) {
      if (!(error instanceof DynamoDbError) || error.type !== 'ConditionalCheckFailedException') throw error;
    }
  }
  return deleted;
}

/** Sweeps all tables. */
export async function sweepTables(
  db: DynamoDb,
  tables: readonly TableSpec[],
  now: number,
  signal: AbortSignal,
): Promise<void> {
  for (const table of tables) {
    if (signal.aborted) return;
    await sweepExpired({ db, table, now: Math.floor(now / 1000), signal });
  }
}

/**
 * Removes what is over once a minute.
 * @param sweep is given the epoch millisecond
 * @returns a function that stops it and waits for a sweep in progress
 */
export function startSweeper(
  sweep: (now: number, signal: AbortSignal) => Promise<void>,
  log: (line: string) => void,
): () => Promise<void> {
  const stop = new AbortController();
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => sweep(Date.now(), stop.signal))
      .catch((error) => log(`time to live: ${messageOf(error)}`));
  }, INTERVAL_MS);
  return async () => {
    stop.abort();
    clearInterval(timer);
    await running;
  };
}
