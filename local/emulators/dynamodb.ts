import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import dynalite from 'dynalite';
import { z } from 'zod';
import { folderError, portError } from '../errors.ts';
import type { TableSpec } from '../template/app.ts';
import { guardActions } from './action-guard.ts';
import { inspectStore, type StoredTable } from './table-store.ts';

/** An answer of the emulator that is not a success; `type` is the service's name of the exception. */
export class DynamoDbError extends Error {
  readonly type: string;

  constructor(operation: string, type: string, message: string) {
    super(`DynamoDB ${operation}: ${type} ${message}`);
    this.type = type;
  }
}

const failure = z.object({ __type: z.string(), message: z.string().default('') });

export interface DynamoDb {
  readonly url: string;
  /** One call of the DynamoDB API. @throws DynamoDbError */
  readonly call: (operation: string, input: object) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

const shapeOf = (table: Pick<StoredTable, 'KeySchema' | 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes'>) => ({
  keys: table.KeySchema,
  indexes: [...table.GlobalSecondaryIndexes, ...table.LocalSecondaryIndexes]
    .map(({ IndexName, KeySchema }) => ({ IndexName, KeySchema }))
    .sort((a, b) => (a.IndexName < b.IndexName ? -1 : 1)),
});

const creation = ({ identity, properties }: TableSpec) => ({
  TableName: identity.name,
  AttributeDefinitions: properties.AttributeDefinitions,
  KeySchema: properties.KeySchema,
  BillingMode: 'PAY_PER_REQUEST',
  ...(properties.GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes }),
  ...(properties.LocalSecondaryIndexes.length > 0 && { LocalSecondaryIndexes: properties.LocalSecondaryIndexes }),
});

/** dynalite wants a signature to be there, and doesn't check it. */
const caller = (url: string): DynamoDb['call'] => {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=local/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
  return async (operation, input) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-date': '20000101T000000Z',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const output: unknown = await response.json();
    if (response.ok) return output;
    const { __type, message } = failure.parse(output);
    throw new DynamoDbError(operation, __type.slice(__type.indexOf('#') + 1), message);
  };
};

const description = z.object({ Table: z.object({ TableStatus: z.string() }) });

async function untilActive(call: DynamoDb['call'], TableName: string): Promise<void> {
  for (;;) {
    const { Table } = description.parse(await call('DescribeTable', { TableName }));
    if (Table.TableStatus === 'ACTIVE') return;
    await setImmediate();
  }
}

/**
 * DynamoDB on loopback, on disk below `path`, with the tables of the templates.
 * @param folder data folder, for messages
 * @param port 0 for a free one
 * @throws PortInUseError
 * @throws DataFolderError `damaged`, also when a kept table has other keys or indexes than the template's
 */
export async function startDynamoDb(
  path: string,
  folder: string,
  tables: readonly TableSpec[],
  port = 0,
): Promise<DynamoDb> {
  const stored = await inspectStore(path, folder);
  const missing = tables.filter(({ identity, properties }) => {
    const kept = stored.find(({ TableName }) => TableName === identity.name);
    if (kept && !isDeepStrictEqual(shapeOf(kept), shapeOf(properties))) {
      throw folderError(folder, `its table ${identity.name} has other keys or indexes than this version's`);
    }
    return !kept;
  });
  const server = dynalite({ path, createTableMs: 0 });
  const untilIdle = guardActions(server);
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw portError(error, port);
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const call = caller(url);
  const stop = async () => {
    await untilIdle();
    const closed = new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
    });
    server.closeAllConnections();
    await closed;
  };
  try {
    for (const table of missing) await call('CreateTable', creation(table));
    for (const { identity } of missing) await untilActive(call, identity.name);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, call, stop };
}
