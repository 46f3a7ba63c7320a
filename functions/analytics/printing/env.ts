import type * as z from 'zod';
import { narratorEnv } from '../../platform/narrator/narrator.ts';
import { printEnv } from '../../print/env.ts';
import { analyticsEnv } from '../env.ts';

/** Environment of the function that prints the dashboard of the academy. */
export const analyticsPrintEnv = analyticsEnv.extend({ ...narratorEnv.shape, ...printEnv.shape });

export type AnalyticsPrintEnv = z.output<typeof analyticsPrintEnv>;
