import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dataset } from '../../core/views/revops/graph/dataset.ts';
import type { FieldType } from '../../core/views/revops/graph/schema.ts';

/**
 * DuckDB, where it is installed in a folder of its own: it is no dependency, but a peer to measure against.
 * `SHOWROOM_DUCKDB` names the folder.
 */
const FOLDER = resolve(process.env.SHOWROOM_DUCKDB ?? join(import.meta.dirname, '../.cache/duckdb'));

export const howToGetDuckDb = `npm install --prefix ${FOLDER} @duckdb/node-api`;

type Row = Readonly<Record<string, unknown>>;

/** The part of `@duckdb/node-api` that is used. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Row[] }>;
  closeSync(): void;
}
interface Api {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

export interface DuckDb {
  run(sql: string): Promise<void>;
  /** Whole numbers beyond 32 bits come as text. */
  rows(sql: string): Promise<readonly Row[]>;
  /** A table of a dataset's rows, named as the dataset, with its fields as columns. */
  load(dataset: Pick<Dataset, 'id' | 'fields'>, rows: readonly Row[]): Promise<void>;
  /** A table of rows, with columns of DuckDB's types. */
  loadAs(table: string, columns: Readonly<Record<string, string>>, rows: readonly Row[]): Promise<void>;
  close(): void;
}

const columnTypes: Readonly<Partial<Record<FieldType, string>>> = {
  usd: 'BIGINT',
  count: 'BIGINT',
  date: 'BIGINT',
  time: 'BIGINT',
  fraction: 'DOUBLE',
  number: 'DOUBLE',
  days: 'DOUBLE',
  flag: 'BOOLEAN',
};

/** A database in memory on one core, as ours has one; null where DuckDB is not installed. */
export async function openDuckDb(): Promise<DuckDb | null> {
  if (!existsSync(join(FOLDER, 'node_modules/@duckdb/node-api'))) return null;
  const entry = createRequire(join(FOLDER, 'package.json')).resolve('@duckdb/node-api');
  const { DuckDBInstance }: Api = await import(pathToFileURL(entry).href);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads = 1');
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql);
  };
  return {
    run,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    load: ({ id, fields }, rows) =>
      load(
        run,
        id,
        Object.entries(fields).map(([name, { type }]) => [name, columnTypes[type] ?? 'VARCHAR']),
        rows,
      ),
    loadAs: (table, columns, rows) => load(run, table, Object.entries(columns), rows),
    close: () => connection.closeSync(),
  };
}

async function load(
  run: (sql: string) => Promise<void>,
  table: string,
  columns: readonly (readonly [name: string, type: string])[],
  rows: readonly Row[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-duckdb-'));
  const file = join(folder, `${table}.ndjson`);
  try {
    const open = openSync(file, 'w');
    for (let n = 0; n < rows.length; n += 10_000) {
      writeSync(
        open,
        rows
          .slice(n, n + 10_000)
          .map((row) => `${JSON.stringify(row)}\n`)
          .join(''),
      );
    }
    closeSync(open);
    const types = columns.map(([name, type]) => `'${name}': '${type}'`).join(', ');
    await run(
      `CREATE TABLE ${table} AS SELECT * FROM read_json('${file}', format = 'newline_delimited', columns = {${types}})`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
