import * as z from 'zod';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import {
  booleanQuery,
  cursorQuery,
  enumListQuery,
  enumQuery,
  idParam,
  intQuery,
  isoDateQuery,
  limitQuery,
  sortQuery,
} from '../../../../../functions/platform/contract/fields.ts';
import { defineRoutes } from '../../../../../functions/platform/contract/route.ts';
import { decodeCursor, nextLink } from '../../../../../functions/platform/http/cursor.ts';
import type { HttpEnv } from '../../../../../functions/platform/http/env.ts';
import type { Handlers } from '../../../../../functions/platform/http/handlers.ts';
import { type HttpHandler, type HttpOptions, http } from '../../../../../functions/platform/http/http.ts';
import { createLogger } from '../../../../../functions/platform/http/log.ts';
import { accepted, created, noContent, ok, text } from '../../../../../functions/platform/http/reply.ts';
import { MemoryIdempotencyStore } from '../../../../tools/idempotency-store.ts';

/** A small API with one of everything, for the tests of the stack. */

const item = z.object({ id: z.string(), name: z.string(), price: z.number() }).meta({ id: 'Item' });
const job = z.object({ jobId: z.string() }).meta({ id: 'Job' });

const shared = { tag: 'Items', world: true, errors: [] } as const;
const one = { ...shared, params: z.object({ id: idParam('item-1') }), errors: ['not-found'] } as const;

export const routes = defineRoutes({
  root: {
    ...shared,
    method: 'GET',
    path: '/',
    summary: 'What this is',
    access: 'open',
    world: false,
    responses: { 200: { description: 'A text.', contentType: 'text/plain' } },
  },
  listItems: {
    ...shared,
    method: 'GET',
    path: '/items',
    summary: 'All items',
    access: 'read',
    query: z.object({
      limit: limitQuery(1000, 3),
      cursor: cursorQuery().optional(),
      kind: enumQuery(['large', 'small']).optional(),
      status: enumListQuery(['new', 'used', 'lost']).optional(),
      sort: sortQuery(['name', 'price']).optional(),
      offset: intQuery(-5, 5).optional(),
      recent: booleanQuery().optional(),
      from: isoDateQuery().optional(),
    }),
    responses: { 200: { description: 'Items.', schema: z.array(item) } },
    errors: ['not-found'],
  },
  getItem: {
    ...one,
    method: 'GET',
    path: '/items/{id}',
    summary: 'An item',
    access: 'read',
    responses: { 200: { description: 'The item.', schema: item } },
  },
  addItem: {
    ...shared,
    method: 'POST',
    path: '/items',
    summary: 'Add an item',
    access: 'write',
    body: z.object({
      name: z.string().min(1).max(20),
      price: z.number().min(0).max(1e6),
      count: z.int().min(1).max(100).optional(),
      maker: z.object({ country: z.enum(['CH', 'US']), since: z.iso.date().optional() }).optional(),
      tags: z.array(z.string().max(8)).max(3).optional(),
      weight: z.number().nullable().optional(),
      extra: z.record(z.string(), z.boolean()).optional(),
    }),
    responses: { 201: { description: 'Added.', schema: item } },
    errors: ['not-found', 'conflict'],
  },
  searchItems: {
    ...shared,
    method: 'POST',
    effect: 'read',
    path: '/items/search',
    summary: 'Find items by a long query',
    access: 'read',
    body: z.object({ name: z.string().optional(), repeat: z.int().min(0).max(50_000).optional() }),
    bodyLimit: 1_000_000,
    responses: { 200: { description: 'Items.', schema: z.array(item) } },
    errors: ['not-found', 'too-large'],
  },
  removeItem: {
    ...one,
    method: 'DELETE',
    path: '/items/{id}',
    summary: 'Remove an item',
    access: 'admin',
    responses: { 204: { description: 'Removed.' } },
  },
  pause: {
    ...shared,
    method: 'POST',
    path: '/pause',
    summary: 'Pause',
    access: 'write',
    responses: { 200: { description: 'Paused.', schema: z.object({ paused: z.boolean() }) } },
    errors: ['not-found'],
  },
  regenerate: {
    ...shared,
    method: 'POST',
    path: '/regenerate',
    summary: 'Begin anew',
    access: 'write',
    body: z.strictObject({ seed: z.int().min(0).max(1000).optional() }),
    bodyOptional: true,
    responses: { 202: { description: 'A job.', schema: job } },
    errors: ['not-found'],
  },
});

/** Counts the items that were added, to see what was done twice. */
export interface SampleState {
  added: number;
  failures: unknown[];
}

const ITEMS = Array.from({ length: 400 }, (_none, index) => ({
  id: `item-${index + 1}`,
  name: `Item ${index + 1}`,
  price: index / 2,
}));

function requireKnown(world: string): void {
  if (world !== 'default') throw new DomainError('not-found', `There is no world ${world}.`);
}

function find(id: string) {
  const found = ITEMS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new DomainError('not-found', `There is no item ${id}.`);
  return found;
}

export function sampleHandlers(state: SampleState): Handlers<typeof routes> {
  return {
    root: async () => text('A sample.'),
    listItems: async ({ query, world, url }) => {
      requireKnown(world);
      const from = query.cursor === undefined ? 0 : decodeCursor(z.int().min(0), query.cursor);
      const to = from + query.limit;
      return ok(ITEMS.slice(from, to), { 'x-tick': '7', ...(to < ITEMS.length ? nextLink(url, to) : {}) });
    },
    getItem: async ({ params, world }) => {
      requireKnown(world);
      return ok(find(params.id), { 'x-tick': '7' });
    },
    addItem: async ({ body, world }) => {
      requireKnown(world);
      const failure = state.failures.shift();
      if (failure !== undefined) throw failure;
      state.added += 1;
      return created({ id: `item-${state.added}`, name: body.name, price: body.price }, { location: '/items/item-1' });
    },
    searchItems: async ({ body, world }) => {
      requireKnown(world);
      return ok(Array.from({ length: body.repeat ?? 1 }, () => ITEMS[0] ?? find('item-1')));
    },
    removeItem: async ({ params, world }) => {
      requireKnown(world);
      find(params.id);
      return noContent();
    },
    pause: async ({ world }) => {
      requireKnown(world);
      return ok({ paused: true });
    },
    regenerate: async ({ body, world }) => {
      requireKnown(world);
      return accepted({ jobId: `job-${body?.seed ?? 'any'}` }, { location: '/jobs/job' });
    },
  };
}

export const OPEN: HttpEnv = { AUTH_MODE: 'open', STAGE: 'test', LOG_LEVEL: 'debug' };
export const CLOSED: HttpEnv = { ...OPEN, AUTH_MODE: 'jwt' };

export interface Sample {
  readonly handler: HttpHandler;
  readonly state: SampleState;
  readonly store: MemoryIdempotencyStore;
  /** The lines of the log, as objects. */
  readonly lines: Record<string, unknown>[];
}

/** The sample API behind the stack, with a log and a store to look into. */
export function setup(options: Partial<HttpOptions> = {}): Sample {
  const state: SampleState = { added: 0, failures: [] };
  const store = new MemoryIdempotencyStore();
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger('debug', {}, (line) => lines.push(JSON.parse(line)));
  const fixed = { env: OPEN, idempotency: store, checkResponses: true, logger };
  return { handler: http(routes, sampleHandlers(state), { ...fixed, ...options }), state, store, lines };
}
