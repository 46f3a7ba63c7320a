import { DomainError, type FieldError } from '../../../core/kernel/errors.ts';
import {
  PROBLEM_MEDIA_TYPE,
  PROBLEM_TYPES,
  type Problem,
  type ProblemKind,
  problemTypeUri,
} from '../contract/problem.ts';
import type { Access } from '../contract/route.ts';
import { scopeName } from '../contract/scopes.ts';
import type { Reply } from './reply.ts';

/** What a problem says of the request that it answers. */
export interface Occurrence {
  readonly path: string;
  readonly requestId: string;
  readonly access: Access;
}

const FAULT_DETAIL = 'Something failed on our side. The requestId finds it in the logs.';

/** What RFC 6750 wants beside 401 and 403. */
function challenge(kind: ProblemKind, access: Access): Record<string, string> {
  if (kind === 'unauthorized') return { 'www-authenticate': 'Bearer' };
  if (kind !== 'forbidden' || access === 'open') return {};
  return { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scopeName(access)}"` };
}

/** A kind's place in the one map, as headers: when to try again, how to authenticate. */
function problemHeaders(kind: ProblemKind, access: Access): Record<string, string> {
  const { retryAfterSeconds } = PROBLEM_TYPES[kind];
  const retry = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { 'cache-control': 'no-store', ...retry, ...challenge(kind, access) };
}

/** The problem document for an error. Only a DomainError is shown; anything else is a fault without details. */
export function problemReply(error: unknown, occurrence: Occurrence): Reply {
  if (!(error instanceof DomainError)) return problemOf('fault', FAULT_DETAIL, occurrence);
  return problemOf(error.kind, error.message, occurrence, error.fields);
}

/** The problem document of a kind. */
export function problemOf(
  kind: ProblemKind,
  detail: string,
  occurrence: Occurrence,
  errors: readonly FieldError[] = [],
): Reply {
  const { status, title } = PROBLEM_TYPES[kind];
  const body: Problem = {
    type: problemTypeUri(kind),
    title,
    status,
    detail,
    instance: occurrence.path,
    requestId: occurrence.requestId,
    ...(errors.length === 0 ? {} : { errors: [...errors] }),
  };
  return { status, body, contentType: PROBLEM_MEDIA_TYPE, headers: problemHeaders(kind, occurrence.access) };
}
