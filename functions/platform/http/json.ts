import { DomainError } from '../../../core/kernel/errors.ts';
import { faultIn } from './json-scan.ts';

function unreadable(text: string, at: number | undefined, expected: string, pointer = ''): DomainError {
  const before = text.slice(0, at).split('\n');
  const where = at === undefined ? '' : ` at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  return new DomainError('malformed', `The body is not JSON that can be read${where}.`, [
    { pointer, detail: `Expected ${expected}${where}.` },
  ]);
}

/** JSON.parse tells most places as `at position 7`; where the text ends too soon, it is the end. */
function positionIn(message: string, text: string): number | undefined {
  const told = /at position (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  return message.includes('end of JSON') ? text.length : undefined;
}

/**
 * The value of a JSON document, read by JSON.parse. Refused is also what that would change or drop in silence: a name
 * given twice in one object, `__proto__` as a name, a number that a double doesn't hold as written, half of a surrogate
 * pair, nesting without end.
 * @throws DomainError `malformed` that names the place as far as it is known
 */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unreadable(text, positionIn(error.message, text), 'well-formed JSON (RFC 8259)');
  }
  const fault = faultIn(text);
  if (fault) throw unreadable(text, fault.at, fault.expected, fault.pointer);
  return value;
}
