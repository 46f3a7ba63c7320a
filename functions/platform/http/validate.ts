import * as z from 'zod';
import { DomainError } from '../../../core/kernel/errors.ts';
import { worldId } from '../contract/fields.ts';
import type { Route } from '../contract/route.ts';
import { DEFAULT_WORLD } from './auth.ts';
import { readBatch } from './batch.ts';
import type { QueryValues } from './query.ts';
import { type Finding, marked, oncePerPlace, type Part, parse, readValue } from './read-value.ts';
import { unknownField } from './validation-messages.ts';

const NO_FIELDS = z.object({});
const UNREAD: Part = { value: {}, findings: [] };
const WORLD = worldId();
const MOST_ERRORS = 20;

function inQuery(issue: z.core.$ZodIssue): Finding {
  const pointer = `query/${String(issue.path[0] ?? '')}`;
  const repeated = Array.isArray(issue.input) && issue.code !== 'custom';
  if (repeated) return { pointer, detail: 'Expected this parameter once.', unreadable: true };
  const wrongType = issue.code === 'invalid_type' && issue.input !== undefined;
  return { pointer, detail: issue.message, unreadable: wrongType || marked(issue) || isOtherText(issue) };
}

/** Whether a field of queries and bodies alike takes no such text: in a query that is of the wrong type, in a body a value. */
function isOtherText(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.params?.kind === 'no-text-of-type';
}

function readQueryPart(schema: z.ZodObject, values: QueryValues): Part {
  const names = Object.keys(schema.shape);
  const unknown = Object.keys(values)
    .filter((name) => !names.includes(name))
    .map((name) => ({ ...unknownField(`query/${name}`, names), unreadable: true }));
  const part = parse(schema, values, inQuery);
  return { value: part.value, findings: [...unknown, ...part.findings] };
}

function readParams(schema: z.ZodObject, values: Readonly<Record<string, string | undefined>>): Part {
  const illFormed = Object.entries(values).filter(([, value]) => value?.isWellFormed() === false);
  const broken = illFormed.map(([name]) => ({ pointer: `path/${name}`, detail: 'Expected UTF-8.', unreadable: true }));
  const part = parse(schema, values, (issue) => {
    return { pointer: `path/${String(issue.path[0] ?? '')}`, detail: issue.message, unreadable: marked(issue) };
  });
  return { value: part.value, findings: [...broken, ...part.findings] };
}

/** Without a schema the body may be absent or an empty object: there is no field that it could have. */
function readBodyPart(route: Route, value: unknown): Part {
  const optional = route.body === undefined || route.bodyOptional === true;
  if (value === undefined && optional) return { value: undefined, findings: [] };
  const schema = route.body ?? NO_FIELDS;
  const part = route.batch === undefined ? readValue(schema, value) : readBatch(schema, route.batch, value);
  return { value: route.body === undefined ? undefined : part.value, findings: part.findings };
}

/** The world that `X-World` names; 422 when its text can't be the name of one. */
export function readWorld(route: Route, header: string | undefined): string {
  if (!route.world || header === undefined) return DEFAULT_WORLD;
  const result = WORLD.safeParse(header);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ pointer: 'header/X-World', detail: issue.message }));
  throw new DomainError('invalid', 'The header X-World has a value that is not allowed.', errors);
}

/** What a request carries, still unread. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: QueryValues;
  readonly body: unknown;
}

/** What its route's schemas make of it. */
export interface Fields {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Reads parameters, query and body by the route's schemas; throws one DomainError that names every invalid place. */
export function readFields(route: Route, raw: RawRequest): Fields {
  const params = readParams(route.params ?? NO_FIELDS, raw.params);
  const query = route.anyQuery ? UNREAD : readQueryPart(route.query ?? NO_FIELDS, raw.query);
  const body = readBodyPart(route, raw.body);
  const findings = oncePerPlace([params, query, body].flatMap((part) => part.findings));
  if (findings.length === 0) return { params: params.value, query: query.value, body: body.value };
  const malformed = findings.some((finding) => finding.unreadable);
  const errors = findings.slice(0, MOST_ERRORS).map(({ pointer, detail }) => ({ pointer, detail }));
  const places = findings.length === 1 ? 'One place' : `${findings.length} places`;
  throw malformed
    ? new DomainError('malformed', `${places} in the request cannot be read.`, errors)
    : new DomainError('invalid', `${places} in the request: a value is not allowed.`, errors);
}
