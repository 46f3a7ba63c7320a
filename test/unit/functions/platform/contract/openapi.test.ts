import * as z from 'zod';
import { ALL_ROUTES } from '../../../../../functions/all-routes.ts';
import { openApiDocument } from '../../../../../functions/platform/contract/openapi.ts';
import { PROBLEM_TYPES } from '../../../../../functions/platform/contract/problem.ts';
import { problemsOf } from '../../../../../functions/platform/contract/problems-of.ts';
import { defineRoutes, isEventStream, type Route } from '../../../../../functions/platform/contract/route.ts';
import { openApiFaults, operationsOf, resolveRef } from '../../../../tools/openapi-rules.ts';
import { routes } from '../http/sample.ts';

const SAMPLE: readonly Route[] = Object.values(routes);
const info = { title: 'Test', version: '1', serverUrl: 'https://api.example.test' };

type Json = Record<string, unknown>;

/** The document as it goes over the wire. */
function documentOf(table: readonly Route[], more = {}): Json {
  return JSON.parse(JSON.stringify(openApiDocument(table, { ...info, ...more })));
}

function operation(document: Json, id: string): Json {
  const found = operationsOf(document).find((candidate) => candidate.operation.operationId === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return { ...found.operation };
}

/** The parameters of an operation, with references followed, by place and name. */
function parameters(document: Json, id: string): Record<string, Json> {
  const all = operation(document, id).parameters as Json[];
  const followed = all.map((each) =>
    typeof each.$ref === 'string' ? (resolveRef(document, each.$ref) as Json) : each,
  );
  return Object.fromEntries(followed.map((each) => [`${each.in} ${each.name}`, each]));
}

describe.each([
  ['the sample', SAMPLE, {}],
  ['the sample with a token endpoint', SAMPLE, { tokenUrl: 'https://auth.example.test/oauth2/token' }],
  ['the whole API', ALL_ROUTES, {}],
])('the document of %s', (_name, table, more) => {
  const document = documentOf(table, more);

  it('breaks no rule of OpenAPI 3.1', () => {
    expect(openApiFaults(document)).toEqual([]);
  });

  it('has exactly the operations of the routes', () => {
    const described = operationsOf(document).map(({ path, method, operation: { operationId } }) => {
      return `${method.toUpperCase()} ${path} ${operationId}`;
    });
    const declared = table.map(({ method, path, operationId }) => `${method} ${path} ${operationId}`);
    expect(described.sort()).toEqual(declared.sort());
  });

  it.each(table.map((route) => [route.operationId, route] as const))(
    'tells every status that %s can answer',
    (id, route) => {
      const successes = Object.keys(route.responses);
      const problems = problemsOf(route).map((kind) => String(PROBLEM_TYPES[kind].status));
      const unchanged = route.method === 'GET' && !isEventStream(route) ? ['304'] : [];
      const described = Object.keys(operation(document, id).responses as Json);
      expect(described.sort()).toEqual([...successes, ...problems, ...unchanged, '429'].sort());
    },
  );
});

describe('what generators make classes of', () => {
  const { schemas } = documentOf(ALL_ROUTES).components as { schemas: Record<string, Json> };
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  /** The class of a schema without a name of its own: that of where it stands, and the property. */
  const classOf = (name: string, property: string) => name + property.split('_').map(capital).join('');

  it('has no name twice: one that is given, and one that is made of a property', () => {
    const made = Object.entries(schemas).flatMap(([name, schema]) =>
      Object.entries((schema.properties ?? {}) as Record<string, Json>).flatMap(
        ([property, { enum: values, properties }]) =>
          values === undefined && properties === undefined ? [] : [classOf(name, property)],
      ),
    );
    expect(made.filter((name) => Object.hasOwn(schemas, name))).toEqual([]);
  });

  it('has a name where it is one of several: what lies within would be read, and named, twice', () => {
    const nameless = Object.entries(schemas).filter(([, { oneOf, anyOf }]) =>
      ((oneOf ?? anyOf ?? []) as Json[]).some(({ $ref, type }) => $ref === undefined && type === 'object'),
    );
    expect(nameless.map(([name]) => name)).toEqual([]);
  });
});

describe('what the document says', () => {
  const document = documentOf(SAMPLE, { tokenUrl: 'https://auth.example.test/oauth2/token' });

  it('names the server and the scopes', () => {
    expect(document.servers).toEqual([{ url: 'https://api.example.test' }]);
    expect(operation(document, 'root').security).toEqual([]);
    expect(operation(document, 'addItem').security).toEqual([
      { bearer: ['showroom/write'] },
      { oauth2: ['showroom/write'] },
    ]);
    const { flows } = resolveRef(document, '#/components/securitySchemes/oauth2') as { flows: Json };
    const scopes = Object.keys((flows.clientCredentials as { scopes: Json }).scopes);
    expect(scopes).toEqual(['showroom/read', 'showroom/write', 'showroom/admin']);
    expect(operation(documentOf(SAMPLE), 'addItem').security).toEqual([{ bearer: ['showroom/write'] }]);
  });

  it('shows query fields as what they mean, not as text', () => {
    const fields = parameters(document, 'listItems');
    expect(fields['query limit']).toEqual({
      in: 'query',
      name: 'limit',
      description: 'The most rows to answer.',
      schema: { type: 'integer', minimum: 1, maximum: 1000, default: 3 },
    });
    expect(fields['query recent']?.schema).toEqual({ type: 'boolean' });
    expect(fields['query from']?.schema).toEqual({ type: 'string', format: 'date' });
    expect(fields['query status']).toMatchObject({
      style: 'form',
      explode: false,
      schema: { type: 'array', items: { type: 'string', enum: ['new', 'used', 'lost'] } },
    });
    expect(fields['query sort']?.schema).toMatchObject({ items: { enum: ['name', '-name', 'price', '-price'] } });
    expect(fields['query cursor']?.description).toContain('Link');
  });

  it('has the headers that the stack reads and writes', () => {
    expect(Object.keys(parameters(document, 'listItems'))).toEqual(
      expect.arrayContaining(['header X-World', 'header If-None-Match']),
    );
    expect(Object.keys(parameters(document, 'addItem'))).toEqual(['header X-World', 'header Idempotency-Key']);
    expect(Object.keys(parameters(document, 'searchItems'))).toEqual(['header X-World']);
    expect(Object.keys(parameters(document, 'root'))).toEqual(['header If-None-Match']);
    const headers = (id: string, status: string) => {
      const responses = operation(document, id).responses as Record<string, { headers: Json }>;
      return Object.keys(responses[status]?.headers ?? {});
    };
    expect(headers('listItems', '200')).toEqual(['ETag', 'X-Tick', 'Link']);
    expect(headers('getItem', '200')).toEqual(['ETag', 'X-Tick']);
    expect(headers('regenerate', '202')).toEqual(['X-Tick', 'Location', 'Idempotent-Replay']);
  });

  it('closes objects in requests, and shares named schemas between requests and replies', () => {
    const both = z.object({ id: z.string() }).meta({ id: 'Both' });
    const table = defineRoutes({
      echo: {
        ...{ method: 'POST', path: '/echo', tag: 't', summary: 's', access: 'write', world: false, errors: [] },
        body: z.object({ both, inner: z.object({ a: z.string() }), loose: z.looseObject({}) }),
        bodyExample: { both: { id: 'a' }, inner: { a: 'b' }, loose: {} },
        responses: { 200: { description: 'd', schema: both, example: { id: 'a' } } },
      },
    });
    const echo = documentOf(Object.values(table));
    const body = operation(echo, 'echo').requestBody as { required: boolean; content: Record<string, Json> };
    const media = body.content['application/json'];
    expect(body.required).toBe(true);
    expect(media?.example).toEqual(table.echo.bodyExample);
    expect(media?.schema).toMatchObject({
      additionalProperties: false,
      properties: { both: { $ref: '#/components/schemas/Both' }, inner: { additionalProperties: false } },
    });
    expect(media?.schema).not.toMatchObject({ properties: { loose: { additionalProperties: false } } });
    expect(Object.keys(resolveRef(echo, '#/components/schemas') as Json)).toEqual([
      'Both',
      'Problem',
      'GatewayMessage',
    ]);
  });
});

describe('the contract', () => {
  it('gives each kind of problem a status of its own', () => {
    const statuses = Object.values(PROBLEM_TYPES).map((type) => type.status);
    expect(new Set(statuses).size).toBe(statuses.length);
  });

  it('has operation ids and places that are unique, and examples that fit', () => {
    const ids = ALL_ROUTES.map((route) => route.operationId);
    const places = ALL_ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(places).size).toBe(places.length);
    for (const { operationId, body, bodyExample, responses } of ALL_ROUTES) {
      if (bodyExample !== undefined)
        expect([operationId, body?.safeParse(bodyExample).success]).toEqual([operationId, true]);
      for (const { schema, example } of Object.values(responses)) {
        // What is no JSON has no schema.
        if (example !== undefined && schema !== undefined)
          expect([operationId, schema.safeParse(example).success]).toEqual([operationId, true]);
      }
    }
  });
});

describe('the rules themselves', () => {
  const sound = () => documentOf(SAMPLE) as { paths: Record<string, Record<string, Json>> } & Json;

  it.each<[string, (document: ReturnType<typeof sound>) => void, string]>([
    [
      'a reference that leads nowhere',
      (document) => Object.assign(document, { tags: [{ $ref: '#/nowhere' }] }),
      'leads nowhere',
    ],
    [
      'an operation id given twice',
      (document) => Object.assign(document.paths['/pause']?.post ?? {}, { operationId: 'root' }),
      'twice',
    ],
    [
      'a path parameter not declared',
      (document) => Object.assign(document.paths['/items/{id}']?.get ?? {}, { parameters: [] }),
      'parameters ()',
    ],
    [
      'a security scheme not declared',
      (document) => Object.assign(document.paths['/pause']?.post ?? {}, { security: [{ key: [] }] }),
      'no security scheme key',
    ],
    [
      'a response without a description',
      (document) => Object.assign(document.paths['/pause']?.post ?? {}, { responses: { 200: {} } }),
      'no description',
    ],
    ['another version', (document) => Object.assign(document, { openapi: '3.0.3' }), 'not 3.1'],
  ])('find %s', (_name, spoil, message) => {
    const document = sound();
    spoil(document);
    expect(openApiFaults(document).join('\n')).toContain(message);
  });
});
