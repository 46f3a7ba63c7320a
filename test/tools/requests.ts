import fc from 'fast-check';
import type * as z from 'zod';
import {
  PROBLEM_MEDIA_TYPE,
  PROBLEM_TYPES,
  type Problem,
  problemSchema,
} from '../../functions/platform/contract/problem.ts';
import type { Method, Route } from '../../functions/platform/contract/route.ts';
import { type Breakage, headerBreakages, type Parts, pathBreakages, queryBreakages } from './breakages.ts';
import { bodyBreakages } from './breakages-body.ts';
import { describedBy } from './schema-arbitrary.ts';

/** Requests made from the contract, valid and broken, to be fired at a running API. */

export interface TestRequest {
  /** The operation and what was broken in it. */
  readonly label: string;
  readonly method: Method;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** The statuses of which the answer must have one. */
  readonly statuses: readonly number[];
}

function fieldsOf(schema: z.ZodObject | undefined): fc.Arbitrary<Record<string, unknown>> {
  if (schema === undefined) return fc.constant({});
  return describedBy(schema).map((value) => ({ ...(value as Record<string, unknown>) }));
}

function bodiesOf(route: Route): fc.Arbitrary<Record<string, unknown> | undefined> {
  const { body, bodyOptional } = route;
  if (body === undefined) return fc.constant(undefined);
  const accepted = fieldsOf(body).filter((value) => body.safeParse(value).success);
  return bodyOptional === true ? fc.option(accepted, { nil: undefined }) : accepted;
}

/** What can't be made from its schema: a cursor, as only the API makes them, and the name of a time zone. */
function asMade(query: Record<string, unknown>): Record<string, unknown> {
  const made = Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'cursor'));
  return made.timezone === undefined ? made : { ...made, timezone: 'Europe/Zurich' };
}

/** A part of a path that names a folder, this one or the one above, never reaches a server as it is. */
const isSent = (value: unknown): boolean => value !== '.' && value !== '..';

function partsOf(route: Route): fc.Arbitrary<Parts> {
  return fc.record({
    params: fieldsOf(route.params).filter((params) => Object.values(params).every(isSent)),
    query: fieldsOf(route.query).map(asMade),
    body: bodiesOf(route),
    headers: fc.constant({}),
    rawQuery: fc.constant(''),
  });
}

function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    return value === undefined ? [] : `${encodeURIComponent(name)}=${encodeURIComponent([value].flat().join(','))}`;
  });
  return pairs.join('&');
}

function pathText(route: Route, params: Readonly<Record<string, unknown>>): string {
  return route.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(String(params[name])));
}

function build(route: Route, parts: Parts, label: string, statuses: readonly number[]): TestRequest {
  const query = [queryText(parts.query), parts.rawQuery].filter((text) => text !== '').join('&');
  const json = parts.body === undefined ? undefined : JSON.stringify(parts.body);
  const body = parts.bodyText ?? json;
  const typed = body === undefined ? {} : { 'content-type': 'application/json' };
  return {
    label: `${route.operationId}: ${label}`,
    method: route.method,
    path: `${pathText(route, parts.params)}${query === '' ? '' : `?${query}`}`,
    headers: { ...typed, ...parts.headers },
    ...(body === undefined ? {} : { body }),
    statuses,
  };
}

/** Requests that the contract allows. Their answers: a success, or one of the route's own errors. */
export function validRequests(route: Route): fc.Arbitrary<TestRequest> {
  const successes = Object.keys(route.responses).map(Number);
  const failures = route.errors.map((kind) => PROBLEM_TYPES[kind].status);
  return partsOf(route).map((parts) => build(route, parts, 'valid', [...successes, ...failures]));
}

/** Every way in which a request to the route can be broken. */
export function breakagesOf(route: Route): Breakage[] {
  return [...queryBreakages(route), ...pathBreakages(route), ...headerBreakages(route), ...bodyBreakages(route)];
}

/** Requests that are right but for one thing: one for every breakage of a route, each of other parts that `seed` chooses. */
export function everyBrokenRequest(route: Route, seed: number): TestRequest[] {
  const breakages = breakagesOf(route);
  const parts = fc.sample(partsOf(route), { seed, numRuns: breakages.length });
  return breakages.map(({ label, statuses, apply }, index) => {
    return build(route, apply(parts[index] as Parts), label, statuses);
  });
}

/** Fires a request. `headers` (a token, a world) give way to those that the request itself has. */
export function send(baseUrl: string, request: TestRequest, headers: Record<string, string> = {}): Promise<Response> {
  const { method, path, body } = request;
  // Bytes, so that fetch adds no content type of its own.
  const init = body === undefined ? {} : { body: Buffer.from(body) };
  return fetch(`${baseUrl}${path}`, { method, headers: { ...headers, ...request.headers }, ...init });
}

/** The problem document of a response; throws when it is none or has another status than one of `statuses`. */
export async function expectProblem(response: Response, statuses: readonly number[]): Promise<Problem> {
  const text = await response.text();
  const contentType = response.headers.get('content-type');
  if (!statuses.includes(response.status)) {
    throw new Error(`Expected status ${statuses.join(' or ')}, got ${response.status}: ${text.slice(0, 500)}`);
  }
  if (contentType !== PROBLEM_MEDIA_TYPE) throw new Error(`Expected ${PROBLEM_MEDIA_TYPE}, got ${contentType}.`);
  const problem = problemSchema.strict().parse(JSON.parse(text));
  if (problem.status !== response.status) throw new Error(`The document says ${problem.status}.`);
  return problem;
}
