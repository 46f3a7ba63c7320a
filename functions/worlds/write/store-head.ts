import type { Head } from '../head.ts';
import { commitId } from '../ports.ts';
import type { Services } from './services.ts';

/**
 * Writes a head, under the condition that nobody came first. When that fails, it may be that only the answer was lost,
 * and that a retry met its own write: what is stored tells.
 * @throws VersionConflict when someone else came first
 */
export async function storeHead(
  { heads }: Pick<Services, 'heads'>,
  head: Head,
  expected: number | null,
): Promise<void> {
  try {
    await heads.put(head, expected);
  } catch (error) {
    const stored = await heads.get(head.worldId);
    if (!stored || stored.changeId !== head.changeId || commitId(stored) !== commitId(head)) throw error;
  }
}
