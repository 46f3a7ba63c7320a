import { DomainError } from '../../../core/kernel/errors.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { decodeWorld, IncompleteSnapshot, type Simulation } from '../../../core/world/index.ts';
import type { Head } from '../head.ts';

/**
 * A world from the stored chunks of its state, at a time.
 * @throws DomainError `unavailable` for one that was stored before there were records of some kind
 */
export function decodeStored(head: Head, time: Time, texts: ReadonlyMap<string, string>): Simulation {
  try {
    return decodeWorld(head, time, texts);
  } catch (error) {
    if (!(error instanceof IncompleteSnapshot)) throw error;
    const detail = `The world was stored by another version, without ${error.chunk}. Regenerate the world to go on.`;
    throw new DomainError('unavailable', detail, [], { cause: error });
  }
}
