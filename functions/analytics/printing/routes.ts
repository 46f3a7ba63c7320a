import * as z from 'zod';
import { defineRoutes } from '../../platform/contract/route.ts';
import { paperChoice, report } from '../../print/schemas.ts';
import { compare, filterFields, rangeFields, timezone } from '../fields.ts';

/** The operation that prints the dashboard of the academy. */
export const routes = defineRoutes({
  printAcademyDashboard: {
    tag: 'Analytics',
    world: true,
    method: 'POST',
    path: '/dashboard/report',
    access: 'write',
    summary: 'Print the dashboard of the training academy as PDF',
    description:
      'Prints what `GET /dashboard` answers for the same range, filters, zone and comparison, with trends by day up to a month, by week up to 400 days and by month beyond, and keeps the file as a report of the type `academy-dashboard`.',
    body: z.object({ ...rangeFields, ...filterFields, timezone, compare, paper: paperChoice }),
    bodyExample: { start: '2026-08-01T00:00:00Z', end: '2026-11-01T00:00:00Z', region: 'West', paper: 'Letter' },
    responses: { 201: { description: 'It is made. The same request made again makes another.', schema: report } },
    errors: ['not-found', 'conflict', 'unavailable', 'invalid'],
  },
});
