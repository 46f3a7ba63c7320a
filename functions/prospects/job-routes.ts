import * as z from 'zod';
import { cursorQuery, idParam, limitQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { buildJob, buildRequest, template, templateChange } from './schemas.ts';

/** Entries of one page unless a request says otherwise, and the most. */
export const PER_PAGE = 1000;

export const paging = { limit: limitQuery(PER_PAGE, PER_PAGE).optional(), cursor: cursorQuery().optional() };

const shared = { tag: 'Dashboards', world: true } as const;
export const clientParams = z.object({ client_id: idParam('client-1') });
const jobParams = z.object({ job_id: idParam() });
const templateParams = z.object({ template_id: idParam() });

const generate = {
  ...shared,
  method: 'POST',
  access: 'write',
  description:
    'Queues a job that makes seven dashboards for the client, finds or makes its demo prospect, and generates the data of every widget. While one runs, it is answered again.',
  params: clientParams,
  body: buildRequest,
  bodyOptional: true,
  bodyExample: { seed: 42, categories: ['roi-focused', 'license-optimization'] },
  responses: { 202: { description: 'The job, at the address in `Location`.', schema: buildJob } },
  errors: ['not-found', 'unavailable', 'invalid'],
} as const;

const follow = {
  ...shared,
  method: 'GET',
  access: 'read',
  params: jobParams,
  responses: { 200: { description: 'The job.', schema: buildJob } },
  errors: ['not-found', 'unavailable'],
} as const;

/** Jobs that generate dashboards, and the templates that they make. */
export const jobRoutes = defineRoutes({
  generateTemplates: {
    ...generate,
    path: '/triton/clients/{client_id}/generate-templates',
    summary: 'Generate a client’s dashboards',
  },
  generateTemplatesV1: {
    ...generate,
    path: '/v1/triton/clients/{client_id}/generate-templates',
    summary: 'Generate a client’s dashboards (the same, under `/v1`)',
  },
  getGenerationJob: { ...follow, path: '/triton/jobs/{job_id}', summary: 'How a generation stands' },
  getGenerationJobV1: {
    ...follow,
    path: '/v1/triton/jobs/{job_id}',
    summary: 'How a generation stands (the same, under `/v1`)',
  },
  listGenerationJobs: {
    ...shared,
    method: 'GET',
    path: '/triton/clients/{client_id}/jobs',
    access: 'read',
    summary: 'A client’s generation jobs, the latest first',
    params: clientParams,
    query: z.object(paging),
    responses: { 200: { description: 'The jobs.', schema: z.array(buildJob) } },
    errors: ['not-found', 'unavailable'],
  },
  listTemplates: {
    ...shared,
    method: 'GET',
    path: '/triton/clients/{client_id}/templates',
    access: 'read',
    summary: 'A client’s dashboard templates',
    params: clientParams,
    responses: { 200: { description: 'One per category that was generated.', schema: z.array(template) } },
    errors: ['not-found', 'unavailable'],
  },
  getTemplate: {
    ...shared,
    method: 'GET',
    path: '/triton/templates/{template_id}',
    access: 'read',
    summary: 'One dashboard template',
    params: templateParams,
    responses: { 200: { description: 'The template.', schema: template } },
    errors: ['not-found', 'unavailable'],
  },
  updateTemplate: {
    ...shared,
    method: 'PATCH',
    path: '/triton/templates/{template_id}',
    access: 'write',
    summary: 'Change a template’s titles, positions and formats',
    description:
      'Data that was made from it becomes stale, and is made anew before long. With `If-Match` it changes only the version that the caller has seen.',
    params: templateParams,
    body: templateChange,
    bodyExample: { widgets: [{ id: 'w_roi_headline', title: 'Return on managed services' }] },
    responses: { 200: { description: 'The template as it is now.', schema: template } },
    errors: ['not-found', 'conflict', 'outdated', 'unavailable', 'invalid'],
  },
});
