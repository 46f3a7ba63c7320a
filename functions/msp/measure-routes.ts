import * as z from 'zod';
import type { Measure } from '../../core/measures/index.ts';
import { idParam, isoDateQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { text } from './fields.ts';

const units = ['usd', 'count', 'percent', 'hours', 'score', 'days'] as const satisfies readonly Measure['unit'][];
const kinds = ['level', 'flow', 'ratio'] as const satisfies readonly Measure['kind'][];
const directions = ['up-is-good', 'down-is-good', 'neutral'] as const satisfies readonly Measure['direction'][];

const point = z
  .object({
    period: text('Name of the period: 2026-11-21, 2026-W47, 2026-11 or 2026-Q4.'),
    start: text('When it begins, ISO 8601.'),
    end: text('When it is over, ISO 8601: the first instant that is not in it.'),
    value: z.number().nullable(),
    reason: text('Why there is no value.').optional(),
    partial: z.boolean().meta({ description: 'Whether history or the present covers a part of the period only.' }),
  })
  .meta({
    id: 'MeasurePoint',
    description: 'A measure in one period; null, with the reason, where it cannot be measured.',
  });

const measure = z
  .object({
    id: text('Names it, as in its address.'),
    label: text('What screens call it.'),
    unit: z.enum(units).meta({ description: 'What its values are: `usd` is US dollars, `score` points of 100.' }),
    kind: z.enum(kinds).meta({
      description:
        'A `level` is a value at an instant, a `flow` an amount in a period, a `ratio` one sum over another.',
    }),
    scopes: z.array(z.string()).meta({ description: 'What it is measured of, besides the company: `client`, say.' }),
    description: text('What it is, in a sentence.'),
    direction: z.enum(directions).meta({ description: 'Which way is better.' }),
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
