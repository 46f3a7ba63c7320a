import type * as z from 'zod';
import type { FieldError } from '../../../core/kernel/errors.ts';

/** The messages of validation: what zod found, in our own words. */

type Issue = z.core.$ZodRawIssue;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  nan: 'a number',
};

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  datetime: 'a date and time such as 2025-01-15T10:30:00Z',
  date: 'a date such as 2025-02-28',
  time: 'a time such as 10:30:00',
  email: 'an e-mail address',
  url: 'a URL',
  uuid: 'a UUID',
};

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? `a value of type ${type}`;
}

/** What a value is; one that is a number, where a whole one is expected, has a fraction. */
function kindOf(value: unknown, expected: string): string {
  if (value === null) return 'null';
  if (expected === 'int' && typeof value === 'number') return 'a fraction';
  return typeName(Array.isArray(value) ? 'array' : typeof value);
}

/** `5 characters`, `1 entry`, or the bare number. */
function amount(origin: string, count: number | bigint): string {
  const one = Number(count) === 1;
  if (origin === 'string') return `${count} ${one ? 'character' : 'characters'}`;
  return origin === 'array' || origin === 'set' ? `${count} ${one ? 'entry' : 'entries'}` : String(count);
}

/** What was expected, in one sentence; schemas with a message of their own keep it. */
export function issueMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `This is required: ${typeName(issue.expected)}.`;
      return `Expected ${typeName(issue.expected)}, not ${kindOf(issue.input, issue.expected)}.`;
    case 'too_big':
      return `Expected ${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.origin, issue.maximum)}.`;
    case 'too_small':
      return `Expected ${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.origin, issue.minimum)}.`;
    case 'invalid_value':
      return `Expected ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return `Expected ${FORMAT_NAMES[issue.format] ?? 'a text of the form that the documents give'}.`;
    case 'not_multiple_of':
      return `Expected a multiple of ${issue.divisor}.`;
    case 'invalid_union':
      return 'Expected one of the forms that the documents give.';
    default:
      return 'Expected a value of the form that the documents give.';
  }
}

/** Joins a path into a JSON pointer (RFC 6901): `['counts', 'a/b']` → `/counts/a~1b`. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const MOST_NAMES = 12;

/** The error for a field that a schema doesn't have. */
export function unknownField(pointer: string, names: readonly string[]): FieldError {
  const known = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' …' : '');
  return {
    pointer,
    detail: names.length === 0 ? 'Expected no field here.' : `There is no such field here; there are: ${known}.`,
  };
}
