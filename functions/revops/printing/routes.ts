import * as z from 'zod';
import { idParam } from '../../platform/contract/fields.ts';
import { defineRoutes } from '../../platform/contract/route.ts';
import { paperChoice, report } from '../../print/schemas.ts';
import { filterQuery } from '../query.ts';

const shared = {
  tag: 'RevOps',
  world: true,
  method: 'POST',
  access: 'write',
  bodyOptional: true,
  responses: { 201: { description: 'It is made. The same request made again makes another.', schema: report } },
  errors: ['not-found', 'conflict', 'unavailable', 'invalid'],
} as const;

/** The operations that print the dashboards of sales. */
export const routes = defineRoutes({
  printPipelineHealth: {
    ...shared,
    path: '/revops/dashboards/pipeline-health/report',
    summary: 'Print the pipeline health dashboard as PDF',
    description:
      'Prints what the dashboard answers for the same filters, of a past quarter or week the kept version where there is one, and keeps the file as a report of the type `pipeline-health`.',
    body: z.object({ paper: paperChoice, ...filterQuery }),
    bodyExample: { paper: 'Letter', segment: 'SMB' },
  },
  printRepCoaching: {
    ...shared,
    path: '/revops/dashboards/rep-coaching/{rep_id}/report',
    summary: 'Print a rep’s coaching dashboard as PDF',
    description:
      'One person beside the team’s average; no colleague is named. Keeps the file as a report of the type `rep-coaching`.',
    params: z.object({ rep_id: idParam('rep-1') }),
    body: z.object({ paper: paperChoice, quarter: filterQuery.quarter, week: filterQuery.week }),
    bodyExample: { paper: 'A4' },
  },
});
