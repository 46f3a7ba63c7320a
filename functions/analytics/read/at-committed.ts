import type { Head } from '../../worlds/head.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { whileCurrent } from '../../worlds/read/while-current.ts';
import { requireAcademy } from './require-academy.ts';

/**
 * What is read of a world’s academy as last committed.
 * @throws DomainError `not-found` for an unknown world and for one above the rows up to which events are kept; `conflict`
 * for one that an older version has made, without an academy
 */
export function atCommitted<T>(
  loader: Pick<WorldLoader, 'head'>,
  worldId: string,
  read: (head: Head) => Promise<T>,
): Promise<T> {
  return whileCurrent(async () => {
    const head = await loader.head(worldId);
    requireAcademy(head);
    return read(head);
  });
}
