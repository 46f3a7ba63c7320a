import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { causeOf, folderError, messageOf } from '../errors.ts';

interface LevelStore {
  open(): Promise<void>;
  close(): Promise<void>;
  del(key: string): Promise<void>;
  iterator(range: { gte: string; lt: string }): AsyncIterable<[string, unknown]>;
}

const keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));

const storedTable = z.object({
  TableName: z.string(),
  TableStatus: z.string(),
  KeySchema: keys,
  GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), KeySchema: keys })).default([]),
  LocalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), KeySchema: keys })).default([]),
});

export type StoredTable = z.output<typeof storedTable>;

/** dynalite's own LevelDB, so that both read the same format. */
const openLevel = (path: string): LevelStore => {
  const dynalite = createRequire(createRequire(import.meta.url).resolve('dynalite'));
  const { Level }: { Level: new (path: string, options: { valueEncoding: 'json' }) => LevelStore } = dynalite('level');
  return new Level(path, { valueEncoding: 'json' });
};

/**
 * Looks into a kept store before dynalite does: dynalite opens it lazily and ends the process on an error.
 * A table that was still being created when an earlier host died is removed, so that it is created again.
 * @param path folder of the store, which need not exist
 * @param folder data folder, for the message
 * @returns the tables that it holds
 * @throws DataFolderError `damaged`
 */
export async function inspectStore(path: string, folder: string): Promise<readonly StoredTable[]> {
  if (!existsSync(path)) return [];
  // LevelDB would silently begin a new store over the remains of one that lost its root.
  if (readdirSync(path).length > 0 && !existsSync(join(path, 'CURRENT'))) {
    throw folderError(folder, 'the root file of its tables is missing');
  }
  const level = openLevel(path);
  try {
    await level.open();
    const tables: StoredTable[] = [];
    for await (const [key, value] of level.iterator({ gte: 'table~', lt: 'table~\xff' })) {
      const table = storedTable.parse(value);
      if (table.TableStatus === 'ACTIVE') tables.push(table);
      else await level.del(key);
    }
    await level.close();
    return tables;
  } catch (error) {
    throw folderError(folder, `its tables can't be read (${messageOf(causeOf(error))})`, error);
  }
}
