import * as z from 'zod';
import type { WorldRef } from '../platform/follow/interests.ts';

const world = { worldId: z.string(), generation: z.int().min(1) };

/** What the topic of builds carries: a target, so that a message delivered twice is done once. */
export const buildMessage = z.strictObject({ kind: z.literal('build'), ...world, jobId: z.string() });

/** What the topic `tick-committed` tells, as far as it is of use here. */
export const tickMessage = z.object(world);

/** What names a build: its id, and where it lies. */
export interface BuildRef extends WorldRef {
  readonly jobId: string;
}
