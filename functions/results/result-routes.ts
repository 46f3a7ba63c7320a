import * as z from 'zod';
import { defineRoutes } from '../platform/contract/route.ts';
import { comparison, completeAnswer, segmentAnswer, versionEntry } from './schemas/answers.ts';
import { segmentName, sessionId, versionQuery } from './schemas/fields.ts';

const shared = {
  tag: 'Strategy',
  method: 'GET',
  access: 'read',
  world: true,
  errors: ['not-found', 'conflict', 'unavailable'],
} as const;

const ofVersion = z.object({
  version: versionQuery.optional().meta({ description: 'The last that has results where it is not given.' }),
});

/** Reading the results of a session. */
export const resultRoutes = defineRoutes({
  getSegmentResults: {
    ...shared,
    path: '/api/v3/data-driven-results/segment/{session_id}/{segment}',
    summary: 'The results of a session for one segment',
    description: '404 where there are none, 409 while the first are generated.',
    params: z.object({ session_id: sessionId, segment: segmentName }),
    query: ofVersion,
    responses: { 200: { description: 'The segment’s part of a version.', schema: segmentAnswer } },
  },
  getCompleteResults: {
    ...shared,
    path: '/api/v3/data-driven-results/complete/{session_id}',
    summary: 'All results of a session at once',
    description: '404 where there are none, 409 while the first are generated.',
    params: z.object({ session_id: sessionId }),
    query: ofVersion,
    responses: { 200: { description: 'All of a version.', schema: completeAnswer } },
  },
  listResultVersions: {
    ...shared,
    path: '/api/v3/data-driven-results/versions/{session_id}',
    summary: 'The versions of a session’s results, the latest first',
    params: z.object({ session_id: sessionId }),
    responses: { 200: { description: 'The versions that were not cleared.', schema: z.array(versionEntry) } },
  },
  compareResultVersions: {
    ...shared,
    path: '/api/v3/data-driven-results/compare/{session_id}',
    summary: 'What differs between two versions of a session’s results',
    params: z.object({ session_id: sessionId }),
    query: z.object({ a: versionQuery, b: versionQuery }),
    responses: { 200: { description: 'Factors, patterns, and the forecasts of outcomes.', schema: comparison } },
  },
});
