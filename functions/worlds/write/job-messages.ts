import * as z from 'zod';
import { completeCounts } from '../../../core/world/index.ts';
import { perKind } from '../per-kind.ts';

/** A message may wait since before a kind was added. */
const counts = perKind(z.int().min(0).optional()).transform(completeCounts);

/** How a world is to be made. */
const origin = z.object({ seed: z.int().min(0), counts, startedAt: z.int(), interval: z.int(), tempo: z.number() });

const generation = z.int().min(1);

/** What the job queue carries: targets, so that a message delivered twice is done once; with `jobId`, for someone who follows it. */
export const jobMessage = z.discriminatedUnion('kind', [
  /** Make the world `default` as the environment says, unless it is there. */
  z.object({ kind: z.literal('create-default') }),
  z.object({ kind: z.literal('create'), jobId: z.string(), worldId: z.string(), origin }),
  /** Put another generation in the place of this one, or of whatever comes after it. */
  z.object({ kind: z.literal('regenerate'), jobId: z.string(), worldId: z.string(), generation, origin }),
  /** Advance this generation by so many ticks; the version before sent the tick to be reached. */
  z.object({
    kind: z.literal('advance'),
    jobId: z.string(),
    worldId: z.string(),
    generation,
    ticks: z.int().min(1).optional(),
    tick: z.int().min(0).optional(),
  }),
  z.object({ kind: z.literal('sync'), jobId: z.string(), worldId: z.string() }),
  /** Remove what is left of a generation that is no longer served. */
  z.object({ kind: z.literal('sweep'), worldId: z.string(), generation, counts }),
  /** Remove what failed commits have left in a world. */
  z.object({ kind: z.literal('tidy'), worldId: z.string() }),
]);

export type JobMessage = z.output<typeof jobMessage>;
/** What belongs to a job that its caller follows. */
export type FollowedMessage = Extract<JobMessage, { readonly jobId: string }>;
export type Origin = z.output<typeof origin>;
