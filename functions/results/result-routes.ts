import * as z from 'zod';
import { cursorQuery, idParam, limitQuery } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { comparison, completeAnswer, segmentAnswer, versionEntry } from './schemas/answers.ts';
import { segmentName, sessionId, versionQuery } from './schemas/fields.ts';
import { personaPeople } from './schemas/personas.ts';

/** People of one page unless a request says otherwise, and the most. */
const PEOPLE_PER_PAGE = 100;
const MOST_PEOPLE = 1000;

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
  listPersonaPeople: {
    ...shared,
    path: '/api/v3/data-driven-results/personas/{session_id}/{persona_id}/people',
    summary: 'The people of a persona',
    description:
      'As many as its size says, as they were at the scoring of the version. 404 where there is no such persona, and for versions that were made before people were kept. What somebody did is in `/analytics/events?user_id=…`.',
    params: z.object({ session_id: sessionId, persona_id: idParam('persona-1') }),
    query: ofVersion.extend({ limit: limitQuery(MOST_PEOPLE, PEOPLE_PER_PAGE), cursor: cursorQuery().optional() }),
    responses: { 200: { description: 'A page of people.', schema: personaPeople } },
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
