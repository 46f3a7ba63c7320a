import * as z from 'zod';
import { defineRoutes } from '../platform/contract/route.ts';
import { compare, filterFields, rangeFields, timezone } from './fields.ts';
import { INLINE_BODY_LIMIT, inlineFields, inlineNote } from './inline.ts';
import { dashboardAnswer } from './schemas.ts';

const question = { ...rangeFields, ...filterFields, timezone, compare };

const shared = {
  tag: 'Analytics',
  world: true,
  access: 'read',
  path: '/dashboard',
  responses: {
    200: { description: 'Five sections, each with cards, trends, tables and funnels.', schema: dashboardAnswer },
  },
} as const;

/** The payload by which the seed shows the operation. */
const bodyExample = {
  start: '2025-12-10T00:00:00Z',
  end: '2025-12-12T00:00:00Z',
  events: [
    {
      id: 'evt-1',
      user_id: 'user-1',
      event_name: 'user_registered',
      event_time: '2025-12-10T08:15:00Z',
      properties: { channel: 'organic' },
    },
  ],
  memberships: [
    {
      user_id: 'user-1',
      plan_type: 'monthly',
      start_at: '2025-12-10T10:00:00Z',
      expire_at: '2026-01-10T10:00:00Z',
      status: 'active',
      amount: 12.99,
    },
  ],
};

export const dashboardRoutes = defineRoutes({
  getDashboard: {
    ...shared,
    method: 'GET',
    summary: 'The dashboard of the training academy over a range',
    description:
      'Made from the telemetry of the world. A filter value that nothing has leaves sections without figures.',
    query: z.object(question),
    errors: ['not-found', 'conflict', 'unavailable', 'invalid'],
  },
  postDashboard: {
    ...shared,
    method: 'POST',
    effect: 'read',
    summary: 'The dashboard over a range, of the world or of telemetry that is sent along',
    description: `With \`events\` or \`memberships\` the answer is made from these alone, and \`source\` is \`inline\`. It changes nothing, and takes no Idempotency-Key. ${inlineNote}`,
    body: z.object({ ...question, ...inlineFields }),
    bodyLimit: INLINE_BODY_LIMIT,
    bodyExample,
    errors: ['not-found', 'conflict', 'unavailable', 'invalid', 'too-large'],
  },
});
