import * as z from 'zod';
import { dimensions, MOST_BREAKDOWNS } from '../../core/views/analytics/index.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { filters, range, timezone } from './fields.ts';
import { INLINE_BODY_LIMIT, inlineFields, inlineNote } from './inline.ts';
import { dimensionId, granularity } from './payload-schemas.ts';
import { catalogue, peopleAnswer, queryAnswer } from './schemas.ts';

const name = z.string().min(1).max(100);

const question = {
  metric: name.meta({ description: 'The id of a metric.', examples: ['active-users'] }),
  range,
  filters: filters.optional(),
  timezone,
  ...inlineFields,
};

const cell = z
  .object(Object.fromEntries(dimensions.map(({ id }) => [id, z.string().max(200).nullable().optional()])))
  .optional()
  .meta({ description: 'Values by dimension: which part of a breakdown is meant. Null: what has no value.' });

const shared = { tag: 'Analytics', access: 'read' } as const;
const asking = {
  ...shared,
  world: true,
  method: 'POST',
  effect: 'read',
  bodyLimit: INLINE_BODY_LIMIT,
  errors: ['not-found', 'conflict', 'unavailable', 'invalid', 'too-large'],
} as const;

export const metricRoutes = defineRoutes({
  listMetrics: {
    ...shared,
    world: false,
    method: 'GET',
    path: '/analytics/metrics',
    summary: 'All metrics, funnels and dimensions, with their definitions',
    responses: { 200: { description: 'The catalogue.', schema: catalogue } },
    errors: [],
  },
  queryMetric: {
    ...asking,
    path: '/analytics/query',
    summary: 'A metric by hour, day, week or month, in parts by up to two dimensions',
    description: `Of the world, or of \`events\` and \`memberships\` that are sent along. ${inlineNote}`,
    body: z.object({
      ...question,
      breakdown: z
        .array(dimensionId)
        .max(MOST_BREAKDOWNS)
        .optional()
        .meta({ description: 'Dimensions of the metric.', examples: [['channel']] }),
      granularity: granularity.optional().meta({ description: 'By the length of the range where it is not given.' }),
    }),
    bodyExample: {
      metric: 'new-users',
      range: { start: '2026-09-01T00:00:00Z', end: '2026-10-01T00:00:00Z' },
      breakdown: ['channel'],
      granularity: 'week',
    },
    responses: { 200: { description: 'The figure in all, over time, and in parts.', schema: queryAnswer } },
  },
  listPeople: {
    ...asking,
    path: '/analytics/people',
    summary: 'Who stands behind a figure: a card, a point, a step of a funnel, or a part',
    description: `Of a point give its start and end as the range, of a part its \`cell\`, of a funnel its id and a \`step\`. ${inlineNote}`,
    body: z.object({
      ...question,
      metric: name.meta({ description: 'The id of a metric or of a funnel.', examples: ['activation'] }),
      step: name.optional().meta({ description: 'Of a funnel: the first by default.', examples: ['member'] }),
      cell,
    }),
    bodyExample: {
      metric: 'activation',
      step: 'lesson-completed',
      range: { start: '2026-09-01T00:00:00Z', end: '2026-10-01T00:00:00Z' },
    },
    responses: { 200: { description: 'Their ids.', schema: peopleAnswer } },
  },
});
