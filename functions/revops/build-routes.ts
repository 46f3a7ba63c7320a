import * as z from 'zod';
import { idParam } from '../platform/contract/fields.ts';
import { defineRoutes } from '../platform/contract/route.ts';
import { paging } from './query.ts';
import { buildJob } from './schemas.ts';

const shared = { tag: 'RevOps', world: true } as const;

/** Builds: what keeps the versions of weeks and quarters. */
export const buildRoutes = defineRoutes({
  buildDatasets: {
    ...shared,
    method: 'POST',
    path: '/revops/build',
    access: 'write',
    summary: 'Build all datasets, and keep what has ended',
    description:
      'Queues a job that builds every dataset, keeps the versions of weeks and quarters that have ended, and stores what is good as the last good. It runs by itself when a week of the world has ended. While one runs, it is answered again.',
    responses: { 202: { description: 'The build, at the address in `Location`.', schema: buildJob } },
    errors: ['not-found', 'conflict', 'unavailable'],
  },
  listBuilds: {
    ...shared,
    method: 'GET',
    path: '/revops/builds',
    access: 'read',
    summary: 'Builds, the latest first',
    query: z.object(paging),
    responses: { 200: { description: 'The builds.', schema: z.array(buildJob) } },
    errors: ['not-found', 'unavailable'],
  },
  getBuild: {
    ...shared,
    method: 'GET',
    path: '/revops/builds/{id}',
    access: 'read',
    summary: 'How a build stands',
    params: z.object({ id: idParam('build-000001') }),
    responses: { 200: { description: 'The build.', schema: buildJob } },
    errors: ['not-found', 'unavailable'],
  },
});
