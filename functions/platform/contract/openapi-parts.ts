import * as z from 'zod';
import type { ZodOpenApiComponentsObject, ZodOpenApiResponseObject, ZodOpenApiSecuritySchemeObject } from 'zod-openapi';
import { worldId } from './fields.ts';
import {
  PROBLEM_MEDIA_TYPE,
  PROBLEM_TYPES,
  type Problem,
  type ProblemKind,
  problemSchema,
  problemTypeUri,
} from './problem.ts';
import { SCOPE_DESCRIPTIONS, SCOPES, scopeName } from './scopes.ts';

/** The parts of the OpenAPI document that operations share and refer to by name. */

const text: { type: 'string' } = { type: 'string' };

export const HEADERS = {
  ETag: { description: 'Names this version of the reply, for If-None-Match and If-Match.', schema: text },
  'X-Tick': {
    description: 'The committed tick of the world that all figures of the reply come from.',
    schema: { type: 'integer', minimum: 0 },
  },
  Link: {
    description: 'The next page: `</api/clients?limit=10&cursor=…>; rel="next"`. Absent on the last one.',
    schema: text,
  },
  Location: { description: 'The address of what was made, or of the job that makes it.', schema: text },
  'Idempotent-Replay': {
    description: '`true` when the reply is that of an earlier request with the same Idempotency-Key.',
    schema: { type: 'string', enum: ['true'] },
  },
  'Retry-After': { description: 'Seconds to wait before the next attempt.', schema: { type: 'integer', minimum: 1 } },
  'WWW-Authenticate': { description: 'How to authenticate (RFC 6750).', schema: text },
} satisfies ZodOpenApiComponentsObject['headers'];

export type HeaderName = keyof typeof HEADERS;

/** References to shared headers, for the `headers` of a response. */
export function headerRefs(names: readonly HeaderName[]): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

export const PARAMETERS = {
  World: worldId()
    .default('default')
    .meta({ description: 'The world that the request is about.', param: { in: 'header', name: 'X-World' } }),
  IdempotencyKey: {
    in: 'header',
    name: 'Idempotency-Key',
    description:
      'Makes a retry safe: for a day, a request with the same key and content is answered with the first reply, and is not carried out again.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[ -~]{1,255}$' },
  },
  IfNoneMatch: {
    in: 'header',
    name: 'If-None-Match',
    description: 'The ETag of a reply that the client has: when it is still right, the answer is 304.',
    schema: text,
  },
  LastEventId: {
    in: 'header',
    name: 'Last-Event-ID',
    description: 'The id of the last event that the client has: the answer is what came after it.',
    schema: text,
  },
  IfMatch: {
    in: 'header',
    name: 'If-Match',
    description:
      'The ETag of the version that the change is meant for: when there is another by now, the answer is 412.',
    schema: text,
  },
} satisfies ZodOpenApiComponentsObject['parameters'];

/** `unsupported-media-type` → `UnsupportedMediaType`. */
function componentName(kind: ProblemKind): string {
  return kind.replaceAll(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

export function problemRef(kind: ProblemKind): { $ref: string } {
  return { $ref: `#/components/responses/${componentName(kind)}` };
}

const PROBLEM_HEADERS: Partial<Record<ProblemKind, readonly HeaderName[]>> = {
  unauthorized: ['WWW-Authenticate'],
  forbidden: ['WWW-Authenticate'],
  unavailable: ['Retry-After'],
};

const EXAMPLE_ERRORS: Partial<Record<ProblemKind, NonNullable<Problem['errors']>>> = {
  malformed: [{ pointer: 'query/limit', detail: 'Expected a whole number from 1 to 1000, in plain digits.' }],
  invalid: [{ pointer: '/ticks', detail: 'Expected at most 2880.' }],
};

function exampleOf(kind: ProblemKind): Problem {
  const { status, title, meaning } = PROBLEM_TYPES[kind];
  const errors = EXAMPLE_ERRORS[kind];
  const frame = { type: problemTypeUri(kind), title, status, detail: meaning };
  const occurrence = { instance: '/api/clients', requestId: 'JKJaXmPLvHcESHA=' };
  return { ...frame, ...occurrence, ...(errors === undefined ? {} : { errors }) };
}

const gatewayMessage = z
  .object({ message: z.string() })
  .meta({ id: 'GatewayMessage', description: 'What API Gateway answers by itself, before or instead of a function.' });

/** What the gateway says for itself, with the statuses of these kinds. */
const GATEWAY_MESSAGES: Partial<Record<ProblemKind, string>> = {
  unauthorized: 'Unauthorized',
  forbidden: 'Forbidden',
  'too-large': 'Request Entity Too Large',
  fault: 'Internal Server Error',
  unavailable: 'Service Unavailable',
};

function gatewayContent(message: string | undefined): ZodOpenApiResponseObject['content'] {
  return message === undefined ? {} : { 'application/json': { schema: gatewayMessage, example: { message } } };
}

function problemResponse(kind: ProblemKind): ZodOpenApiResponseObject {
  const { title, meaning } = PROBLEM_TYPES[kind];
  const headers = headerRefs(PROBLEM_HEADERS[kind] ?? []);
  const problem = { [PROBLEM_MEDIA_TYPE]: { schema: problemSchema, example: exampleOf(kind) } };
  const content = { ...problem, ...gatewayContent(GATEWAY_MESSAGES[kind]) };
  return { description: `${title}. ${meaning}`, headers, content };
}

/** The gateway's own answer to a caller, or to all, who ask too often; no function hears of it. */
export const TOO_MANY_REQUESTS: ZodOpenApiResponseObject = {
  description: 'Too many requests. More came in a moment than the API takes: wait, and double the wait each time.',
  content: gatewayContent('Too Many Requests') ?? {},
};

/** A response for each kind of problem, under its name. */
export function problemResponses(kinds: readonly ProblemKind[]): Record<string, ZodOpenApiResponseObject> {
  return Object.fromEntries(kinds.map((kind) => [componentName(kind), problemResponse(kind)]));
}

/** A bearer token always; the way to get one where the token endpoint is known. */
export function securitySchemes(tokenUrl: string | undefined): Record<string, ZodOpenApiSecuritySchemeObject> {
  const scopes = Object.fromEntries(SCOPES.map((scope) => [scopeName(scope), SCOPE_DESCRIPTIONS[scope]]));
  const bearer: ZodOpenApiSecuritySchemeObject = {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An access token (JWT). Its scopes say what it allows, its claim `worlds` which worlds it may see.',
  };
  if (tokenUrl === undefined) return { bearer };
  const oauth2: ZodOpenApiSecuritySchemeObject = {
    type: 'oauth2',
    description: 'Machine clients get their tokens by client credentials.',
    flows: { clientCredentials: { tokenUrl, scopes } },
  };
  return { bearer, oauth2 };
}
