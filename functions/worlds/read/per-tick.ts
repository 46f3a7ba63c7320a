import type { LoadedWorld } from './loader.ts';

/**
 * Makes something of a loaded world once, and keeps it for as long as the loader keeps the world at that tick. What is
 * promised and then fails is made again for who asks next.
 */
export function perTick<T>(make: (world: LoadedWorld) => T): (world: LoadedWorld) => T {
  const kept = new WeakMap<LoadedWorld, { readonly made: T }>();
  return (world) => {
    const entry = kept.get(world) ?? { made: make(world) };
    kept.set(world, entry);
    if (entry.made instanceof Promise) entry.made.catch(() => kept.delete(world));
    return entry.made;
  };
}
