import * as z from 'zod';
import type { ErrorKind } from '../../../core/kernel/errors.ts';

/**
 * A kind of failure as the API shows it: an expected one, `wrong-method` for what no operation answers at an address
 * that there is, or `fault` for everything that nobody expected.
 */
export type ProblemKind = ErrorKind | 'wrong-method' | 'fault';

export interface ProblemType {
  readonly status: number;
  readonly title: string;
  /** What it means and what the caller can do, for the documents. */
  readonly meaning: string;
  /** When set, the reply carries `Retry-After` with it. */
  readonly retryAfterSeconds?: number;
}

/**
 * The one map from a kind of failure to its HTTP status.
 *
 * 400 and 422 are told apart by one question: can the request be read?
 * - 400 malformed: no. Broken JSON or UTF-8, a number that a double doesn't hold as written, a query field that doesn't exist or is given twice, text where a query
 *   field takes a number, a date or true/false, a cursor that this API didn't make.
 * - 422 invalid: yes, but a value is missing or not allowed: a number outside its range, a name outside its list,
 *   a body field that doesn't exist or has another type, an id, world or key that can't be one.
 * When a request has faults of both kinds, the answer is 400 and lists them all.
 */
export const PROBLEM_TYPES: Readonly<Record<ProblemKind, ProblemType>> = {
  malformed: {
    status: 400,
    title: 'The request cannot be read',
    meaning:
      'The JSON is broken, is not UTF-8 or has a number that a double cannot hold, a query field does not exist, is given twice or has the wrong type, or the cursor was not made by this API. Mend the request; sending it again as it is will not help.',
  },
  unauthorized: {
    status: 401,
    title: 'A token is needed',
    meaning:
      'No bearer token came with the request, or it has expired, is not yet valid or comes from another issuer. Ask the token endpoint for a new one.',
  },
  forbidden: {
    status: 403,
    title: 'The token does not allow this',
    meaning:
      'The token lacks the scope that the operation needs, or does not name the world in X-World. Whether such a world exists is not told.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning: 'Nothing has this id, name or path in the world that the request names.',
  },
  'wrong-method': {
    status: 405,
    title: 'Not by this method',
    meaning: 'There is such an address, but nothing there for this method. The header Allow lists those that it takes.',
  },
  conflict: {
    status: 409,
    title: 'In conflict with the present state',
    meaning:
      'The state has moved on or forbids the operation now, or a request with the same Idempotency-Key is still running, or has had an answer too large to be kept. Read the state again before the next attempt.',
  },
  outdated: {
    status: 412,
    title: 'Changed meanwhile',
    meaning:
      'The ETag in If-Match is not that of the present version: someone else has changed it. Read it again, and decide anew.',
  },
  'too-large': {
    status: 413,
    title: 'Too large',
    meaning: 'The body is above the limit, or the answer would be: page it with limit and cursor.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body must be application/json',
    meaning: 'Send bodies as JSON in UTF-8 with Content-Type: application/json.',
  },
  invalid: {
    status: 422,
    title: 'A value is not allowed',
    meaning:
      'The request can be read, but a value is missing, outside its range or list, of another type, or a field does not exist. errors[] names each place.',
  },
  fault: {
    status: 500,
    title: 'Internal error',
    meaning: 'Something failed on the side of the API. The requestId finds it in the logs.',
  },
  unavailable: {
    status: 503,
    title: 'Not available now',
    meaning:
      'The world is still being made or is halted, or the operation ran out of time. Retry-After says when to try again.',
    retryAfterSeconds: 5,
  },
};

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The `type` of a problem: a reference that leads to its description in the API's own documents. */
export function problemTypeUri(kind: ProblemKind): string {
  return `/docs/problems#${kind}`;
}

/** RFC 9457 problem document, with `errors` for each invalid place and the request's id. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'What kind of problem it is: a reference to its description.' }),
    title: z.string().meta({ description: 'The kind in a few words, the same each time.' }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What happened this time.' }),
    instance: z.string().meta({ description: 'The path that was asked for.' }),
    requestId: z.string().meta({ description: 'Names this request in the logs.' }),
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({
            description:
              'JSON pointer into the body (`/counts/clients`), or `query/limit`, `path/id`, `header/X-World`.',
          }),
          detail: z.string().meta({ description: 'What was expected there.' }),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'Problem document (RFC 9457).' });

export type Problem = z.output<typeof problemSchema>;
