import type { Scalar } from '../world/index.ts';
import { type DigitReader, toDigits } from './digits.ts';

/** How the values of a column are written; each column takes the way that suits its values. */
const ways = {
  /** Nothing but nulls. */
  none: '-',
  /** Texts, by their place in the segment's dictionary. */
  texts: 's',
  /** Whole numbers as they are. */
  plain: 'i',
  /** Whole numbers as differences from the one before. */
  deltas: 'd',
  /** Other numbers as the texts that JavaScript writes for them, in the dictionary. */
  numbers: 'n',
} as const;

/** The different texts of a segment, in the order in which they first come. */
export class Dictionary {
  readonly texts: string[] = [];
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && !Object.is(value, -0);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A column as text: its way, where it is null, and the other values. Throws TypeError for texts among numbers. */
export function encodeColumn(values: readonly Scalar[], dictionary: Dictionary): string {
  const present = values.filter((value) => value !== null);
  const nulls = nullsOf(values);
  if (present.length === 0) return ways.none + nulls;
  const placed = (texts: readonly string[]): string => digitsOf(texts, (text) => dictionary.place(text));
  if (present.every(isText)) return ways.texts + nulls + placed(present);
  if (!present.every(isNumber)) throw new TypeError('a column holds texts or numbers, not both');
  if (!present.every(isWhole)) {
    return ways.numbers + nulls + placed(present.map((value) => (Object.is(value, -0) ? '-0' : String(value))));
  }
  const plain = digitsOf(present, (value) => value);
  const differences = present.map((value, n) => value - (present[n - 1] ?? 0));
  if (!differences.every(Number.isSafeInteger)) return ways.plain + nulls + plain;
  const deltas = digitsOf(differences, (value) => value);
  return deltas.length < plain.length ? ways.deltas + nulls + deltas : ways.plain + nulls + plain;
}

function digitsOf<T>(values: readonly T[], numberOf: (value: T) => number): string {
  let digits = '';
  for (const value of values) digits += toDigits(numberOf(value));
  return digits;
}

/** How many are null, and how many other values come before each. */
function nullsOf(values: readonly Scalar[]): string {
  const gaps: number[] = [];
  let gap = 0;
  for (const value of values) {
    if (value === null) gaps.push(gap);
    gap = value === null ? 0 : gap + 1;
  }
  return toDigits(gaps.length) + digitsOf(gaps, (each) => each);
}

/** A column that was read. */
export interface Column {
  /** Texts are their places in the segment's dictionary. */
  readonly holds: 'texts' | 'numbers';
  /** 0 where there is none. */
  readonly values: Float64Array;
  /** 1 where there is no value; null where all have one. */
  readonly nulls: Uint8Array | null;
}

/** A column without values. */
export function nothing(size: number): Column {
  return { holds: 'numbers', values: new Float64Array(size), nulls: new Uint8Array(size).fill(1) };
}

/** The next column, of so many values. Throws RangeError for what no encoder writes. */
export function decodeColumn(reader: DigitReader, size: number, texts: readonly string[]): Column {
  const way = reader.character();
  const gaps = new Float64Array(reader.number());
  reader.read(gaps, gaps.length);
  const present = size - gaps.length;
  if (present < 0 || total(gaps) > present) throw new RangeError('a column is longer than its table');
  const values = new Float64Array(size);
  reader.read(values, way === ways.none ? 0 : present);
  translate(values, present, way, texts);
  const nulls = gaps.length === 0 ? null : new Uint8Array(size);
  if (nulls !== null) spread(values, nulls, gaps);
  return { holds: way === ways.texts ? 'texts' : 'numbers', values, nulls };
}

function total(gaps: Float64Array): number {
  let sum = 0;
  for (const gap of gaps) sum += gap;
  return sum;
}

/** From what stands written to the values: the first so many of a list. Each way has a loop of its own, as they run over all events. */
function translate(values: Float64Array, count: number, way: string, texts: readonly string[]): void {
  switch (way) {
    case ways.none:
    case ways.plain:
      return;
    case ways.deltas:
      addUp(values, count);
      return;
    case ways.texts:
      checkPlaces(values, count, texts.length);
      return;
    case ways.numbers:
      checkPlaces(values, count, texts.length);
      for (let n = 0; n < count; n += 1) values[n] = Number(texts[values[n] ?? 0]);
      return;
    default:
      throw new RangeError(`there is no way to write a column called ${way}`);
  }
}

function addUp(values: Float64Array, count: number): void {
  let sum = 0;
  for (let n = 0; n < count; n += 1) {
    sum += values[n] ?? 0;
    values[n] = sum;
  }
}

function checkPlaces(values: Float64Array, count: number, texts: number): void {
  for (let n = 0; n < count; n += 1) {
    const place = values[n] ?? 0;
    if (place < 0 || place >= texts) throw new RangeError(`the dictionary has no text ${place}`);
  }
}

/** Moves the values, which stand at the beginning, apart to where they belong. @param gaps values before each null */
function spread(values: Float64Array, nulls: Uint8Array, gaps: Float64Array): void {
  let from = values.length - gaps.length;
  let to = values.length;
  let behind = from - total(gaps);
  for (let gap = gaps.length; gap >= 0; gap -= 1) {
    from -= behind;
    to -= behind;
    values.copyWithin(to, from, from + behind);
    if (gap === 0) return;
    to -= 1;
    values[to] = 0;
    nulls[to] = 1;
    behind = gaps[gap - 1] ?? 0;
  }
}
