import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SDK_DEFAULTS } from '../../../../../functions/platform/sdk.ts';
import {
  ABSENT,
  type Condition,
  getItem,
  putIf,
  putWhere,
} from '../../../../../functions/platform/storage/conditions.ts';
import { createDocuments, type Documents } from '../../../../../functions/platform/storage/dynamo.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';

const TABLE = 'c-idempotency';
let dynamo: TestDynamo;
let keys = 0;
beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'c-');
});
afterAll(() => dynamo.stop());

const nextKey = () => {
  keys += 1;
  return { pk: `key-${keys}`, sk: 'a' };
};
const ofVersion = (version: number): Condition => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

/** A client that sends each write twice, as it does when the first answer is lost on the way. */
function losingAnswers(): Documents {
  const documents = dynamo.connect();
  documents.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'PutCommand' || commandName === 'PutItemCommand')
          await next({ ...args }).catch(() => undefined);
        return next(args);
      },
    { step: 'finalizeRequest', name: 'lose', priority: 'high' },
  );
  return documents;
}

describe('a conditional write', () => {
  it('stands when its condition holds, and tells what stands when it does not', async () => {
    const key = nextKey();
    expect(await putIf(dynamo.documents, TABLE, { ...key, version: 1 }, ABSENT)).toBeNull();
    expect(await putIf(dynamo.documents, TABLE, { ...key, version: 7 }, ABSENT)).toMatchObject({
      standing: { version: 1 },
    });
    expect(await putIf(dynamo.documents, TABLE, { ...key, version: 2 }, ofVersion(1))).toBeNull();
    expect(await putWhere(dynamo.documents, TABLE, { ...key, version: 2 }, ofVersion(1))).toBe(false);
    expect(await putIf(dynamo.documents, TABLE, { ...nextKey(), version: 2 }, ofVersion(1))).toEqual({
      standing: undefined,
    });
  });

  it('knows itself when only its answer was lost', async () => {
    const key = nextKey();
    const documents = losingAnswers();
    expect(await putIf(documents, TABLE, { ...key, version: 1 }, ABSENT)).toBeNull();
    expect(await putIf(documents, TABLE, { ...key, version: 2 }, ofVersion(1))).toBeNull();
    expect(await putIf(documents, TABLE, { ...key, version: 2 }, ofVersion(1))).toMatchObject({
      standing: { version: 2 },
    });
    expect((await getItem(dynamo.documents, TABLE, key))?.version).toBe(2);
  });

  it('is won by one of many at once, whether answers are lost or not', async () => {
    for (const documents of [dynamo.documents, losingAnswers()]) {
      const key = nextKey();
      const writes = Array.from({ length: 8 }, (_, writer) => putWhere(documents, TABLE, { ...key, writer }, ABSENT));
      expect((await Promise.all(writes)).filter((stands) => stands)).toHaveLength(1);
    }
  });

  it('lets other failures through', async () => {
    await expect(putIf(dynamo.documents, 'no-such-table', { ...nextKey() }, ABSENT)).rejects.toThrow();
  });
});

describe('a table that does not answer', () => {
  it('is given up and asked again', async () => {
    let asked = 0;
    const answer = (request: IncomingMessage, response: ServerResponse) => {
      asked += 1;
      request.resume();
      if (asked > 1)
        response.setHeader('content-type', 'application/x-amz-json-1.0').end('{"Item":{"pk":{"S":"found"}}}');
    };
    const silent = createServer(answer).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const documents = createDocuments({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      requestHandler: { ...SDK_DEFAULTS.requestHandler, requestTimeout: 150, socketTimeout: 150 },
    });
    try {
      expect(await getItem(documents, TABLE, { pk: 'a', sk: 'b' })).toEqual({ pk: 'found' });
      expect(asked).toBe(2);
    } finally {
      documents.destroy();
      silent.closeAllConnections();
      silent.close();
    }
  });
});
