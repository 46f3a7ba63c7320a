import { isKept } from './json-number.ts';
import { jsonPointer } from './words.ts';

/** What in a JSON text would be lost or changed by reading it. */
export interface JsonFault {
  /** Characters before it. */
  readonly at: number;
  readonly pointer: string;
  /** What should be there, to go on after "Expected". */
  readonly expected: string;
}

/** An object or a list that is open where the scan is. */
interface Frame {
  /** The names that the object has so far; undefined for a list. */
  readonly names: Set<string> | undefined;
  /** The name or index of the entry that the scan is in. */
  entry: string | number;
  /** True where a string is a name, not a value. */
  beforeName: boolean;
}

const MAX_DEPTH = 32;
/** A decimal of so many characters without an exponent is always kept. */
const SAFE_LENGTH = 15;

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

const NUMBER = /[-+.\deE]+/y;
const SURROGATE = /\\u[dD][89a-fA-F]/;

/** Index of the quote that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  for (;;) {
    let slashes = end;
    while (text[slashes - 1] === '\\') slashes -= 1;
    if ((end - slashes) % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
}

function unquoted(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** One pass over brackets, strings and numbers; of grammar there is nothing left to check. */
class Scan {
  readonly #text: string;
  readonly #surrogates: boolean;
  readonly #stack: Frame[] = [];
  #top: Frame | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#surrogates = SURROGATE.test(text);
  }

  run(): JsonFault | undefined {
    const { length } = this.#text;
    for (let at = 0; at < length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === QUOTE) {
        const end = endOfString(this.#text, at);
        const expected = this.#string(at, end);
        if (expected !== undefined) return this.#fault(at, expected);
        at = end;
      } else if (code === COMMA) {
        this.#next();
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        if (this.#stack.length === MAX_DEPTH) return this.#fault(at, `at most ${MAX_DEPTH} levels of nesting`);
        this.#open(code === OPEN_LIST);
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        this.#stack.pop();
        this.#top = this.#stack.at(-1);
      } else if (code === MINUS || (code >= ZERO && code <= NINE)) {
        NUMBER.lastIndex = at;
        const source = NUMBER.exec(this.#text)?.[0] ?? '';
        const sure = source.length <= SAFE_LENGTH && !/[eE]/.test(source);
        if (!sure && !isKept(source)) return this.#fault(at, 'a number that a double can hold as it is written');
        at += source.length - 1;
      }
    }
    return undefined;
  }

  #fault(at: number, expected: string): JsonFault {
    return { at, expected, pointer: jsonPointer(this.#stack.map(({ entry }) => entry)) };
  }

  #open(list: boolean): void {
    this.#top = { names: list ? undefined : new Set(), entry: list ? 0 : '', beforeName: !list };
    this.#stack.push(this.#top);
  }

  #next(): void {
    const top = this.#top;
    if (top === undefined) return;
    if (typeof top.entry === 'number') top.entry += 1;
    else top.beforeName = true;
  }

  /** What is expected instead of the string, if it must not be there. */
  #string(start: number, end: number): string | undefined {
    const top = this.#top;
    const isName = top?.beforeName === true;
    if (!isName && !this.#surrogates) return undefined;
    const content = unquoted(this.#text.slice(start, end + 1));
    if (isName) {
      top.entry = content;
      top.beforeName = false;
      if (top.names?.has(content)) return 'each name once in an object';
      if (content === '__proto__') return 'another name than __proto__';
      top.names?.add(content);
    }
    return content.isWellFormed() ? undefined : 'text without half of a surrogate pair';
  }
}

/** The first fault of a text that JSON.parse has read. */
export function faultIn(text: string): JsonFault | undefined {
  return new Scan(text).run();
}
