import * as z from 'zod';
import { defineRoutes } from '../platform/contract/route.ts';
import { counts } from './schemas.ts';

const status = { method: 'GET', tag: 'Status', access: 'open', world: false, errors: ['unavailable'] } as const;

/** How a world is, in a few figures. */
export const statusRoutes = defineRoutes({
  root: {
    ...status,
    path: '/',
    summary: 'What this is, and whether it runs',
    description:
      'Browsers, which would rather have `text/html`, get a page that leads to the console and the documents.',
    responses: {
      200: {
        description: 'The state of the default world.',
        page: true,
        schema: z.object({
          message: z.string(),
          status: z.string(),
          update_interval: z.string(),
          last_update: z.string(),
          world_time: z.string(),
          tick: z.int(),
        }),
      },
    },
  },
  health: {
    ...status,
    path: '/health',
    summary: 'Health check',
    responses: {
      200: {
        description: 'The default world can be read.',
        schema: z.object({
          status: z.string(),
          timestamp: z.string(),
          data_counts: counts,
          world_time: z.string(),
          tick: z.int(),
        }),
      },
    },
  },
  stats: {
    method: 'GET',
    tag: 'Status',
    access: 'read',
    world: true,
    path: '/api/stats',
    summary: 'Counts and state of a world',
    responses: {
      200: {
        description: 'Counts of the committed tick.',
        schema: z.object({
          timestamp: z.string(),
          counts,
          update_interval: z.int(),
          is_running: z.boolean(),
          world: z.string(),
          generation: z.int(),
          tick: z.int(),
          world_time: z.string(),
          seconds_ahead: z
            .int()
            .meta({ description: 'How far the world is ahead of the wall clock; below 0 it is behind.' }),
          tempo: z.number(),
          status: z.string(),
        }),
      },
    },
    errors: ['not-found', 'unavailable'],
  },
});
