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

/** The values of the next column, of which there are so many. Throws RangeError for what no encoder writes. */
export function decodeColumn(reader: DigitReader, size: number, texts: readonly string[]): Scalar[] {
  const way = reader.character();
  const gaps = Array.from({ length: reader.number() }, () => reader.number());
  const values: Scalar[] = [];
  let before = 0;
  const next = (): Scalar => {
    const number = reader.number();
    if (way === ways.plain) return number;
    if (way === ways.deltas) {
      before += number;
      return before;
    }
    const text = texts[number];
    if (text === undefined) throw new RangeError(`the dictionary has no text ${number}`);
    if (way === ways.texts) return text;
    if (way === ways.numbers) return Number(text);
    throw new RangeError(`there is no way to write a column called ${way}`);
  };
  for (const gap of gaps) {
    for (let n = 0; n < gap; n += 1) values.push(next());
    values.push(null);
  }
  while (values.length < size) values.push(next());
  if (values.length > size) throw new RangeError('a column is longer than its table');
  return values;
}
