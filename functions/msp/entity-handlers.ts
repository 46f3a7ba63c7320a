import { compareIds } from '../../core/kernel/collection.ts';
import { DomainError } from '../../core/kernel/errors.ts';
import { toDollars } from '../../core/kernel/money.ts';
import { type EntityKind, entityKinds, type Rows, type Wires } from '../../core/world/index.ts';
import type { Call, Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import { wireRow } from '../worlds/wire.ts';
import type { MspContainer } from './container.ts';
import { type entityRoutes, type GetId, getId, type ListId, listId, singular } from './entity-routes.ts';
import { type ListQuery, pageOf } from './lists.ts';

type ListCall = Call & { readonly query: ListQuery };
type IdCall = Call & { readonly params: { readonly id: string } };

type Answer<B> = Promise<ReturnType<typeof ok<B>>>;
type Lists = {
  readonly [K in EntityKind as ListId<K>]: (call: ListCall) => Answer<readonly Wires[K][]>;
};
type Gets = { readonly [K in EntityKind as GetId<K>]: (call: IdCall) => Answer<Wires[K]> };

function unknownId(kind: EntityKind, id: string): DomainError {
  return new DomainError('not-found', `There is no ${singular(kind)} ${id}.`, [
    { pointer: 'path/id', detail: `Expected an id that GET /api/${kind} lists.` },
  ]);
}

/** The lists of all kinds and their rows, as they stand at one committed tick. */
export function entityHandlers({ loader }: MspContainer): Handlers<typeof entityRoutes> {
  /** The row of an id, or the problem that there is none. */
  async function find<K extends EntityKind>(kind: K, { world, params }: IdCall) {
    const { head, rows, simulation } = await loader.load(world);
    const byId: ReadonlyMap<string, Rows[K]> = rows[kind];
    const row = byId.get(params.id);
    if (!row) throw unknownId(kind, params.id);
    return { row, simulation, headers: tickHeader(head) };
  }

  function list<K extends EntityKind>(kind: K) {
    // As long as a world is kept its rows are the same: a page of a large list is cut from one made before.
    const lists = new WeakMap<LoadedWorld, readonly Wires[K][]>();
    return async ({ world, query, url }: ListCall) => {
      const loaded = await loader.load(world);
      const byId: ReadonlyMap<string, Rows[K]> = loaded.rows[kind];
      const all =
        lists.get(loaded) ??
        Array.from(byId.values(), (row) => wireRow(kind, row)).sort((a, b) => compareIds(a.id, b.id));
      lists.set(loaded, all);
      const page = pageOf(all, query, url);
      return ok(page.rows, { ...tickHeader(loaded.head), ...page.headers });
    };
  }

  function get<K extends EntityKind>(kind: K) {
    return async (call: IdCall) => {
      const { row, headers } = await find(kind, call);
      return ok(wireRow(kind, row), headers);
    };
  }

  return {
    ...(Object.fromEntries<unknown>(entityKinds.map((kind) => [listId(kind), list(kind)])) as Lists),
    ...(Object.fromEntries<unknown>(entityKinds.map((kind) => [getId(kind), get(kind)])) as Gets),

    async getClientLicenses(call) {
      const { row, simulation, headers } = await find('clients', call);
      const { clients, licenses, vendors } = simulation.state;
      const lines = [...clients.need(row.id).licenses].sort().map((id) => {
        const license = licenses.need(id);
        const seats = license.holders[row.id] ?? 0;
        return {
          licenseId: id,
          vendor: vendors.need(license.vendor).name,
          product: license.product,
          seats,
          costPerLicense: toDollars(license.price),
          monthlyCost: toDollars(seats * license.price),
        };
      });
      return ok(lines, headers);
    },

    async getLicenseSeats(call) {
      const { row, simulation, headers } = await find('licenses', call);
      const { clients, licenses } = simulation.state;
      const license = licenses.need(row.id);
      const holders = Object.entries(license.holders).map(([clientId, seats]) => {
        return { clientId, client: clients.need(clientId).name, seats };
      });
      holders.sort((a, b) => b.seats - a.seats || (a.clientId < b.clientId ? -1 : 1));
      return ok({ holders, pool: license.pool, total: row.totalLicenses }, headers);
    },
  };
}
