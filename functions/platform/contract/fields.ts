import * as z from 'zod';

/**
 * Fields of query strings and paths. Their values arrive as text: each field reads its text strictly, and shows in
 * the OpenAPI document what it means (`override`), not that it is text.
 * A field given twice reaches its schema as a list; only the list fields take one.
 */

interface Issues {
  addIssue(issue: { code: 'custom'; message: string; params?: Record<string, unknown> }): void;
}

/** The text can't be read as what the field takes: 400. */
function unreadable(issues: Issues, message: string): never {
  issues.addIssue({ code: 'custom', message, params: { kind: 'malformed' } });
  return z.NEVER;
}

/** The text can be read, but its value is not allowed: 422. */
function refused(issues: Issues, message: string): never {
  issues.addIssue({ code: 'custom', message });
  return z.NEVER;
}

const INTEGER = /^(?:0|-?[1-9]\d*)$/;

/** Whole number in plain digits, from `min` to `max`. */
export function intQuery(min: number, max: number) {
  const expected = `a whole number from ${min} to ${max}`;
  return z
    .string()
    .transform((text, issues): number => {
      if (!INTEGER.test(text)) return unreadable(issues, `Expected ${expected}, in plain digits.`);
      const value = Number(text);
      return value >= min && value <= max ? value : refused(issues, `Expected ${expected}.`);
    })
    .meta({ override: { type: 'integer', minimum: min, maximum: max } });
}

/** Rows of one page: 1 to `max`. */
export function limitQuery(max: number, fallback: number) {
  // zod leaves the default of a field that reads its text out of the document.
  const meta = { description: 'The most rows to answer.', override: { default: fallback } };
  return intQuery(1, max).default(fallback).meta(meta);
}

/** One of the names, exactly as written. */
export function enumQuery<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values);
}

/** Splits `a,b` and repeated fields alike; each entry once, in the order of first mention. */
function entries(value: string | string[]): string[] {
  return [...new Set([value].flat().flatMap((text) => text.split(',')))];
}

function listQuery<T>(allowed: readonly string[], read: (entry: string) => T) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((value, issues): T[] => {
      const given = entries(value);
      const wrong = given.some((entry) => !allowed.includes(entry));
      return wrong ? refused(issues, `Expected one or more of ${allowed.join(', ')}.`) : given.map(read);
    })
    .meta({
      override: ({ jsonSchema }: { jsonSchema: Record<string, unknown> }) => {
        delete jsonSchema.anyOf;
        Object.assign(jsonSchema, { type: 'array', items: { type: 'string', enum: [...allowed] }, minItems: 1 });
      },
    });
}

/** One or more of the names, separated by commas or in repeated fields. */
export function enumListQuery<const T extends readonly [string, ...string[]]>(values: T) {
  return listQuery(values, (entry) => entry as T[number]);
}

export interface SortKey<F extends string> {
  readonly field: F;
  readonly descending: boolean;
}

/** Fields to sort by, the first first; `-` before a name sorts from high to low. */
export function sortQuery<const T extends readonly [string, ...string[]]>(fields: T) {
  const allowed = fields.flatMap((field) => [field, `-${field}`]);
  return listQuery(allowed, (entry): SortKey<T[number]> => {
    const descending = entry.startsWith('-');
    return { field: (descending ? entry.slice(1) : entry) as T[number], descending };
  });
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, `2025-02-28`; answers the text. */
export function isoDateQuery() {
  return z
    .string()
    .transform((text, issues): string => {
      if (!ISO_DATE.test(text)) return unreadable(issues, 'Expected a date such as 2025-02-28.');
      const day = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
      return exists ? text : refused(issues, 'The calendar has no such day.');
    })
    .meta({ override: { type: 'string', format: 'date' } });
}

/** `true` or `false`. */
export function booleanQuery() {
  return z
    .string()
    .transform((text, issues): boolean => {
      if (text !== 'true' && text !== 'false') return unreadable(issues, 'Expected true or false.');
      return text === 'true';
    })
    .meta({ override: { type: 'boolean' } });
}

const CURSOR = /^[A-Za-z0-9_-]{1,512}$/;

/** Where the page before ended. Its text is for the operation that made it, which refuses others as malformed. */
export function cursorQuery() {
  return z
    .string()
    .transform((text, issues): string => {
      return CURSOR.test(text) ? text : unreadable(issues, 'Expected the cursor of a Link header, unchanged.');
    })
    .meta({
      description: 'Where to go on: the cursor in the Link header of the page before.',
      override: { type: 'string', pattern: CURSOR.source },
    });
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}$/;

/** The id of a row, as part of a path. */
export function idParam(example?: string) {
  return z
    .string()
    .regex(ID, 'Expected an id: up to 128 letters, digits and . _ ~ : - in it.')
    .meta(example === undefined ? {} : { examples: [example] });
}

/** One or more ids, separated by commas or in repeated fields; which there are, the operation knows. */
export function idListQuery(example: string) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((value, issues): string[] => {
      const given = entries(value);
      return given.every((entry) => ID.test(entry)) ? given : refused(issues, 'Expected one or more ids.');
    })
    .meta({
      override: ({ jsonSchema }: { jsonSchema: Record<string, unknown> }) => {
        delete jsonSchema.anyOf;
        const items = { type: 'string', pattern: ID.source, examples: [example] };
        Object.assign(jsonSchema, { type: 'array', items, minItems: 1 });
      },
    });
}

/** The name of a world. */
export function worldId() {
  return z
    .string()
    .regex(
      /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/,
      'Expected the name of a world: up to 32 lower-case letters, digits and hyphens, with no hyphen at either end.',
    )
    .meta({ examples: ['default'] });
}
