import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { completeCounts } from '../../core/world/config.ts';
import { advance } from '../../functions/worlds/write/commands.ts';
import { installWorld } from '../../functions/worlds/write/genesis.ts';
import { buildWorld } from '../../functions/worlds/write/making.ts';
import { beginScenario } from '../../functions/worlds/write/scenarios.ts';
import { tableNames } from '../../lib/capability.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from './dynamo.ts';
import { originOf, servicesOn, WEDNESDAY } from './simulation.ts';

/** A company whose past is small, and that still has every process; departments as far as sales. */
export const STORED_COUNTS = {
  clients: 3,
  licenses: 3,
  leads: 5,
  technicians: 2,
  departments: 5,
  vendors: 2,
  contracts: 2,
};

/** When the stored worlds of older packs stand still: an hour after they were made. */
export const STORED_TIME = WEDNESDAY + 3_600_000;

const fileOf = (pack: number): string => join(import.meta.dirname, `../fixtures/packs/pack-${pack}.json.br`);

/** The items of each table; what they hold compressed is kept as text, which compresses better in one file. */
type Stored = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/**
 * Stores a small world by the code and the pack of the day, and keeps all items of its tables in a file. Done once per
 * pack, before the next begins: from then on no code can write such a world any more.
 */
export async function keepPack(pack: number): Promise<void> {
  const prefix = 'kept-';
  const dynamo = await startDynamo();
  await createTables(dynamo.documents, prefix);
  const clock = { now: WEDNESDAY };
  const services = servicesOn(dynamo.documents, prefix, clock);
  const counts = completeCounts(STORED_COUNTS);
  await installWorld(services, 'default', buildWorld(originOf({ counts })), false);
  await advance(services, 'default', 60);
  await beginScenario(services, 'default', { scenario: 'churn-wave', magnitude: 1, durationMinutes: 60 });
  clock.now = STORED_TIME;
  await advance(services, 'default', 60);
  const stored: Record<string, unknown[]> = {};
  for (const table of tableNames) {
    const items = await itemsOf(dynamo.documents, `${prefix}${table}`);
    if (items.length > 0) stored[table] = items.map(readable);
  }
  await dynamo.stop();
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(fileOf(pack), brotliCompressSync(JSON.stringify(stored), { params }));
}

function readable({ data, ...item }: Record<string, unknown>): Record<string, unknown> {
  return data instanceof Uint8Array ? { ...item, inflated: inflateRawSync(data).toString('utf8') } : item;
}

/** Tables under a prefix, in which lies the world that was stored by the code of a pack. */
export async function storedPack(pack: number, prefix: string): Promise<TestDynamo> {
  const dynamo = await startDynamo();
  await createTables(dynamo.documents, prefix);
  const stored: Stored = JSON.parse(brotliDecompressSync(readFileSync(fileOf(pack))).toString('utf8'));
  for (const [table, items] of Object.entries(stored)) {
    for (const { inflated, ...item } of items) {
      const Item = typeof inflated === 'string' ? { ...item, data: deflateRawSync(inflated) } : item;
      await dynamo.documents.send(new PutCommand({ TableName: `${prefix}${table}`, Item }));
    }
  }
  return dynamo;
}
