/** The world that the console looks at, kept in this browser tab's address as `?world=` and told to who asks. */
type Listener = () => void;

const listeners = new Set<Listener>();
let world = 'default';

export const currentWorld = (): string => world;

export function changeWorld(next: string): void {
  if (next === world) return;
  world = next;
  for (const listener of listeners) listener();
}

export function onWorld(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
