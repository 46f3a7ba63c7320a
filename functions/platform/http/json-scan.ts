import { isKept } from './json-number.ts';
import { jsonPointer } from './validation-messages.ts';

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
  /** The names that an object has so far. */
  readonly names: Set<string>;
  /** The name or index of the entry that the scan is in. */
  entry: string | number;
  /** True where a string is a name, not a value. */
  beforeName: boolean;
}

const MAX_DEPTH = 32;

/** Strings, numbers, and what structures them; of grammar there is nothing left to check. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[-+.\deE]*|[{}[\],]/g;

/** The first fault of a text that JSON.parse has read. */
export function faultIn(text: string): JsonFault | undefined {
  const open: Frame[] = [];
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    const expected = step(open, token);
    if (expected !== undefined) return { at, expected, pointer: jsonPointer(open.map(({ entry }) => entry)) };
  }
  return undefined;
}

/** Moves the scan over a token; answers what is expected instead of it, if it must not be there. */
function step(open: Frame[], token: string): string | undefined {
  const top = open.at(-1);
  switch (token) {
    case '{':
    case '[':
      if (open.length === MAX_DEPTH) return `at most ${MAX_DEPTH} levels of nesting`;
      open.push({ names: new Set(), entry: token === '{' ? '' : 0, beforeName: token === '{' });
      return undefined;
    case '}':
    case ']':
      open.pop();
      return undefined;
    case ',':
      if (typeof top?.entry === 'number') top.entry += 1;
      else if (top) top.beforeName = true;
      return undefined;
  }
  if (!token.startsWith('"')) return isKept(token) ? undefined : 'a number that a double can hold as it is written';
  const content = token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1);
  if (top?.beforeName) {
    top.entry = content;
    top.beforeName = false;
    if (top.names.has(content)) return 'each name once in an object';
    if (content === '__proto__') return 'another name than __proto__';
    top.names.add(content);
  }
  return content.isWellFormed() ? undefined : 'text without half of a surrogate pair';
}
