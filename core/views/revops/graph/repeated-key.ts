import { hash32, mix32 } from '../../../kernel/hash.ts';
import type { Dataset } from './dataset.ts';
import type { Fields, RowOf } from './schema.ts';

type Row = RowOf<Fields>;

/** New rows up to which each is compared with all others: a table of all keys costs more. */
const FEW = 4;

/**
 * Tells of rows, each in its turn, whether an earlier one has the same key.
 * @param good how many rows, from the first on, are known to have keys of their own: the first asked for is the one after them
 */
export function keyRepeats(
  { key }: Pick<Dataset, 'key'>,
  rows: readonly Row[],
  good = 0,
): (row: Row, index: number) => boolean {
  if (rows.length - good <= FEW) {
    return (row, index) => rows.findIndex((other) => isSameKey(key, other, row)) < index;
  }
  const keys = new Keys(key, rows);
  for (let index = 0; index < good; index += 1) keys.add(rows[index] ?? {}, index);
  return (row, index) => !keys.add(row, index);
}

const isSameKey = (key: readonly string[], a: Row, b: Row): boolean => key.every((name) => a[name] === b[name]);

/** Places for each key, at least: so full, a key is found within two or three of them. */
const ROOM = 1.5;

/**
 * The keys of rows in an open hash table: in each place the hash of a key, and its row counted from 1; 0 where it is free.
 * A row is looked at again only where another hash is the same. Measured on 2.5 million keys of sources: half to two thirds
 * of the time of sets of texts, which grow by being made anew and lie all over the memory.
 */
class Keys {
  readonly #key: readonly string[];
  readonly #rows: readonly Row[];
  readonly #table: Int32Array;
  readonly #last: number;

  constructor(key: readonly string[], rows: readonly Row[]) {
    this.#key = key;
    this.#rows = rows;
    let places = 1;
    while (places < ROOM * rows.length) places *= 2;
    this.#table = new Int32Array(2 * places);
    this.#last = places - 1;
  }

  /** Whether the key of a row is new. */
  add(row: Row, index: number): boolean {
    const hash = hashOf(this.#key, row);
    const table = this.#table;
    let place = hash & this.#last;
    for (let other = table[2 * place + 1] ?? 0; other !== 0; other = table[2 * place + 1] ?? 0) {
      if (table[2 * place] === hash && isSameKey(this.#key, this.#rows[other - 1] ?? {}, row)) return false;
      place = (place + 1) & this.#last;
    }
    table[2 * place] = hash;
    table[2 * place + 1] = index + 1;
    return true;
  }
}

/** 32 bits of a key, whose fields are texts and whole numbers. */
function hashOf(key: readonly string[], row: Row): number {
  let hash = 0;
  for (let n = 0; n < key.length; n += 1) {
    const value = row[key[n] ?? ''];
    hash = typeof value === 'string' ? hash32(value, hash) : mix32(hash ^ folded(Number(value)));
  }
  return hash | 0;
}

/** The upper bits of a whole number laid on its lower 32. */
const folded = (value: number): number => (value | 0) ^ Math.floor(value / 0x1_0000_0000);
