import type { AddressInfo } from 'node:net';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { createDocuments, type Documents } from '../../functions/platform/storage/dynamo.ts';
import { tableNames } from '../../lib/capability.ts';
import { inProcess } from './in-process.ts';

type Listener = (input: object, command: string) => void;

export interface TestDynamo {
  /** For clients that a test doesn't make by `connect`. */
  readonly url: string;
  readonly documents: Documents;
  /** A client of its own, for middleware that others must not see. */
  connect(): Documents;
  /** Hears of each command, of whatever client, from now on: its input, and its name (`PutItemCommand`). */
  watch(listener: Listener): void;
  stop(): Promise<void>;
}

/** DynamoDB in memory, without tables; its own clients reach it without a socket. */
export async function startDynamo(): Promise<TestDynamo> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const clients: Documents[] = [];
  const listeners: Listener[] = [];
  const connect = (): Documents => {
    const documents = createDocuments({
      endpoint: url,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      ...inProcess(server),
    });
    documents.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          for (const listener of listeners) listener(args.input, commandName);
          return next(args);
        },
      { step: 'initialize', name: 'watch', priority: 'low' },
    );
    clients.push(documents);
    return documents;
  };
  return {
    url,
    documents: connect(),
    connect,
    watch: (listener) => listeners.push(listener),
    async stop() {
      for (const client of clients) client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Makes all tables of the app, empty, under a prefix. */
export async function createTables(documents: Documents, prefix: string): Promise<void> {
  for (const name of tableNames) {
    await documents.send(
      new CreateTableCommand({
        TableName: `${prefix}${name}`,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
  }
}

/** The partition keys of all items of a table. */
export async function partitionsIn(documents: Documents, TableName: string): Promise<string[]> {
  const keys: string[] = [];
  const scan = { TableName, ProjectionExpression: 'pk' };
  for await (const page of paginateScan({ client: documents }, scan)) {
    keys.push(...(page.Items ?? []).map(({ pk }) => String(pk)));
  }
  return keys;
}

/** All items of a table, in no order. */
export async function itemsOf(documents: Documents, table: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client: documents }, { TableName: table })) items.push(...(page.Items ?? []));
  return items;
}

/** Puts the tables back as they were at the call, as often as it is asked to. */
export type Rewind = () => Promise<void>;

/** Remembers all items under a prefix, and from then on which of them are written. */
export async function rewinding(dynamo: TestDynamo, prefix: string): Promise<Rewind> {
  const { documents } = dynamo;
  const kept = new Map<string, Record<string, unknown>>();
  const keyOf = (table: string, item: Record<string, unknown>): string => JSON.stringify([table, item.pk, item.sk]);
  for (const name of tableNames) {
    const table = `${prefix}${name}`;
    for (const item of await itemsOf(documents, table)) kept.set(keyOf(table, item), item);
  }
  const touched = new Set<string>();
  dynamo.watch((input, command) => {
    if (command === 'GetItemCommand') return;
    for (const [table, item] of writesOf(input)) touched.add(keyOf(table, item));
  });
  return async () => {
    const requests = Map.groupBy([...touched], (key): string => JSON.parse(key)[0]);
    for (const [table, keys] of requests) {
      const writes = keys.map((key) => {
        const Item = kept.get(key);
        const [, pk, sk] = JSON.parse(key);
        return Item ? { PutRequest: { Item } } : { DeleteRequest: { Key: { pk, sk } } };
      });
      for (let start = 0; start < writes.length; start += 25) {
        const RequestItems = { [table]: writes.slice(start, start + 25) };
        await documents.send(new BatchWriteCommand({ RequestItems }));
      }
    }
    touched.clear();
  };
}

/** The items that a command writes or removes, with their tables, as far as its input is plain. */
function* writesOf(input: object): Generator<[table: string, item: Record<string, unknown>]> {
  const { TableName, Item, Key, RequestItems } = Object(input);
  if (typeof TableName === 'string' && (Item ?? Key)) yield [TableName, Item ?? Key];
  for (const [table, requests] of Object.entries(RequestItems ?? {})) {
    if (!Array.isArray(requests)) continue;
    for (const { PutRequest, DeleteRequest } of requests) yield [table, PutRequest?.Item ?? DeleteRequest?.Key];
  }
}
