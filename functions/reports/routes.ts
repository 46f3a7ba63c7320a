import * as z from 'zod';
import { cursorQuery, enumListQuery, idParam, limitQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { report, reportRow } from '../print/schemas.ts';
import { reportKinds } from '../report-kinds.ts';
import { reportRequest } from './schemas.ts';

/** Reports of one page unless a request says otherwise, and the most of one page. */
export const REPORTS_PER_PAGE = 1000;

const shared = { tag: 'Reports', world: true } as const;
const params = z.object({ id: idParam() });

/** The operations that make reports on the company, and find and remove whatever was printed. */
export const routes = defineRoutes({
  generateReport: {
    ...shared,
    tag: 'Management',
    method: 'POST',
    path: '/api/generate-report',
    access: 'write',
    summary: 'Generate PDF report',
    description:
      'Makes a report of the committed tick, stores it, and answers a link to its file. `summary` and `insights` join what the figures say. Characters that the report’s fonts lack (they have Latin, Greek and Cyrillic) are refused by name.',
    body: reportRequest,
    bodyLimit: 1_000_000, // two hundred findings and as many recommendations of full length
    bodyExample: {
      pageType: 'client-profitability',
      summary: 'Custom summary text',
      insights: { keyFindings: ['Finding 1', 'Finding 2'], recommendations: ['Rec 1', 'Rec 2'] },
    },
    responses: { 201: { description: 'It is made. The same request made again makes another.', schema: report } },
    errors: ['not-found', 'unavailable', 'invalid'],
  },
  listReports: {
    ...shared,
    method: 'GET',
    path: '/api/reports',
    access: 'read',
    summary: 'The reports of a world, the newest first',
    query: z.object({
      pageType: enumListQuery(reportKinds).optional(),
      limit: limitQuery(REPORTS_PER_PAGE, REPORTS_PER_PAGE).optional(),
      cursor: cursorQuery().optional(),
    }),
    responses: { 200: { description: 'Reports that have not expired, without links.', schema: z.array(reportRow) } },
    errors: ['not-found', 'unavailable'],
  },
  getReport: {
    ...shared,
    method: 'GET',
    path: '/api/reports/{id}',
    access: 'read',
    summary: 'One report, with a fresh link',
    params,
    responses: { 200: { description: 'The report.', schema: report } },
    errors: ['not-found', 'unavailable'],
  },
  getReportFile: {
    ...shared,
    method: 'GET',
    path: '/api/reports/{id}/file',
    access: 'read',
    summary: 'The PDF of a report, for who has a token',
    description:
      'The bytes that the link of the report leads to, from the API itself: a page of the API’s own origin may read them.',
    params,
    responses: { 200: { description: 'The file.', contentType: 'application/pdf' } },
    errors: ['not-found', 'unavailable'],
  },
  deleteReport: {
    ...shared,
    method: 'DELETE',
    path: '/api/reports/{id}',
    access: 'write',
    summary: 'Remove a report and its file',
    params,
    responses: { 204: { description: 'It is gone.' } },
    errors: ['not-found', 'unavailable'],
  },
});
