import { useSyncExternalStore } from 'react';

/** How high rows are. Both are enough for a pointer; `comfortable` is enough for a finger too. */
export type Density = 'comfortable' | 'compact';

/** Pixels of a row, as `--row` has them in the base style sheet. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 44, compact: 32 };

const KEPT_AS = 'showroom-density';
const listeners = new Set<() => void>();

/** A browser that keeps nothing (private windows, blocked storage) throws; then it is as it is by default. */
function kept(): Density {
  try {
    return localStorage.getItem(KEPT_AS) === 'compact' ? 'compact' : 'comfortable';
  } catch {
    return 'comfortable';
  }
}

let density: Density | undefined;

function current(): Density {
  if (density === undefined) {
    density = kept();
    document.documentElement.dataset.density = density;
  }
  return density;
}

/** Sets the density of all tables, and remembers it in this browser. */
export function changeDensity(next: Density): void {
  density = next;
  document.documentElement.dataset.density = next;
  try {
    localStorage.setItem(KEPT_AS, next);
  } catch {
    // what cannot be remembered holds until the console is closed
  }
  for (const listener of listeners) listener();
}

export const useDensity = (): Density =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
