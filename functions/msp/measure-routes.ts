import * as z from 'zod';
import { idParam, isoDateQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';

const point = z
  .object({
    period: z.string(),
    start: z.string(),
    end: z.string(),
    value: z.number().nullable(),
    reason: z.string().optional(),
    partial: z.boolean(),
  })
  .meta({
    id: 'MeasurePoint',
    description: 'A measure in one period; null, with the reason, where it cannot be measured.',
  });

const measure = z
  .object({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    kind: z.string(),
    scopes: z.array(z.string()),
    description: z.string(),
    direction: z.string(),
    value: z
      .number()
      .nullable()
      .meta({ description: 'Now: for the whole company, or for the `key` that was asked for.' }),
    reason: z.string().optional().meta({ description: 'Why there is no value.' }),
  })
  .meta({ id: 'Measure', description: 'A named figure: one definition, wherever it is shown.' });

/** Named figures, now and over time. */
export const measureRoutes = defineRoutes({
  listMeasures: {
    method: 'GET',
    tag: 'Measures',
    access: 'read',
    world: true,
    path: '/api/measures',
    summary: 'All measures, and what they are for the whole company now',
    responses: { 200: { description: 'The catalogue.', schema: z.array(measure) } },
    errors: ['not-found', 'unavailable'],
  },
  getMeasure: {
    method: 'GET',
    tag: 'Measures',
    access: 'read',
    world: true,
    path: '/api/measures/{id}',
    summary: 'A measure over time',
    description:
      'Daily history from the beginning of the company, 25 months before it runs. The last point is now. ' +
      'Without `key` it is the whole company; with the id of a client, department, sales rep or manager, or the name of a segment or region, it is that one.',
    params: z.object({ id: idParam('mrr') }),
    query: z.object({
      grain: z.enum(['day', 'week', 'month', 'quarter']).default('day'),
      key: idParam('client-1').optional(),
      from: isoDateQuery().optional(),
      to: isoDateQuery().optional(),
    }),
    responses: {
      200: {
        description: 'The points, oldest first.',
        schema: z.object({
          measure,
          grain: z.string(),
          key: z.string().nullable(),
          points: z.array(point),
        }),
      },
    },
    errors: ['not-found', 'unavailable', 'invalid'],
  },
});
