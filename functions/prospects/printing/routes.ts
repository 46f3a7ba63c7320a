import * as z from 'zod';
import { idParam } from '../../platform/contract/fields.ts';
import { defineRoutes } from '../../platform/contract/route.ts';
import { paperChoice, report } from '../../print/schemas.ts';

/** The operations that print prospects' dashboards. */
export const routes = defineRoutes({
  printProspectData: {
    tag: 'Dashboards',
    world: true,
    method: 'POST',
    path: '/prospect-data/{prospect_id}/{template_id}/report',
    access: 'write',
    summary: 'Print a prospect’s dashboard as PDF',
    description:
      'Draws every widget of the stored data as its kind, at the tick of which that data is, and keeps the file as a report of the type `prospect-dashboard`.',
    params: z.object({ prospect_id: idParam(), template_id: idParam() }),
    body: z.object({ paper: paperChoice }),
    bodyOptional: true,
    bodyExample: { paper: 'Letter' },
    responses: { 201: { description: 'It is made. The same request made again makes another.', schema: report } },
    errors: ['not-found', 'conflict', 'unavailable', 'invalid'],
  },
});
