import * as z from 'zod';
import { type EntityKind, entityKinds } from '../../core/world/index.ts';
import { cursorQuery, idParam, limitQuery, sortQuery } from '../platform/contract/fields.ts';
import { defineRoutes, type Route } from '../platform/contract/route.ts';
import { type Entity, entities } from './entities.ts';
import { examples } from './examples.ts';

/** Rows of a list that says nothing else, and the most of one page. */
export const PAGE = { usual: 1000, most: 1000 } as const;

const listed = { method: 'GET', tag: 'Entities', access: 'read', world: true } as const;
const errors = ['not-found', 'unavailable'] as const satisfies Route['errors'];

/** The kind's name for one of its rows: `client` of `clients`. */
export type Singular<K extends string> = K extends `${infer One}s` ? One : never;
export const singular = <K extends string>(kind: K) => kind.slice(0, -1) as Singular<K>;

export type ListId<K extends string> = `list${Capitalize<K>}`;
export type GetId<K extends string> = `get${Capitalize<Singular<K>>}`;
const capital = <S extends string>(text: S) => (text.charAt(0).toUpperCase() + text.slice(1)) as Capitalize<S>;
export const listId = <K extends string>(kind: K): ListId<K> => `list${capital(kind)}`;
export const getId = <K extends string>(kind: K): GetId<K> => `get${capital(singular(kind))}`;

const byId = (kind: EntityKind) => z.object({ id: idParam(`${singular(kind)}-1`) });

/** A list is sorted by any of its rows' fields that have an order. */
function sortableBy(row: z.ZodObject) {
  const fields = Object.entries(row.shape).filter(([, field]) => !(field instanceof z.ZodArray));
  return sortQuery(fields.map(([name]) => name) as [string, ...string[]]).optional();
}

function listRoute<const E extends Entity>(kind: EntityKind, { summary, nouns, schema, filters }: E) {
  const paging = { limit: limitQuery(PAGE.most, PAGE.usual).optional(), cursor: cursorQuery().optional() };
  const rows = z.array<E['schema']>(schema);
  return {
    ...listed,
    operationId: listId(kind),
    path: `/api/${kind}`,
    summary,
    query: z.object({ ...(filters as E['filters']), sort: sortableBy(schema), ...paging }),
    responses: {
      200: {
        description: `The ${nouns[1]}, in the order of their ids unless sorted.`,
        schema: rows,
        example: [examples[kind]],
      },
    },
    errors,
  } as const;
}

function rowRoute<const E extends Entity>(kind: EntityKind, { nouns, schema }: E) {
  return {
    ...listed,
    operationId: getId(kind),
    path: `/api/${kind}/{id}`,
    summary: `One ${nouns[0]}`,
    params: byId(kind),
    responses: { 200: { description: `The ${nouns[0]}.`, schema: schema as E['schema'], example: examples[kind] } },
    errors,
  } as const;
}

/** What is told of one row beyond itself. */
const details = {
  clients: defineRoutes({
    getClientLicenses: {
      ...listed,
      path: '/api/clients/{id}/licenses',
      summary: 'The seats that a client holds',
      params: byId('clients'),
      responses: {
        200: {
          description: 'A line per licence of which the client holds seats.',
          schema: z.array(
            z.object({
              licenseId: z.string(),
              vendor: z.string(),
              product: z.string(),
              seats: z.int(),
              costPerLicense: z.number(),
              monthlyCost: z.number(),
            }),
          ),
        },
      },
      errors,
    },
  }),
  licenses: defineRoutes({
    getLicenseSeats: {
      ...listed,
      path: '/api/licenses/{id}/seats',
      summary: 'Who holds the seats of a licence',
      params: byId('licenses'),
      responses: {
        200: {
          description: 'Seats by client, and the pool that nobody holds.',
          schema: z.object({
            holders: z.array(z.object({ clientId: z.string(), client: z.string(), seats: z.int() })),
            pool: z.int(),
            total: z.int(),
          }),
        },
      },
      errors,
    },
  }),
};

type Entities = typeof entities;
type ListRoutes = { readonly [K in EntityKind as ListId<K>]: ReturnType<typeof listRoute<Entities[K]>> };
type RowRoutes = { readonly [K in EntityKind as GetId<K>]: ReturnType<typeof rowRoute<Entities[K]>> };
type DetailRoutes = (typeof details)['clients'] & (typeof details)['licenses'];

/** Of each kind the list, the row by its id, and what else there is of it. */
function routesOf(kind: EntityKind): readonly Route[] {
  const more: Partial<Record<EntityKind, Readonly<Record<string, Route>>>> = details;
  return [listRoute(kind, entities[kind]), rowRoute(kind, entities[kind]), ...Object.values(more[kind] ?? {})];
}

export const entityRoutes = Object.fromEntries<unknown>(
  entityKinds.flatMap(routesOf).map((route) => [route.operationId, route]),
) as ListRoutes & RowRoutes & DetailRoutes;
