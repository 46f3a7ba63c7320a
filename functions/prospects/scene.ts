import { DomainError } from '../../core/kernel/errors.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import type { ClientScene } from './ports.ts';
import type { AsOf } from './records.ts';
import type { ProspectServices } from './services.ts';

export interface LoadedScene extends ClientScene {
  readonly asOf: AsOf;
}

/** The problem that a request names a client that the world doesn't have. */
export function unknownClient(clientId: string, pointer = 'path/client_id'): DomainError {
  return new DomainError('not-found', `There is no client ${clientId}.`, [
    { pointer, detail: 'Expected an id that GET /api/clients lists.' },
  ]);
}

/**
 * A client at the committed tick of a world.
 * @throws DomainError `not-found` when the world has no such client
 */
export async function sceneOf(
  { history }: Pick<ProspectServices, 'history'>,
  { head, simulation, rows }: LoadedWorld,
  clientId: string,
): Promise<LoadedScene> {
  if (!rows.clients.has(clientId)) throw unknownClient(clientId);
  const asOf = { tick: head.tick, time: head.time };
  return { head, asOf, simulation, history: await history.read(head), clientId };
}
