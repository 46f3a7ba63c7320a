import { DomainError } from '../../../core/kernel/errors.ts';

/**
 * Reads JSON (RFC 8259) more strictly than JSON.parse: a fault is told with its line and column, nesting is bounded,
 * a name given twice in one object, `__proto__` as a name and a number beyond a double's range are refused.
 */

const MAX_DEPTH = 32;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): unknown {
    const value = this.#value(0);
    if (this.#peek() !== '') this.#fail('the end of the document');
    return value;
  }

  #value(depth: number): unknown {
    if (depth > MAX_DEPTH) this.#fail(`at most ${MAX_DEPTH} levels of nesting`);
    const next = this.#peek();
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#array(depth);
    if (next === '"') return this.#string();
    const word = this.#match(WORD);
    return word === undefined ? this.#number() : WORDS[word];
  }

  #object(depth: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    this.#at += 1;
    if (this.#skip('}')) return fields;
    do {
      if (this.#peek() !== '"') this.#fail('a name in double quotes');
      const start = this.#at;
      const name = this.#string();
      if (name === '__proto__') this.#fail('another name than __proto__', start);
      if (Object.hasOwn(fields, name)) this.#fail('each name once in an object', start);
      if (!this.#skip(':')) this.#fail('a colon');
      fields[name] = this.#value(depth + 1);
    } while (this.#skip(','));
    if (!this.#skip('}')) this.#fail('a comma or a closing brace');
    return fields;
  }

  #array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.#at += 1;
    if (this.#skip(']')) return items;
    do {
      items.push(this.#value(depth + 1));
    } while (this.#skip(','));
    if (!this.#skip(']')) this.#fail('a comma or a closing bracket');
    return items;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    if (end >= this.#text.length) this.#fail('a closing quote', this.#text.length);
    this.#at = end + 1;
    return this.#unquote(this.#text.slice(start, this.#at), start);
  }

  /** Escapes and control characters are JSON.parse's business; its answer to one string is always a string. */
  #unquote(quoted: string, start: number): string {
    try {
      return String(JSON.parse(quoted));
    } catch (error) {
      if (error instanceof SyntaxError) this.#fail('a string without raw control characters or bad escapes', start);
      throw error;
    }
  }

  #number(): number {
    const start = this.#at;
    const text = this.#match(NUMBER);
    if (text === undefined) this.#fail('a value');
    const value = Number(text);
    if (!Number.isFinite(value)) this.#fail('a number that a double can hold', start);
    return value;
  }

  /** The next character that isn't white space; '' at the end. */
  #peek(): string {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'end')) this.#at += 1;
    return this.#text[this.#at] ?? '';
  }

  #skip(character: string): boolean {
    const found = this.#peek() === character;
    if (found) this.#at += 1;
    return found;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #fail(expected: string, at = this.#at): never {
    const before = this.#text.slice(0, at).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
    throw new DomainError('malformed', `The body is not JSON that can be read: ${place}.`, [
      { pointer: '', detail: `Expected ${expected} at ${place}.` },
    ]);
  }
}

/** The value of a JSON document; throws a DomainError `malformed` that names line and column. */
export function readJson(text: string): unknown {
  return new Reader(text).document();
}
