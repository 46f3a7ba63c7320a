import * as z from 'zod';
import { cursorQuery, limitQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { rangeFields } from './fields.ts';
import { storedEvent } from './schemas.ts';

/** Events of one page unless a request says otherwise, and the most. */
const PER_PAGE = 100;
const MOST_PER_PAGE = 1000;

const text = (description: string, example: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description, examples: [example] });

export const eventRoutes = defineRoutes({
  listAnalyticsEvents: {
    tag: 'Analytics',
    world: true,
    access: 'read',
    method: 'GET',
    path: '/analytics/events',
    summary: 'Raw events of the world, its academy’s and those that were sent, in the order in which they arrived',
    description:
      'What arrives later stands behind what came before, whenever it happened: who goes on from the last cursor misses nothing.',
    query: z.object({
      name: text('Events of one name.', 'lesson_completed'),
      user_id: text('Events of one person.', 'learner-1'),
      start: rangeFields.start.optional().meta({ description: 'Events that happened from this moment on.' }),
      end: rangeFields.end.optional().meta({ description: 'Events that happened before this moment.' }),
      limit: limitQuery(MOST_PER_PAGE, PER_PAGE),
      cursor: cursorQuery().optional(),
    }),
    responses: { 200: { description: 'A page of events.', schema: z.array(storedEvent) } },
    errors: ['not-found', 'conflict', 'unavailable', 'invalid'],
  },
});
