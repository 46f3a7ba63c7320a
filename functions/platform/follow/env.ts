import * as z from 'zod';
import { baseEnv, jsonEnv } from '../http/env.ts';

/** Follows ticks for all views. */
export const followEnv = baseEnv.extend({
  DYNAMODB_TABLE_PREFIX: z.string().min(1),
  /** The work queue of each view that wants to hear of changes: `{"view":"https://queue"}`. */
  FOLLOWERS: jsonEnv(z.record(z.string(), z.url())),
});

export type FollowEnv = z.output<typeof followEnv>;
