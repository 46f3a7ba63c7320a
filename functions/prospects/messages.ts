import * as z from 'zod';
import { changedMessage, registerMessage } from '../platform/follow/messages.ts';

const place = { worldId: z.string(), generation: z.int().min(1) };

/** What the queue of builds carries: targets, so that a message delivered twice is done once. */
export const buildMessage = z.discriminatedUnion('kind', [
  /** Build a client's dashboards, as a job says. */
  z.strictObject({ kind: z.literal('generate'), ...place, jobId: z.string() }),
  /** Make a prospect's stale data anew, when that is due. */
  z.strictObject({ kind: z.literal('refresh'), ...place, prospectId: z.string(), turn: z.int().min(1) }),
  /** What the follower of ticks tells and asks. */
  changedMessage,
  registerMessage,
]);

export type BuildMessage = z.output<typeof buildMessage>;
/** What names a job: its id, and where it lies. */
export type BuildJobRef = Omit<Extract<BuildMessage, { kind: 'generate' }>, 'kind'>;
export type RefreshTarget = Extract<BuildMessage, { kind: 'refresh' }>;
