import * as z from 'zod';
import { defineRoutes } from '../../platform/contract/route.ts';
import { paperChoice, report } from '../../print/schemas.ts';
import { MOST_VERSIONS } from '../names.ts';
import { sessionId } from '../schemas/fields.ts';

/** The operation that prints the results of strategy reviews. */
export const routes = defineRoutes({
  printStrategyReview: {
    tag: 'Strategy',
    world: true,
    method: 'POST',
    path: '/api/v3/data-driven-results/report/{session_id}',
    access: 'write',
    summary: 'Print the complete results of a session as PDF',
    description:
      'Prints a version as it is stored, and keeps the file as a report of the type `strategy-review`. What a stage that has failed would have come to is missing in it, and the report says so. 409 while nothing is completed, or while the version that is asked for is still generated.',
    params: z.object({ session_id: sessionId }),
    body: z.object({
      paper: paperChoice,
      version: z
        .int()
        .min(1)
        .max(MOST_VERSIONS)
        .optional()
        .meta({ description: 'The last that has results where it is not given.' }),
    }),
    bodyOptional: true,
    bodyExample: { paper: 'Letter' },
    responses: { 201: { description: 'It is made. The same request made again makes another.', schema: report } },
    errors: ['not-found', 'conflict', 'unavailable', 'invalid'],
  },
});
