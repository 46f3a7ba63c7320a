import { hash32, mix32 } from '../../../kernel/hash.ts';
import type { Dataset } from './dataset.ts';
import type { Fields, RowOf } from './schema.ts';

type Row = RowOf<Fields>;

/** New rows up to which each is compared with all others: a table of all keys costs more. */
const FEW = 4;

const isSameKey = (key: readonly string[], a: Row, b: Row): boolean => {
  for (let n = 0; n < key.length; n += 1) if (a[key[n] ?? ''] !== b[key[n] ?? '']) return false;
  return true;
};

/** Places for each key, at least: so full, a key is found within two or three of them. */
const ROOM = 1.5;

/** What is known of the keys of rows before they are looked at. */
export interface KnownKeys {
  /** How many rows, from the first on, are known to have keys of their own: the first looked at is the one after them. */
  readonly good?: number;
  /** Rows of another dataset with the same key, which have keys of their own: as long as each row has the key of the row in its place, so do these. */
  readonly like?: readonly Row[] | null;
}

/**
 * Finds a row that has the key of an earlier one. Rows are looked at while they are walked for something else, since
 * fetching them from memory costs most; all that is kept of one is a hash of its key, in a list of numbers.
 */
export class KeysOfRows {
  readonly #key: readonly string[];
  readonly #rows: readonly Row[];
  readonly #good: number;
  #like: readonly Row[] | null;
  #hashes = new Int32Array(0);

  constructor({ key }: Pick<Dataset, 'key'>, rows: readonly Row[], { good = 0, like = null }: KnownKeys = {}) {
    this.#key = key;
    this.#rows = rows;
    this.#good = good;
    this.#like = good === 0 && like?.length === rows.length ? like : null;
    if (this.#like === null) this.#hashUpTo(good);
  }

  /** Takes a row in its turn, from the first that isn't known to be good on. */
  add(row: Row, index: number): void {
    if (this.#like !== null) {
      if (isSameKey(this.#key, row, this.#like[index] ?? {})) return;
      this.#like = null;
      this.#hashUpTo(index);
    }
    if (this.#hashes.length > 0) this.#hashes[index] = hashOf(this.#key, row);
  }

  /** The first row with the key of one before it, or null. Asked for when all rows were added. */
  repeated(): Row | null {
    if (this.#like !== null) return null;
    const rows = this.#rows;
    if (this.#isFew) {
      for (let n = this.#good; n < rows.length; n += 1) {
        const row = rows[n] ?? {};
        if (rows.findIndex((other) => isSameKey(this.#key, other, row)) < n) return row;
      }
      return null;
    }
    return this.#repeatedInTable();
  }

  get #isFew(): boolean {
    return this.#rows.length - this.#good <= FEW;
  }

  #hashUpTo(end: number): void {
    if (this.#isFew) return;
    this.#hashes = new Int32Array(this.#rows.length);
    for (let n = 0; n < end; n += 1) this.#hashes[n] = hashOf(this.#key, this.#rows[n] ?? {});
  }

  /**
   * By an open hash table: in each place a row, counted from 1; 0 where it is free. A row is looked at again only where another
   * hash is the same. The loop reads nothing but numbers, so that the processor can wait for several places at once. Measured on
   * 2.5 million keys of sources, a table took half to two thirds of the time of sets of texts, which grow by being made anew
   * and lie all over the memory.
   */
  #repeatedInTable(): Row | null {
    const hashes = this.#hashes;
    const rows = this.#rows;
    let places = 1;
    while (places < ROOM * rows.length) places *= 2;
    const table = new Int32Array(places);
    const last = places - 1;
    for (let n = 0; n < rows.length; n += 1) {
      const hash = hashes[n] ?? 0;
      let place = hash & last;
      for (let other = table[place] ?? 0; other !== 0; other = table[place] ?? 0) {
        const row = rows[n] ?? {};
        if (hashes[other - 1] === hash && isSameKey(this.#key, rows[other - 1] ?? {}, row)) return row;
        place = (place + 1) & last;
      }
      table[place] = n + 1;
    }
    return null;
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
