import * as z from 'zod';
import { idParam } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { clientParams, paging } from './job-routes.ts';
import {
  dataRequest,
  dataStatus,
  newProspect,
  prospect,
  prospectChange,
  prospectData,
  statusCounts,
} from './schemas.ts';

const prospects = { tag: 'Prospects', world: true } as const;
const data = { tag: 'Dashboards', world: true } as const;
const byId = z.object({ id: idParam() });
const ofProspect = z.object({ prospect_id: idParam() });
const ofBoth = z.object({ prospect_id: idParam(), template_id: idParam() });
const reading = ['not-found', 'unavailable'] as const;

/** Prospects, and the data of their dashboards. */
export const prospectRoutes = defineRoutes({
  listProspects: {
    ...prospects,
    method: 'GET',
    path: '/clients/{client_id}/prospects',
    access: 'read',
    summary: 'A client’s prospects',
    params: clientParams,
    query: z.object(paging),
    responses: { 200: { description: 'As they were made, the demo prospect last.', schema: z.array(prospect) } },
    errors: reading,
  },
  createProspect: {
    ...prospects,
    method: 'POST',
    path: '/clients/{client_id}/prospects',
    access: 'write',
    summary: 'Add a prospect',
    params: clientParams,
    body: newProspect,
    bodyExample: { name: 'John Smith', organization: 'Acme Health Plan', email: 'john.smith@acme.example' },
    responses: { 201: { description: 'The prospect.', schema: prospect } },
    errors: [...reading, 'conflict', 'invalid'],
  },
  getProspect: {
    ...prospects,
    method: 'GET',
    path: '/prospects/{id}',
    access: 'read',
    summary: 'One prospect',
    params: byId,
    responses: { 200: { description: 'The prospect.', schema: prospect } },
    errors: reading,
  },
  updateProspect: {
    ...prospects,
    method: 'PATCH',
    path: '/prospects/{id}',
    access: 'write',
    summary: 'Change a prospect',
    params: byId,
    body: prospectChange,
    bodyExample: { organization: 'Acme Health Plan' },
    responses: { 200: { description: 'The prospect as it is now.', schema: prospect } },
    errors: [...reading, 'conflict', 'invalid'],
  },
  deleteProspect: {
    ...prospects,
    method: 'DELETE',
    path: '/prospects/{id}',
    access: 'write',
    summary: 'Remove a prospect and its data',
    params: byId,
    responses: { 204: { description: 'It is gone.' } },
    errors: reading,
  },
  generateProspectData: {
    ...data,
    method: 'POST',
    path: '/prospect-data/generate',
    access: 'write',
    summary: 'Generate the data of one dashboard for one prospect',
    body: dataRequest,
    bodyExample: { template_id: 'template-7k2m9qx41c-roi-focused', prospect_id: 'prospect-7k2m9qx41c-demo' },
    responses: { 201: { description: 'The data.', schema: prospectData } },
    errors: [...reading, 'conflict', 'invalid'],
  },
  countProspectData: {
    ...data,
    method: 'GET',
    path: '/prospect-data/status-counts',
    access: 'read',
    summary: 'How much data there is of each status',
    responses: {
      200: {
        description: 'Counts over the whole world.',
        schema: z.object({ status_counts: statusCounts, total: z.int() }),
      },
    },
    errors: reading,
  },
  listProspectData: {
    ...data,
    method: 'GET',
    path: '/prospect-data/{prospect_id}',
    access: 'read',
    summary: 'The data of a prospect’s dashboards',
    params: ofProspect,
    query: z.object({ template_id: idParam().optional(), status_filter: dataStatus.optional() }),
    responses: {
      200: {
        description: 'One record per template, in the order of the categories.',
        schema: z.object({ prospect_data: z.array(prospectData) }),
      },
    },
    errors: reading,
  },
  getProspectData: {
    ...data,
    method: 'GET',
    path: '/prospect-data/{prospect_id}/{template_id}',
    access: 'read',
    summary: 'The data of one dashboard for one prospect',
    params: ofBoth,
    responses: { 200: { description: 'The record.', schema: prospectData } },
    errors: reading,
  },
  deleteProspectData: {
    ...data,
    method: 'DELETE',
    path: '/prospect-data/{prospect_id}/{template_id}',
    access: 'write',
    summary: 'Remove the data of one dashboard for one prospect',
    params: ofBoth,
    responses: { 204: { description: 'It is gone.' } },
    errors: reading,
  },
});
