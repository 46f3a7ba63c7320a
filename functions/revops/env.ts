import * as z from 'zod';
import { baseEnv, httpEnv } from '../platform/http/env.ts';
import { narratorEnv } from '../platform/narrator/narrator.ts';
import { tablePrefix } from '../worlds/env.ts';

const stored = { DYNAMODB_TABLE_PREFIX: tablePrefix };
/** Where builds are given to their worker. */
const sending = { BUILD_TOPIC_ARN: z.string().min(1) };

/** Answers requests. */
export const revopsEnv = httpEnv.extend({ ...stored, ...sending, ...narratorEnv.shape });
/** Builds datasets. */
export const revopsBuildEnv = baseEnv.extend(stored);
/** Starts a build when a week has ended. */
export const revopsWeekEnv = baseEnv.extend({ ...stored, ...sending });
/** Removes what is stored of removed worlds. */
export const revopsSweepEnv = baseEnv.extend(stored);

export type RevOpsEnv = z.output<typeof revopsEnv>;
export type RevOpsBuildEnv = z.output<typeof revopsBuildEnv>;
export type RevOpsWeekEnv = z.output<typeof revopsWeekEnv>;
