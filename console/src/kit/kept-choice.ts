import { useSyncExternalStore } from 'react';

/** A choice of the reader's that holds on all pages, and is remembered in this browser. */
export interface KeptChoice<T extends string> {
  change(next: T): void;
  /** What is chosen; whoever uses it is drawn anew when that changes. */
  use(): T;
}

/**
 * @param name what it is kept as
 * @param values the first is what holds until something is chosen
 * @param onto called with what holds, once it is asked for and each time it changes
 */
export function keptChoice<const T extends string>(
  name: string,
  values: readonly [T, ...T[]],
  onto?: (value: T) => void,
): KeptChoice<T> {
  const listeners = new Set<() => void>();
  let chosen: T | undefined;

  /** A browser that keeps nothing (private windows, blocked storage) throws; then it is as it is by default. */
  function kept(): T {
    try {
      const stored = localStorage.getItem(name);
      return values.find((each) => each === stored) ?? values[0];
    } catch {
      return values[0];
    }
  }

  function current(): T {
    if (chosen === undefined) {
      chosen = kept();
      onto?.(chosen);
    }
    return chosen;
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    change(next) {
      chosen = next;
      onto?.(next);
      try {
        localStorage.setItem(name, next);
      } catch {
        // what cannot be remembered holds until the console is closed
      }
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, current),
  };
}
