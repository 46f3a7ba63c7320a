import * as z from 'zod';
import { changedMessage, registerMessage } from '../platform/follow/messages.ts';

const world = { worldId: z.string(), generation: z.int().min(1) };

/** What the queue of builds carries: targets, so that a message delivered twice is done once. */
export const buildMessage = z.discriminatedUnion('kind', [
  /** Build a client's dashboards, as a job says. */
  z.strictObject({ kind: z.literal('build'), ...world, jobId: z.string() }),
  /** Make a prospect's stale data anew, when that is due. */
  z.strictObject({ kind: z.literal('refresh'), ...world, prospectId: z.string(), turn: z.int().min(1) }),
  /** What the follower of ticks tells and asks. */
  changedMessage,
  registerMessage,
]);

export type BuildMessage = z.output<typeof buildMessage>;
/** What names a job: its id, and where it lies. */
export type BuildJobRef = Omit<Extract<BuildMessage, { kind: 'build' }>, 'kind'>;
export type RefreshTarget = Extract<BuildMessage, { kind: 'refresh' }>;
