import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Backoff } from '../../../../../functions/platform/storage/backoff.ts';
import {
  batchGet,
  batchWrite,
  batchWriteAll,
  queryItems,
  removePartition,
} from '../../../../../functions/platform/storage/batch.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience } from '../../../../tools/simulation.ts';
import { throttle } from '../../../../tools/throttle.ts';

const TABLE = 'batch-clients';
let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'batch-');
});
afterAll(() => dynamo.stop());

const itemsFor = (pk: string, count: number, size = 10) =>
  Array.from({ length: count }, (_, n) => ({ pk, sk: `row-${n}`, text: 'x'.repeat(size) }));

const stored = async (pk: string) => (await itemsOf(dynamo.documents, TABLE)).filter((item) => item.pk === pk);

/** A stream of choices that is the same for the same seed. */
function choices(seed: number, share: number): () => boolean {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 < share;
  };
}

describe('batches', () => {
  it('are written, read and removed whole, whatever share of them is left unprocessed each time', async () => {
    const runs = fc.record({
      count: fc.integer({ min: 0, max: 130 }),
      // At 0.9 a last entry is left sixty times in a row, when it is given up, about once in 500: the next test has that share.
      share: fc.double({ min: 0, max: 0.8, noNaN: true }),
      seed: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(runs, async ({ count, share, seed }) => {
        const pk = `w-${count}-${seed}`;
        const items = itemsFor(pk, count);
        const documents = dynamo.connect();
        throttle(documents, choices(seed, share), () => true);
        await batchWriteAll(
          documents,
          TABLE,
          items.map((put) => ({ put })),
          impatience,
        );
        const keys = items.map(({ sk }) => ({ pk, sk }));
        const read = await batchGet(documents, TABLE, [...keys, { pk, sk: 'none' }], impatience);
        expect(read.map(({ sk }) => sk).sort()).toEqual(items.map(({ sk }) => sk).sort());
        await removePartition(documents, TABLE, pk, impatience);
        expect(await stored(pk)).toEqual([]);
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 100 : 12 },
    );
  });

  it('send nothing again that was taken, though nine of ten are left time after time', async () => {
    const documents = dynamo.connect();
    throttle(documents, choices(1, 0.9), () => true);
    const taken: string[] = [];
    let calls = 0;
    documents.middlewareStack.add(
      (next) => (args) => {
        calls += 1;
        for (const { PutRequest } of Object(args.input).RequestItems?.[TABLE] ?? []) taken.push(PutRequest.Item.sk);
        return next(args);
      },
      { step: 'initialize', priority: 'low', name: 'taken' },
    );
    const items = itemsFor('ninety', 60);
    await batchWriteAll(
      documents,
      TABLE,
      items.map((put) => ({ put })),
      impatience,
    );
    expect(calls).toBeGreaterThan(10);
    expect(taken.sort()).toEqual(items.map(({ sk }) => sk).sort());
    expect(await stored('ninety')).toHaveLength(60);
  });

  it('name what was not taken in the end, and never wait without an end', async () => {
    const documents = dynamo.connect();
    throttle(
      documents,
      () => true,
      () => true,
    );
    const waits: number[] = [];
    const patient: Backoff = {
      rounds: 4,
      wait: async (round) => {
        waits.push(round);
      },
    };
    const items = itemsFor('never', 30);
    const failed = await batchWrite(
      documents,
      TABLE,
      items.map((put) => ({ put })),
      patient,
    );
    expect(failed).toHaveLength(30);
    expect(waits).toEqual([1, 2, 3, 4]);
    await expect(batchWriteAll(documents, TABLE, [{ remove: { pk: 'never', sk: 'row-1' } }], patient)).rejects.toThrow(
      /batch-clients did not take 1 of 1/,
    );
    await expect(batchGet(documents, TABLE, [{ pk: 'never', sk: 'row-1' }], patient)).rejects.toThrow(
      /did not answer 1/,
    );
  });

  it('wait longer while nothing moves, and as at first when something did', async () => {
    const documents = dynamo.connect();
    const left = [...'1111111011111111011110'].map((digit) => digit === '1');
    throttle(
      documents,
      () => left.shift() ?? false,
      () => true,
    );
    const waits: number[] = [];
    const patient = { rounds: 9, wait: async (round: number) => void waits.push(round) };
    const items = itemsFor('slow', 3);
    expect(
      await batchWrite(
        documents,
        TABLE,
        items.map((put) => ({ put })),
        patient,
      ),
    ).toEqual([]);
    expect(waits[0]).toBe(1);
    expect(Math.max(...waits)).toBeGreaterThan(1);
    expect(waits).toContain(0);
    expect(await stored('slow')).toHaveLength(3);
  });

  it('stay below the bytes that one call may have', async () => {
    const documents = dynamo.connect();
    const sizes: number[] = [];
    documents.middlewareStack.add(
      (next) => (args) => {
        sizes.push(JSON.stringify(Object(args.input).RequestItems ?? {}).length);
        return next(args);
      },
      { step: 'initialize' },
    );
    const items = itemsFor('large', 41, 390_000);
    await batchWriteAll(
      documents,
      TABLE,
      items.map((put) => ({ put })),
      impatience,
    );
    expect(Math.max(...sizes)).toBeLessThan(16 * 1024 * 1024);
    const found: unknown[] = [];
    const query = {
      TableName: TABLE,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'large' },
    };
    for await (const item of queryItems(documents, query)) found.push(item.sk);
    expect(found).toHaveLength(41);
    const keys = items.map(({ pk, sk }) => ({ pk, sk }));
    expect(await batchGet(documents, TABLE, keys, impatience)).toHaveLength(41);
  });

  it('let other failures through', async () => {
    await expect(batchWrite(dynamo.documents, 'no-such-table', [{ put: { pk: 'a', sk: 'b' } }])).rejects.toThrow();
  });
});
