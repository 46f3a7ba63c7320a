import type { Build } from '../../core/views/revops/graph/build.ts';
import type { DuckDb } from './duckdb.ts';
import type { SqlDataset } from './revops-sql.ts';

type Row = Readonly<Record<string, unknown>>;

/** Sums of fractions in another order differ in their last bits. */
const CLOSE = 1e-9;

/** Throws where SQL gives other rows or other figures than our build: a ratio of times says nothing then. */
export async function checkSame(db: DuckDb, build: Build, { id, key, fields }: SqlDataset): Promise<void> {
  const ours = build.results.get(id)?.version?.rows ?? [];
  const columns = [...key, ...fields].map((name) => `"${name}"`).join(', ');
  const theirs = await db.rows(`SELECT ${columns} FROM ${id}_sql`);
  if (ours.length !== theirs.length) throw new Error(`${id}: SQL gives ${theirs.length} rows, we ${ours.length}`);
  const nameOf = (row: Row): string => key.map((name) => String(row[name])).join('~');
  const byKey = new Map(theirs.map((row) => [nameOf(row), row]));
  for (const row of ours) {
    const other = byKey.get(nameOf(row));
    if (other === undefined) throw new Error(`${id}: SQL has no row ${nameOf(row)}`);
    const field = fields.find((name) => !isSame(row[name], other[name]));
    if (field !== undefined) {
      throw new Error(`${id}, row ${nameOf(row)}: ${field} is ${row[field]}, and in SQL ${other[field]}`);
    }
  }
}

function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof ours !== 'number' || theirs === null) return ours === theirs;
  const other = Number(theirs); // whole numbers come as text
  return Math.abs(ours - other) <= CLOSE * Math.max(1, Math.abs(ours));
}
