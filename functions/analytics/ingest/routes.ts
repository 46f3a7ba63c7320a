import * as z from 'zod';
import { defineRoutes } from '../../platform/contract/route.ts';
import { BODY_LIMIT, ingested, MOST_RECORDS, sentEvent, sentMembership } from './fields.ts';

const shared = {
  tag: 'Analytics',
  world: true,
  access: 'write',
  method: 'POST',
  bodyLimit: BODY_LIMIT,
  responses: { 200: { description: 'What is new, what was known, and what was refused.', schema: ingested } },
  errors: ['not-found', 'conflict', 'unavailable', 'invalid', 'too-large'],
} as const;

const manner = `Up to ${MOST_RECORDS} records a call, as a list or as a field with the list. What is wrong with a record refuses that one, by its index, and the others are kept; where all are wrong, the answer is 422. A call can be made again at any time, with the same end. Whatever is accepted joins the telemetry of the world: the next dashboard has it.`;

export const ingestRoutes = defineRoutes({
  postEvents: {
    ...shared,
    path: '/events',
    summary: 'Send events to the telemetry of a world',
    description: `${manner} An event never changes: another content under a known \`id\` is refused. Events may be late and come in any order; what is to happen later than the next tick of the world, by more than five minutes, is refused.`,
    batch: 'events',
    body: z.object({ events: z.array(sentEvent).max(MOST_RECORDS) }),
    bodyExample: {
      events: [
        {
          id: 'evt-1',
          user_id: 'user-1',
          event_name: 'user_registered',
          event_time: '2025-12-10T08:15:00Z',
          properties: { channel: 'organic' },
        },
      ],
    },
  },
  postMemberships: {
    ...shared,
    path: '/memberships',
    summary: 'Send memberships to the telemetry of a world',
    description: `${manner} \`user_id\`, \`plan_type\` and \`start_at\` name a membership, and a later status replaces an earlier one. Later is what has the later \`updated_at\`, and what has one if only one does; else by status: active, cancelled, expired, refunded; else what expires later; else the higher amount. Filters by channel, region or platform go by the registration of the person.`,
    batch: 'memberships',
    body: z.object({ memberships: z.array(sentMembership).max(MOST_RECORDS) }),
    bodyExample: {
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
    },
  },
});
