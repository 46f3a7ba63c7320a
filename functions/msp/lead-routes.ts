import * as z from 'zod';
import { outcomes } from '../../core/events/index.ts';
import { opportunityTypes, stages } from '../../core/world/index.ts';
import { idParam } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';

const moment = (description: string) =>
  z.string().meta({ format: 'date-time', description: `${description}, ISO 8601.` });

/** A row that a lead names; null where there is none. */
const named = z.object({ id: z.string(), name: z.string() }).nullable();

/** What the events of leads tell. */
export const leadRoutes = defineRoutes({
  getLeadStages: {
    method: 'GET',
    tag: 'Entities',
    access: 'read',
    world: true,
    path: '/api/leads/{id}/stages',
    summary: 'The way of a lead through the pipeline, open or closed',
    params: z.object({ id: idParam('lead-1') }),
    responses: {
      200: {
        description: 'The stages that the lead has been in, in the order of their times.',
        schema: z.object({
          leadId: z.string(),
          account: z
            .string()
            .nullable()
            .meta({ description: 'The company that it is with; null where that is unknown.' }),
          rep: named.meta({ description: 'Who works on it, or closed it; null when the rep has gone.' }),
          client: named.meta({
            description: 'The client that it is with, or became when it was won; null where there is none any more.',
          }),
          type: z.enum(opportunityTypes),
          outcome: z.enum(outcomes),
          reason: z.string().nullable().meta({ description: 'Why it was lost; null otherwise.' }),
          closed: z
            .object({
              at: moment('World time'),
              value: z.number().meta({ description: 'Annual value then, US dollars.' }),
            })
            .nullable()
            .meta({ description: 'When it was won or lost; null while it is open.' }),
          stages: z.array(
            z.object({
              stage: z.enum(stages),
              enteredAt: moment('World time'),
              leftAt: moment('World time').nullable().meta({ description: 'Null while the lead is in it.' }),
              days: z.number().meta({ description: 'Time in the stage, up to now where it lasts, in days.' }),
              value: z.number().meta({ description: 'Annual value when the lead entered it, US dollars.' }),
            }),
          ),
        }),
      },
    },
    errors: ['not-found', 'unavailable'],
  },
});
