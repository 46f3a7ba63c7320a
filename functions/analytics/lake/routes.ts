import * as z from 'zod';
import { lakeTableIds } from '../../../core/views/analytics/index.ts';
import { enumListQuery } from '../../platform/contract/fields.ts';
import { defineRoutes } from '../../platform/contract/route.ts';
import { lakeAnswer } from './schemas.ts';

/** The operations on what is at rest. */
export const routes = defineRoutes({
  getAnalyticsLake: {
    tag: 'Analytics',
    world: true,
    access: 'read',
    method: 'GET',
    path: '/analytics/lake',
    summary: 'The academy’s events and memberships at rest: Parquet files, with links',
    description:
      'A file for each month that is over and for each day of the month that runs, by when their rows arrived. The day that runs is not among them: `GET /analytics/events` has it. No row is in two files that one answer names. Of one membership (`user_id`, `plan_type`, `start_at`) the row with the latest `changed_at` is how it stands.',
    query: z.object({
      table: enumListQuery(lakeTableIds).optional().meta({ description: 'These tables only.' }),
    }),
    responses: { 200: { description: 'The valid files.', schema: lakeAnswer } },
    errors: ['not-found', 'conflict', 'unavailable', 'invalid'],
  },
});
