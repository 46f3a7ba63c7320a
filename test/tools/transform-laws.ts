import type { AnyTransform, Dataset, Inputs, RowsOf, Transform, Uses } from '../../core/views/revops/graph/dataset.ts';
import { rowKey } from '../../core/views/revops/graph/row-key.ts';
import { type Fields, faultOf, type RowOf } from '../../core/views/revops/graph/schema.ts';

type Row = RowOf<Fields>;
type Rows = RowsOf<Inputs>;

/** Sums of fractions in another order differ in their last bits; nothing else may. */
const CLOSE = 1e-9;
const statuses: ReadonlySet<unknown> = new Set(['good', 'warn', 'bad', 'none']);

/** At most so many rows are recomputed by `explain`, spread over the output: each one is a whole `compute`. */
const EXPLAINED = 60;

/**
 * Checks what must hold of a transform whatever its rows, and throws a sentence that names dataset, row and field:
 * every output row keeps the schema and its key is its own, nothing is undefined or not finite; the inputs are not changed,
 * the same rows give the same again, whatever their order; each row comes out the same of the rows that `uses` names alone,
 * and those are rows of the inputs; each status is of a field and is one of the four.
 */
export function checkTransform<const I extends Inputs, const F extends Fields>(
  transform: Transform<I, F> & AnyTransform,
  rows: RowsOf<I>,
): void {
  check(transform, rows);
}

function check(transform: AnyTransform, given: Rows): void {
  for (const [name, dataset] of Object.entries(transform.inputs)) checkRows(dataset, rowsOf(given, name));
  const rows = frozen(given);
  const output = transform.compute(rows);
  const byKey = checkRows(transform, output);
  checkStatuses(transform, output);
  checkSame(transform, byKey, transform.compute(rows), 'computed again');
  checkSame(
    transform,
    byKey,
    transform.compute(reordered(rows, (list) => list.toReversed())),
    'of rows in reverse order',
  );
  checkSame(transform, byKey, transform.compute(reordered(rows, interleaved)), 'of rows in another order');
  const stride = Math.max(1, Math.ceil(output.length / EXPLAINED));
  for (let n = 0; n < output.length; n += stride) checkExplained(transform, output[n] ?? {}, rows);
}

/** The rows by their keys. */
function checkRows(dataset: Dataset, rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = rowKey(dataset, row);
    const fault = faultOf(dataset.fields, row);
    if (fault !== null) throw new Error(`${dataset.id}, row ${key}: ${fault}`);
    const hole = holeIn(row, '');
    if (hole !== null) throw new Error(`${dataset.id}, row ${key}: ${hole}`);
    if (byKey.has(key)) throw new Error(`${dataset.id} has two rows ${key}`);
    byKey.set(key, row);
  }
  return byKey;
}

/** Where a value, or one within it, is undefined or not finite. */
function holeIn(value: unknown, path: string): string | null {
  if (value === undefined) return `${path} is undefined`;
  if (typeof value === 'number' && !Number.isFinite(value)) return `${path} is ${value}`;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, entry] of Object.entries(value)) {
    const hole = holeIn(entry, `${path}/${name}`);
    if (hole !== null) return hole;
  }
  return null;
}

function checkStatuses(transform: AnyTransform, output: readonly Row[]): void {
  for (const [name, statusOf] of Object.entries(transform.status)) {
    if (transform.fields[name] === undefined)
      throw new Error(`${transform.id} has a status of ${name}, which is no field`);
    for (const row of output) {
      const status: unknown = statusOf(row);
      if (!statuses.has(status)) {
        throw new Error(`${transform.id}, row ${rowKey(transform, row)}: the status of ${name} is ${status}`);
      }
    }
  }
}

function checkSame(transform: AnyTransform, expected: ReadonlyMap<string, Row>, actual: readonly Row[], when: string) {
  const found = checkRows(transform, actual);
  for (const key of found.keys()) {
    if (!expected.has(key)) throw new Error(`${transform.id} ${when} has a row ${key} more`);
  }
  for (const [key, row] of expected) {
    const other = found.get(key);
    if (other === undefined) throw new Error(`${transform.id} ${when} lacks the row ${key}`);
    checkSameRow(transform, row, other, when);
  }
}

function checkSameRow(transform: AnyTransform, expected: Row, actual: Row, when: string): void {
  for (const name of Object.keys(transform.fields)) {
    if (!isClose(expected[name], actual[name])) {
      const [a, b] = [JSON.stringify(expected[name]), JSON.stringify(actual[name])];
      throw new Error(`${transform.id}, row ${rowKey(transform, expected)}: ${name} is ${a}, and ${when} ${b}`);
    }
  }
}

function checkExplained(transform: AnyTransform, row: Row, rows: Rows): void {
  const key = rowKey(transform, row);
  const used = usedRows(transform, row, rows, transform.uses(row, rows));
  const again = transform.compute(frozen(used)).find((other) => rowKey(transform, other) === key);
  if (again === undefined) throw new Error(`${transform.id}: what its row ${key} uses gives no such row`);
  checkSameRow(transform, row, again, 'of the rows that it uses alone');
}

function usedRows(transform: AnyTransform, row: Row, rows: Rows, uses: Uses<Inputs>): Rows {
  for (const name of Object.keys(uses)) {
    if (transform.inputs[name] === undefined) throw new Error(`${transform.id} uses ${name}, which is no input of it`);
  }
  const entries = Object.keys(transform.inputs).map((name) => {
    const used = uses[name];
    if (used === undefined) return [name, rowsOf(rows, name)] as const;
    const known = new Set(rowsOf(rows, name));
    if (!used.every((entry) => known.has(entry))) {
      throw new Error(
        `${transform.id}, row ${rowKey(transform, row)}: it uses a row that is not among those of ${name}`,
      );
    }
    return [name, used] as const;
  });
  return Object.fromEntries(entries);
}

function isClose(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b));
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const other: ReadonlyMap<string, unknown> = new Map(Object.entries(b));
  const entries = Object.entries(a);
  return entries.length === other.size && entries.every(([name, entry]) => isClose(entry, other.get(name)));
}

/** The same rows, so that whoever changes a row or a list fails. */
function frozen(rows: Rows): Rows {
  for (const list of Object.values(rows)) {
    for (const row of list) freezeDeep(row);
    Object.freeze(list);
  }
  return Object.freeze(rows);
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const entry of Object.values(value)) freezeDeep(entry);
}

function reordered(rows: Rows, reorder: (list: readonly Row[]) => readonly Row[]): Rows {
  return frozen(Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, reorder(list)])));
}

/** Every third row first, then the others backwards: unlike any order that sources have. */
function interleaved(list: readonly Row[]): readonly Row[] {
  const others = list.filter((_, n) => n % 3 !== 1).toReversed();
  return [...list.filter((_, n) => n % 3 === 1), ...others];
}

function rowsOf(rows: Rows, name: string): readonly Row[] {
  const list = rows[name];
  if (list === undefined) throw new Error(`no rows were given of the input ${name}`);
  return list;
}
