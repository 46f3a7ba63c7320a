import * as z from 'zod';

/** What the topic `world-removed` tells: a generation that is served no more, because it was replaced or its world removed. */
export const worldRemoved = z.object({
  kind: z.literal('world-removed'),
  worldId: z.string(),
  generation: z.int().min(1),
});

export type WorldRemoved = z.output<typeof worldRemoved>;
