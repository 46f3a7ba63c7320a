import { mix32 } from '../../../kernel/hash.ts';
import type { Dataset } from './dataset.ts';
import type { Fields, RowOf } from './schema.ts';

type Row = RowOf<Fields>;

/** The fields of a schema in one order, whatever the order in a row. */
interface Plan {
  readonly names: readonly string[];
  /** Of a list of records: the plan of these. */
  readonly within: readonly (Plan | null)[];
}

function planOf(fields: Fields, names: readonly string[] = Object.keys(fields)): Plan {
  return {
    names,
    within: names.map((name) => {
      const nested = fields[name]?.fields ?? null;
      return nested === null ? null : planOf(nested);
    }),
  };
}

const TAGS = { null: 1, false: 2, true: 3, whole: 4, real: 5, text: 6, list: 7 } as const;

/**
 * Two independent hashes of a sequence of 32-bit words, of 32 bits each: multiplied and rotated word by word, with the
 * multipliers of MurmurHash3 (Appleby 2011, public domain), in another order each, so that what collides in one does not in
 * the other.
 */
class Lanes {
  a = 0;
  b = 0;
  readonly #real = new DataView(new ArrayBuffer(8));

  start(): void {
    this.a = 0x2545f491;
    this.b = 0x1b873593;
  }

  end(): void {
    this.a = mix32(this.a);
    this.b = mix32(this.b ^ 0x5bd1e995);
  }

  /** Each step is one to one in the word and in the state, so that a difference stays; the rotations spread it. */
  word(word: number): void {
    const a = Math.imul(this.a ^ word, 0xcc9e2d51);
    this.a = (a << 15) | (a >>> 17);
    const b = (this.b << 11) | (this.b >>> 21);
    this.b = Math.imul((b + word) | 0, 0x239b961b);
  }

  value(value: unknown, within: Plan | null): void {
    if (typeof value === 'string') this.text(value);
    else if (typeof value === 'number') this.number(value);
    else if (value === null) this.word(TAGS.null);
    else if (typeof value === 'boolean') this.word(value ? TAGS.true : TAGS.false);
    else if (Array.isArray(value)) {
      this.word(TAGS.list);
      this.word(value.length);
      for (const entry of value) {
        if (within === null) this.value(entry, null);
        else this.fields(entry, within);
      }
    } else throw new TypeError(`${typeof value} is nothing that a row holds`);
  }

  fields(row: Row, { names, within }: Plan): void {
    for (let n = 0; n < names.length; n += 1) this.value(row[names[n] ?? ''], within[n] ?? null);
  }

  number(value: number): void {
    if ((value | 0) === value) {
      this.word(TAGS.whole);
      this.word(value | 0); // −0 is 0
    } else {
      this.#real.setFloat64(0, value, true);
      this.word(TAGS.real);
      this.word(this.#real.getInt32(0, true));
      this.word(this.#real.getInt32(4, true));
    }
  }

  /** Two units of UTF-16 a word. */
  text(text: string): void {
    const { length } = text;
    this.word((length << 3) | TAGS.text);
    for (let n = 0; n < length; n += 2) {
      this.word(text.charCodeAt(n) | (n + 1 < length ? text.charCodeAt(n + 1) << 16 : 0));
    }
  }
}

/**
 * The version of a dataset's rows: their number and 64 bits of their content. Equal rows give equal text in every process,
 * whatever the order of rows or of their fields: the hashes of rows are added up, which costs less than sorting them.
 */
export function contentHash(dataset: Pick<Dataset, 'fields'>, rows: readonly Row[]): string {
  const plan = planOf(dataset.fields);
  const lanes = new Lanes();
  let a = 0;
  let b = 0;
  for (const row of rows) {
    lanes.start();
    lanes.fields(row, plan);
    lanes.end();
    a = (a + lanes.a) | 0;
    b = (b + lanes.b) | 0;
  }
  return `${rows.length}-${hex(a)}${hex(b)}`;
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
