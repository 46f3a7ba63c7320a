import { DomainError } from '../../core/kernel/errors.ts';
import { createMeasureReader } from '../../core/measures/index.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import { perTick } from '../worlds/read/per-tick.ts';
import type { ClientSnapshot } from './ports.ts';
import type { ProspectServices } from './services.ts';

/** The problem that a request names a client that the world doesn't have. */
export function unknownClient(clientId: string): DomainError {
  return new DomainError('not-found', `There is no client ${clientId}.`, [
    { pointer: 'path/client_id', detail: 'Expected an id that GET /api/clients lists.' },
  ]);
}

/** All clients at one tick share what a measure of the company costs. */
const measuresOf = perTick(({ simulation }) => createMeasureReader(simulation));

/**
 * A client at the committed tick of a world.
 * @throws DomainError `not-found` when the world has no such client
 */
export async function snapshotOf(
  { history }: Pick<ProspectServices, 'history'>,
  world: LoadedWorld,
  clientId: string,
): Promise<ClientSnapshot> {
  const { head, simulation, rows } = world;
  if (!rows.clients.has(clientId)) throw unknownClient(clientId);
  const asOf = { tick: head.tick, time: head.time };
  return { head, asOf, simulation, measures: measuresOf(world), history: await history.read(head), clientId };
}
