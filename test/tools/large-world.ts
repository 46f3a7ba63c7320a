import type { Head } from '../../functions/worlds/head.ts';

/** A world without an academy, of which only the head is there: its telemetry is what is sent. */
export interface LargeWorld {
  readonly worldId: string;
  readonly generation: number;
  /** World time, which tests move. */
  time: number;
  readonly loader: { head(): Promise<Head> };
}

/** The head of a world as that of another that keeps no events: of more than 10,000 rows. */
export function largeWorld(of: Head, worldId: string, generation: number): LargeWorld {
  const counts = { ...of.counts, clients: 20_000 };
  const world = {
    worldId,
    generation,
    time: of.time,
    loader: { head: async (): Promise<Head> => ({ ...of, worldId, generation, counts, time: world.time }) },
  };
  return world;
}
