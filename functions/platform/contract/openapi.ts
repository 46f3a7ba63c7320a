import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
  type ZodOpenApiPathItemObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { batchList } from './batch-list.ts';
import {
  HEADERS,
  type HeaderName,
  headerRefs,
  PARAMETERS,
  problemRef,
  problemResponses,
  securitySchemes,
  TOO_MANY_REQUESTS,
} from './openapi-parts.ts';
import { PROBLEM_TYPES } from './problem.ts';
import { problemsOf } from './problems-of.ts';
import { DEFAULT_BODY_LIMIT, effectOf, isEventStream, type ResponseSpec, type Route } from './route.ts';
import { scopeName } from './scopes.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  /** Markdown. */
  readonly description?: string;
  /** What each group of operations is about, by its tag. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Where the API is, without a path: `https://example.com`. */
  readonly serverUrl: string;
  /** The OAuth 2 token endpoint; without it the document asks for a bearer token and doesn't say where to get one. */
  readonly tokenUrl?: string;
}

const LICENSE = { name: 'MIT', identifier: 'MIT' };

function successHeaders(route: Route, status: number): HeaderName[] {
  const names: HeaderName[] = [];
  const read = route.method === 'GET' && !isEventStream(route);
  if (status === 200 && (read || route.errors.includes('outdated'))) names.push('ETag');
  if (route.world) names.push('X-Tick');
  if (route.query?.shape.cursor !== undefined) names.push('Link');
  if (status === 201 || status === 202) names.push('Location');
  if (effectOf(route) === 'write') names.push('Idempotent-Replay');
  return names;
}

function contentOf(spec: ResponseSpec): Pick<ZodOpenApiResponseObject, 'content'> {
  const { schema, example } = spec;
  if (schema === undefined && spec.contentType === undefined) return {};
  const media = { ...(schema === undefined ? {} : { schema }), ...(example === undefined ? {} : { example }) };
  const page = spec.page ? { 'text/html': { schema: { type: 'string' as const } } } : {};
  return { content: { [spec.contentType ?? 'application/json']: media, ...page } };
}

function responsesOf(route: Route): ZodOpenApiOperationObject['responses'] {
  const successes = Object.entries(route.responses).map(([status, spec]) => {
    const headers = headerRefs(successHeaders(route, Number(status)));
    return [status, { description: spec.description, headers, ...contentOf(spec) }] as const;
  });
  const unchanged = route.method === 'GET' && route.responses[200] !== undefined && !isEventStream(route);
  const notModified = { description: 'The client has it already.', headers: headerRefs(['ETag']) };
  const problems = problemsOf(route).map((kind) => [String(PROBLEM_TYPES[kind].status), problemRef(kind)] as const);
  const throttled = ['429', { $ref: '#/components/responses/TooManyRequests' }] as const;
  return Object.fromEntries([
    ...successes,
    ...(unchanged ? [['304', notModified] as const] : []),
    ...problems,
    throttled,
  ]);
}

function headerParameters(route: Route): { $ref: string }[] {
  const names: (keyof typeof PARAMETERS)[] = [];
  if (route.world) names.push('World');
  if (effectOf(route) === 'write') names.push('IdempotencyKey');
  if (isEventStream(route)) names.push('LastEventId');
  else if (route.method === 'GET') names.push('IfNoneMatch');
  if (route.errors.includes('outdated')) names.push('IfMatch');
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function bodyOf(route: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (route.body === undefined) return {};
  const example = route.bodyExample === undefined ? {} : { example: route.bodyExample };
  const schema = route.batch === undefined ? route.body : z.union([route.body, batchList(route.body, route.batch)]);
  const content = { 'application/json': { schema, ...example } };
  const description = `At most ${route.bodyLimit ?? DEFAULT_BODY_LIMIT} bytes of JSON in UTF-8.`;
  return { requestBody: { description, required: route.bodyOptional !== true, content } };
}

function securityOf(route: Route, tokenUrl: string | undefined): Record<string, string[]>[] {
  if (route.access === 'open') return [];
  const scopes = [scopeName(route.access)];
  return tokenUrl === undefined ? [{ bearer: scopes }] : [{ bearer: scopes }, { oauth2: scopes }];
}

function operationOf(route: Route, tokenUrl: string | undefined): ZodOpenApiOperationObject {
  const { operationId, summary, description, params, query } = route;
  const requestParams = { ...(params && { path: params }), ...(query && { query }) };
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [route.tag],
    security: securityOf(route, tokenUrl),
    requestParams,
    parameters: headerParameters(route),
    ...bodyOf(route),
    responses: responsesOf(route),
  };
}

function pathsOf(routes: readonly Route[], tokenUrl: string | undefined): Record<string, ZodOpenApiPathItemObject> {
  const paths: Record<string, ZodOpenApiPathItemObject> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, tokenUrl) };
  }
  return paths;
}

/**
 * Objects are closed in requests too, unless they are loose: the reader of requests refuses unknown fields. The format
 * of a date says more than its pattern; generators make a date of the one, and then fail to match it with the other.
 */
const tidySchema: ZodOpenApiOverride = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod;
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  if (def.type === 'object' && def.catchall === undefined) jsonSchema.additionalProperties = false;
};

/** A parameter's description belongs to it, not to its schema; lists are written with commas. */
function tidyParameter<P extends object>(parameter: P): P {
  if (!('schema' in parameter)) return parameter;
  const { description, ...schema } = parameter.schema as { description?: string; type?: string };
  const list = schema.type === 'array' ? { style: 'form', explode: false } : {};
  return { ...parameter, ...(description === undefined ? {} : { description }), ...list, schema };
}

function tidyParameters(document: OpenApiDocument): void {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation?.parameters !== undefined) operation.parameters = operation.parameters.map(tidyParameter);
    }
  }
}

function tagsOf(routes: readonly Route[], descriptions: ApiInfo['tags'] = {}) {
  return [...new Set(routes.map((route) => route.tag))].map((name) => {
    const description = descriptions[name];
    return description === undefined ? { name } : { name, description };
  });
}

/** The OpenAPI 3.1 document of the routes. Schemas with a `meta` id become components. */
export function openApiDocument(routes: readonly Route[], info: ApiInfo): OpenApiDocument {
  const { title, version, description, serverUrl, tokenUrl } = info;
  const kinds = [...new Set(routes.flatMap(problemsOf))];
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: { title, version, license: LICENSE, ...(description === undefined ? {} : { description }) },
      servers: [{ url: serverUrl }],
      tags: tagsOf(routes, info.tags),
      paths: pathsOf(routes, tokenUrl),
      components: {
        headers: HEADERS,
        parameters: PARAMETERS,
        responses: { ...problemResponses(kinds), TooManyRequests: TOO_MANY_REQUESTS },
        securitySchemes: securitySchemes(tokenUrl),
      },
    },
    { override: tidySchema },
  );
  tidyParameters(document);
  return document;
}
