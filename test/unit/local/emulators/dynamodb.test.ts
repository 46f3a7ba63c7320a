import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DynamoDb, startDynamoDb } from '../../../../local/emulators/dynamodb.ts';
import { sweepExpired } from '../../../../local/emulators/ttl.ts';
import type { TableSpec } from '../../../../local/template/app.ts';

let folder = '';
let open: DynamoDb[] = [];
const store = () => join(folder, 'dynamodb');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-tables-'));
  open = [];
});
afterEach(async () => {
  for (const db of open) await db.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (...tables: TableSpec[]) => {
  const db = await startDynamoDb(store(), folder, tables);
  open.push(db);
  return db;
};
const stop = async () => {
  for (const db of open.splice(0)) await db.stop();
};

const table = (properties: Partial<TableSpec['properties']> = {}): TableSpec => ({
  stackName: 'App',
  logicalId: 'T',
  identity: { name: 'things', ref: 'things', attributes: {} },
  properties: {
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [],
    LocalSecondaryIndexes: [],
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    ...properties,
  },
});

const put = (db: DynamoDb, pk: string, ttl?: object) =>
  db.call('PutItem', { TableName: 'things', Item: { pk: { S: pk }, ...(ttl && { ttl }) } });
const keys = async (db: DynamoDb) => {
  const { Items } = Object(await db.call('Scan', { TableName: 'things' }));
  return Items.map((item: { pk: { S: string } }) => item.pk.S).sort();
};

describe('tables', () => {
  it('are made from the template and keep their items between starts', async () => {
    await put(await start(table()), 'a');
    await stop();
    expect(await keys(await start(table()))).toEqual(['a']);
  });

  it('can be queried by their indexes', async () => {
    const index = {
      IndexName: 'by-colour',
      KeySchema: [{ AttributeName: 'colour', KeyType: 'HASH' as const }],
      Projection: { ProjectionType: 'ALL' },
    };
    const AttributeDefinitions = ['pk', 'colour'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    }));
    const db = await start(table({ AttributeDefinitions, GlobalSecondaryIndexes: [index] }));
    await db.call('PutItem', { TableName: 'things', Item: { pk: { S: 'a' }, colour: { S: 'red' } } });
    const found = await db.call('Query', {
      TableName: 'things',
      IndexName: 'by-colour',
      KeyConditionExpression: 'colour = :c',
      ExpressionAttributeValues: { ':c': { S: 'red' } },
    });
    expect(found).toMatchObject({ Count: 1 });
  });

  it('that have other keys than the template’s make the folder unusable', async () => {
    await start(table());
    await stop();
    const other = table({ KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] });
    await expect(start(other)).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/things.*--fresh/),
    });
  });

  it.each([
    ['lost its root', (files: string[]) => files.filter((file) => file === 'CURRENT'), undefined],
    ['has a scrambled manifest', (files: string[]) => files.filter((file) => file.startsWith('MANIFEST')), 'scrambled'],
    ['has a root that leads nowhere', () => ['CURRENT'], 'MANIFEST-999999\n'],
  ])('whose store %s make it damaged', async (_what, pick, content) => {
    await put(await start(table()), 'a');
    await stop();
    for (const file of pick(readdirSync(store()))) {
      if (content === undefined) rmSync(join(store(), file));
      else writeFileSync(join(store(), file), content);
    }
    await expect(start(table())).rejects.toMatchObject({ kind: 'damaged', message: expect.stringMatching(/--fresh/) });
  });

  it('outlive clients that break off, before and after their request is whole', async () => {
    const db = await start(table());
    const body = JSON.stringify({ TableName: 'things', Item: { pk: { S: 'a' } } });
    const head = [
      'POST / HTTP/1.1',
      'host: x',
      'content-type: application/x-amz-json-1.0',
      'x-amz-target: DynamoDB_20120810.PutItem',
      'x-amz-date: x',
      'authorization: AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0',
      `content-length: ${body.length}`,
    ].join('\r\n');
    const sendAndLeave = async (text: string) => {
      const socket = connect(Number(new URL(db.url).port), '127.0.0.1');
      await once(socket, 'connect');
      await new Promise((resolve) => socket.write(text, resolve));
      socket.destroy();
      await once(socket, 'close');
    };
    await sendAndLeave(`${head}\r\n\r\n${body.slice(0, 5)}`);
    await sendAndLeave(`${head}\r\n\r\n${body}`);
    while ((await keys(db)).length === 0) await setImmediate();
    await sendAndLeave(`${head}\r\n\r\n${body}`);
    await stop();
    expect(await keys(await start(table()))).toEqual(['a']);
  });

  it('are closed to web pages', async () => {
    const db = await start(table());
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const { status } = await fetch(db.url, { method, headers: { origin: 'https://evil.example' } });
      expect(status).toBe(403);
    }
  });

  it('report the service’s exceptions by type', async () => {
    const db = await start(table());
    await expect(db.call('GetItem', { TableName: 'other', Key: { pk: { S: 'a' } } })).rejects.toMatchObject({
      type: 'ResourceNotFoundException',
    });
  });
});

describe('time to live', () => {
  it('removes what is over, across pages, and nothing else', async () => {
    const db = await start(table());
    const now = 1_800_000_000;
    for (let i = 0; i < 40; i += 1) await put(db, `old-${i}`, { N: String(now - 1 - i) });
    await put(db, 'due', { N: String(now) });
    await put(db, 'none');
    await put(db, 'text', { S: '1' });
    expect(await sweepExpired({ db, table: table(), now })).toBe(40);
    expect(await keys(db)).toEqual(['due', 'none', 'text']);
  });

  it('leaves a table alone that has none', async () => {
    const db = await start(table());
    await put(db, 'old', { N: '1' });
    const off = { Enabled: false, AttributeName: 'ttl' };
    expect(await sweepExpired({ db, table: table({ TimeToLiveSpecification: off }), now: 10 })).toBe(0);
    expect(await sweepExpired({ db, table: table({ TimeToLiveSpecification: undefined }), now: 10 })).toBe(0);
  });

  it('spares an item that got a longer life since it was seen', async () => {
    const db = await start(table());
    await put(db, 'a', { N: '1' });
    const call: DynamoDb['call'] = async (operation, input) => {
      if (operation === 'DeleteItem') await put(db, 'a', { N: '99' });
      return db.call(operation, input);
    };
    expect(await sweepExpired({ db: { ...db, call }, table: table(), now: 10 })).toBe(0);
    expect(await keys(db)).toEqual(['a']);
  });
});
