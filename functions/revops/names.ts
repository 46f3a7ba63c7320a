import type { WorldRef } from '../platform/follow/interests.ts';

/** Keys of what is stored: everything of a generation lies in one partition, `default#3`, so that it goes in one sweep. */
export function partitionOf({ worldId, generation }: WorldRef): string {
  return `${worldId}#${generation}`;
}

/** What the ids of builds begin with. */
export const BUILD = 'build-';

/** `build-000007`: the builds of a generation are numbered, so that the last is found, and made only once. */
export function buildId(number: number): string {
  return `${BUILD}${String(number).padStart(6, '0')}`;
}

export function isBuildId(id: string): boolean {
  return /^build-\d{6}$/.test(id);
}
