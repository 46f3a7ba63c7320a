/**
 * Whole numbers as base64 VLQ, as source maps write them: digits of five bits, the lowest first, each saying whether
 * another follows; the lowest bit of all is the sign. Small numbers take one character, and the text is ASCII.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const FOLLOWED = 32;

const NONE = 255;
/** Values of digits by their code. */
const values = new Uint8Array(128).fill(NONE);
for (const [value, digit] of [...ALPHABET].entries()) values[digit.charCodeAt(0)] = value;

/** The digits of a safe integer. */
export function toDigits(value: number): string {
  let rest = Math.abs(value);
  let digit = (rest % 16) * 2 + (value < 0 ? 1 : 0);
  rest = Math.floor(rest / 16);
  let digits = '';
  while (rest > 0) {
    digits += ALPHABET[digit + FOLLOWED];
    digit = rest % 32;
    rest = Math.floor(rest / 32);
  }
  return digits + ALPHABET[digit];
}

/** Reads a text of numbers from its beginning. */
export class DigitReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at === this.#text.length;
  }

  /** The next character, which is no digit. Throws RangeError at the end. */
  character(): string {
    const character = this.#text[this.#at];
    if (character === undefined) throw new RangeError('the columns end too early');
    this.#at += 1;
    return character;
  }

  /** The next number. Throws RangeError where there is none. */
  number(): number {
    const one = new Float64Array(1);
    this.read(one, 1);
    return one[0] ?? 0;
  }

  /** The next so many numbers into the beginning of a list. Throws RangeError where there are fewer. */
  read(into: Float64Array, count: number): void {
    const text = this.#text;
    let at = this.#at;
    for (let n = 0; n < count; n += 1) {
      let digit = values[text.charCodeAt(at)] ?? NONE;
      const negative = digit % 2 === 1;
      let value = (digit % FOLLOWED) >> 1;
      for (let unit = 16; digit >= FOLLOWED && digit !== NONE; unit *= 32) {
        at += 1;
        digit = values[text.charCodeAt(at)] ?? NONE;
        value += (digit % FOLLOWED) * unit;
      }
      if (digit === NONE) throw new RangeError(`the columns have no digit at ${at}`);
      at += 1;
      into[n] = negative ? -value : value;
    }
    this.#at = at;
  }
}
