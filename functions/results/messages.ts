import * as z from 'zod';
import { worldRemoved } from '../worlds/removal.ts';

/** What the queue of reviews carries: a stage to compute. A target, so that a message delivered twice is done once. */
export const stageMessage = z.strictObject({
  kind: z.literal('stage'),
  worldId: z.string(),
  generation: z.int().min(1),
  session: z.string(),
  version: z.int().min(1),
  stage: z.string(),
});

/** And worlds that are served no more. */
export const resultsMessage = z.discriminatedUnion('kind', [stageMessage, worldRemoved]);

export type ResultsMessage = z.output<typeof resultsMessage>;
