import * as z from 'zod';
import { baseEnv, httpEnv } from '../../platform/http/env.ts';
import { tablePrefix, worldDefaultsEnv } from '../env.ts';

const queueUrl = z.url();
const writing = { DYNAMODB_TABLE_PREFIX: tablePrefix, TICK_TOPIC_ARN: z.string().min(1) };
const managing = { ...writing, ...worldDefaultsEnv, JOB_QUEUE_URL: queueUrl, TICK_QUEUE_URL: queueUrl };

/** What each function of the simulation is given. */
export const controlEnv = httpEnv.extend(managing);
export const jobsEnv = baseEnv.extend({ ...managing, REMOVED_TOPIC_ARN: z.string().min(1) });
export const tickEnv = baseEnv.extend(writing);
export const dispatchEnv = baseEnv.extend({
  DYNAMODB_TABLE_PREFIX: tablePrefix,
  TICK_QUEUE_URL: queueUrl,
  JOB_QUEUE_URL: queueUrl,
});

export type ControlEnv = z.output<typeof baseEnv> & Omit<z.output<typeof controlEnv>, 'AUTH_MODE'>;
export type JobsEnv = z.output<typeof jobsEnv>;
export type TickEnv = z.output<typeof tickEnv>;
export type DispatchEnv = z.output<typeof dispatchEnv>;
