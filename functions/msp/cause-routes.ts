import * as z from 'zod';
import { causeKindIds } from '../../core/views/operations/causes/kind-ids.ts';
import { enumListQuery, idListQuery, idParam, isoDateQuery, limitQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { count, day, moment } from './fields.ts';

const kind = z.enum(causeKindIds);
const row = z.object({ entity: z.string(), id: z.string() });

const cause = z
  .object({
    id: z.string(),
    at: moment,
    day: day('The day of UTC that it belongs to'),
    kind,
    label: z.string().meta({ description: 'What one of its kind is called.', examples: ['client left'] }),
    text: z.string().meta({ examples: ['Harbour Dental left: −$4,200 a month'] }),
    entity: z.string().meta({ description: 'What it happened to: a kind of row, or `scenarios`.' }),
    entityId: z.string(),
    row: row.nullable().meta({
      description:
        'The row that shows it now: its own, or that of the client, vendor, successor or rep; null where none is left.',
    }),
    scenario: z.string().nullable().meta({ description: 'Of a scenario, which one; else null.' }),
    worth: z
      .object({
        value: z.number(),
        unit: z.literal('usd'),
        per: z.enum(['month', 'year', 'once']),
        direction: z.enum(['up', 'down', 'level']).meta({ description: 'Of the amount, whether or not that is good.' }),
      })
      .nullable()
      .meta({ description: 'Null where the world does not date an amount.' }),
    keys: z
      .array(z.string())
      .nullable()
      .meta({ description: 'The clients, departments, reps … whose figures it moved; null: those of every part.' }),
    why: z.string().nullable().meta({
      description: 'Why it moves the first of the measures that were asked for and that it moves; else null.',
    }),
    weight: z.number().meta({ description: 'What it is ranked by, US dollars a month.' }),
  })
  .meta({ id: 'Cause', description: 'Something that happened to the company at a moment and moved its figures.' });

/** What moved the figures. */
export const causeRoutes = defineRoutes({
  listCauses: {
    method: 'GET',
    tag: 'Measures',
    access: 'read',
    world: true,
    path: '/api/causes',
    summary: 'What moved the figures, and when',
    description:
      'Clients that signed or left, prices, contracts, purchases, people, deals, quotas and scenarios, from the events that the world keeps from its beginning on; the weightiest first. With `measure` only what moves one of those measures, with `key` only what moved that client, department, sales rep, manager, segment or region. Days are those of UTC; `to` is not included.',
    query: z.object({
      from: isoDateQuery().optional().meta({ description: 'The first day; without it, the beginning of the company.' }),
      to: isoDateQuery().optional().meta({ description: 'The day before which it ends; without it, now.' }),
      measure: idListQuery('mrr').optional(),
      key: idParam('client-1').optional(),
      kind: enumListQuery(causeKindIds).optional(),
      limit: limitQuery(1000, 100),
    }),
    responses: {
      200: {
        description: 'The causes, the weightiest first.',
        schema: z.object({
          from: day('The first day'),
          to: day('The day before which it ends'),
          measures: z.array(z.string()).meta({ description: 'Those that were asked for; empty: any.' }),
          key: z.string().nullable(),
          total: count.meta({ description: 'How many there are; `causes` has `limit` of them at most.' }),
          causes: z.array(cause),
          reason: z
            .string()
            .nullable()
            .meta({ description: 'Why there can be none: worlds of many rows keep no events.' }),
        }),
      },
    },
    errors: ['not-found', 'unavailable', 'invalid'],
  },
  listCauseKinds: {
    method: 'GET',
    tag: 'Measures',
    access: 'read',
    world: false,
    path: '/api/causes/kinds',
    summary: 'The kinds of causes, and which measures each moves',
    responses: {
      200: {
        description: 'The table that causes are matched with measures by.',
        schema: z.array(
          z
            .object({
              id: kind,
              one: z.string(),
              many: z.string(),
              moves: z.array(
                z.object({
                  scenario: z.string().nullable().meta({ description: 'The scenario that does so; else null.' }),
                  measures: z.array(z.string()),
                  rationale: z.string(),
                }),
              ),
            })
            .meta({ id: 'KindOfCause', description: 'A kind of cause, with the measures that it moves and why.' }),
        ),
      },
    },
    errors: [],
  },
});
