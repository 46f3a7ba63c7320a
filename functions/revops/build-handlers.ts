import { DomainError } from '../../core/kernel/errors.ts';
import { isoTime } from '../../core/kernel/time.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { afterCursor, cutPage } from '../platform/http/pages.ts';
import { accepted, ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { buildRoutes } from './build-routes.ts';
import { PER_PAGE } from './query.ts';
import { requireSales } from './read/require-sales.ts';
import type { BuildJob } from './records.ts';
import type { RevOpsServices } from './services.ts';
import { resendBuild, startBuild } from './start-build.ts';

export function buildHandlers(services: RevOpsServices): Handlers<typeof buildRoutes> {
  const { loader, jobs } = services;
  return {
    async buildDatasets({ world }) {
      const head = await loader.head(world);
      requireSales(head);
      const job = await startBuild(services, head, 'request');
      return accepted(describeBuild(job), { ...tickHeader(head), location: `/revops/builds/${job.id}` });
    },

    async listBuilds({ world, query, url }) {
      const { limit = PER_PAGE, cursor } = query;
      const after = afterCursor(cursor);
      const head = await loader.head(world);
      const found = await jobs.list(head, { limit: limit + 1, after });
      const { rows, headers } = cutPage(found, limit, url);
      return ok(rows.map(describeBuild), { ...tickHeader(head), ...headers });
    },

    async getBuild({ world, params }) {
      const head = await loader.head(world);
      const { worldId, generation } = head;
      const job = await jobs.get({ worldId, generation, jobId: params.id });
      if (!job) {
        const errors = [{ pointer: 'path/id', detail: 'Expected an id that GET /revops/builds lists.' }];
        throw new DomainError('not-found', `There is no build ${params.id}.`, errors);
      }
      await resendBuild(services, job);
      return ok(describeBuild(job), tickHeader(head));
    },
  };
}

const time = (at: number | null): string | null => (at === null ? null : isoTime(at));

function describeBuild(job: BuildJob) {
  const { detail, startedAt, finishedAt } = job;
  return {
    id: job.id,
    status: job.status,
    step: job.step,
    percentage: job.percentage,
    cause: detail.cause,
    as_of: detail.asOf && { tick: detail.asOf.tick, time: isoTime(detail.asOf.time) },
    versions_due: detail.due,
    versions_kept: detail.kept,
    datasets: detail.datasets.map(({ durationMs, ...outcome }) => ({ ...outcome, duration_ms: durationMs })),
    attempts: job.attempts,
    error: job.error,
    created_at: isoTime(job.createdAt),
    started_at: time(startedAt),
    finished_at: time(finishedAt),
    duration_ms: startedAt === null || finishedAt === null ? null : finishedAt - startedAt,
  };
}
