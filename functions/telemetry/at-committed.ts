import type { Head } from '../worlds/head.ts';
import type { WorldLoader } from '../worlds/read/loader.ts';
import { whileCurrent } from '../worlds/read/while-current.ts';

/**
 * What is read of a world’s telemetry as last committed.
 * @throws DomainError `not-found` for an unknown world, and what `read` throws
 */
export function atCommitted<T>(
  loader: Pick<WorldLoader, 'head'>,
  worldId: string,
  read: (head: Head) => Promise<T>,
): Promise<T> {
  return whileCurrent(async () => read(await loader.head(worldId)));
}
