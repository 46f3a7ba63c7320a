import type { Head } from '../../worlds/head.ts';
import { MissingChunk } from '../../worlds/ports.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { requireAcademy } from './require-academy.ts';

/** The world may be committed anew between reading its head and its events; then both are read again. */
const ATTEMPTS = 4;

/**
 * What is read of a world’s academy as last committed.
 * @throws DomainError `not-found` for an unknown world and for one above the rows up to which events are kept; `conflict`
 * for one that an older version has made, without an academy
 */
export async function atCommitted<T>(
  loader: Pick<WorldLoader, 'head'>,
  worldId: string,
  read: (head: Head) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const head = await loader.head(worldId);
    requireAcademy(head);
    try {
      return await read(head);
    } catch (error) {
      if (!(error instanceof MissingChunk) || attempt === ATTEMPTS) throw error;
    }
  }
}
