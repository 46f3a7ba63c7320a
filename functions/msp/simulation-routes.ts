import * as z from 'zod';
import { idParam, intQuery, limitQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import * as schemas from './schemas.ts';

/** What a world is doing. */
export const simulationRoutes = defineRoutes({
  listChanges: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/changes',
    summary: 'What changed, in order, with its cause',
    description:
      'Whole ticks after `since`, oldest first. Go on with the `tick` of the answer as the next `since`; when it is the ' +
      'one that X-Tick names, you have it all. Changes are kept for a day. `generation` rises when the world is regenerated: begin again then.',
    query: z.object({
      since: intQuery(0, Number.MAX_SAFE_INTEGER).default(0),
      limit: limitQuery(5000, 1000).optional(),
    }),
    responses: {
      200: {
        description: 'Changes of whole ticks; about `limit` of them.',
        schema: z.object({
          world: z.string(),
          generation: z.int(),
          since: z.int(),
          tick: z.int().meta({ description: 'The last tick that is in this answer.' }),
          changes: z.array(schemas.change),
        }),
      },
    },
    errors: ['not-found', 'unavailable', 'conflict'],
  },
  certificate: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/certificate',
    summary: 'Every rule, checked now against the committed tick',
    responses: {
      200: {
        description: 'The rules, and the rows that break them: none, in a world that is served.',
        schema: z.object({
          world: z.string(),
          generation: z.int(),
          tick: z.int(),
          world_time: z.string(),
          seed: z.int(),
          packVersion: z.int(),
          holds: z.boolean(),
          rules: z.array(schemas.ruleResult),
        }),
      },
    },
    errors: ['not-found', 'unavailable'],
  },
  twin: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/simulation/twin',
    summary: 'The world beside its twin without a scenario, over time',
    description: 'Both have the same seed, time and commands; only the scenario does not run in the twin.',
    query: z.object({
      measure: idParam('mrr'),
      scenario: idParam('scenario-2').optional(),
      points: intQuery(2, 500).default(61),
    }),
    responses: {
      200: {
        description: 'The measure in both, from the beginning of the scenario to the committed tick.',
        schema: z.object({
          scenario: z.object({ id: z.string(), scenario: z.string(), startedAt: z.string(), endsAt: z.string() }),
          measure: z.object({ id: z.string(), label: z.string(), unit: z.string() }),
          points: z.array(
            z.object({
              time: z.string(),
              world: z.number().nullable(),
              twin: z.number().nullable(),
              difference: z.number().nullable(),
            }),
          ),
        }),
      },
    },
    errors: ['not-found', 'unavailable', 'conflict'],
  },
});
