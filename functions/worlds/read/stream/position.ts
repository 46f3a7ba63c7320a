/**
 * Where a follower of a world is: behind a commit, or within what it tells, and behind a notice. As text it is the id
 * of an event: generation, tick, and the sequence of what is told, `3-1021-1050.0.57`.
 */
export interface StreamPosition {
  readonly generation: number;
  readonly tick: number;
  /** The version of the last commit of which something was told. */
  readonly version: number;
  /** How many of its events are still to be told. */
  readonly left: number;
  /** The number of the last notice that was told. */
  readonly notice: number;
}

const NUMBER = '(0|[1-9][0-9]{0,14})';
export const EVENT_ID = new RegExp(`^${NUMBER}-${NUMBER}-${NUMBER}\\.${NUMBER}\\.${NUMBER}$`);

export function formatPosition({ generation, tick, version, left, notice }: StreamPosition): string {
  return `${generation}-${tick}-${version}.${left}.${notice}`;
}

/** The position that an id names; null for a text that is no id. */
export function parsePosition(text: string): StreamPosition | null {
  const match = EVENT_ID.exec(text);
  if (!match) return null;
  const [generation = 0, tick = 0, version = 0, left = 0, notice = 0] = match.slice(1).map(Number);
  return { generation, tick, version, left, notice };
}
