import * as z from 'zod';
import { isTimeZone } from '../platform/contract/time-zone.ts';
import { baseEnv, httpEnv } from '../platform/http/env.ts';
import { tablePrefix } from '../worlds/env.ts';

/** Answers requests. */
export const analyticsEnv = httpEnv.extend({
  DYNAMODB_TABLE_PREFIX: tablePrefix,
  /** The zone whose days count, where a question names none. */
  DASHBOARD_TIMEZONE: z.string().refine(isTimeZone, 'Expected the IANA name of a time zone.').default('UTC'),
});

/** Takes what is sent. */
export const analyticsIngestEnv = httpEnv.extend({ DYNAMODB_TABLE_PREFIX: tablePrefix });
/** Removes what was ingested into removed worlds. */
export const analyticsSweepEnv = baseEnv.extend({ DYNAMODB_TABLE_PREFIX: tablePrefix });

export type AnalyticsEnv = z.output<typeof analyticsEnv>;
export type AnalyticsIngestEnv = z.output<typeof analyticsIngestEnv>;
