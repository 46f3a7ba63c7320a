import { useSearch } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { changeWorld } from '../api/world.ts';

export const DEFAULT_WORLD = 'default';

/** The world that a query names. */
export const worldIn = (search: string): string => new URLSearchParams(search).get('world') ?? DEFAULT_WORLD;

/** Looks at the world that the address names as `?world=`, before anything is read for it. */
export function useNamedWorld(): void {
  const { world = DEFAULT_WORLD }: { world?: string } = useSearch({ strict: false });
  useLayoutEffect(() => changeWorld(world), [world]);
}
