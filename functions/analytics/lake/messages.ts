import * as z from 'zod';

/** What the topic `tick-committed` tells, as far as it is of use here. */
export const tickMessage = z.object({ worldId: z.string(), generation: z.int().min(1) });
