import { DomainError } from '../../../core/kernel/errors.ts';
import type { Head } from '../head.ts';
import type { HeadStore } from '../ports.ts';

/** The head last committed. @throws DomainError `not-found` for an unknown world, `unavailable` while `default` is being made */
export async function requireHead(heads: Pick<HeadStore, 'get'>, worldId: string): Promise<Head> {
  const head = await heads.get(worldId);
  if (head) return head;
  throw unknownWorld(worldId);
}

export function unknownWorld(worldId: string): DomainError {
  if (worldId === 'default') {
    return new DomainError('unavailable', 'The world is being made; try again in some seconds.');
  }
  return new DomainError('not-found', `There is no world ${worldId}.`, [
    { pointer: 'header/X-World', detail: 'Expected the name of a world that GET /api/worlds lists.' },
  ]);
}
