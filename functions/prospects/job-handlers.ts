import { DomainError } from '../../core/kernel/errors.ts';
import type { Handlers, RequestOf } from '../platform/http/handlers.ts';
import { afterCursor, cutPage } from '../platform/http/pages.ts';
import { accepted, ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { resendBuild, startBuild } from './build-job.ts';
import { changeTemplate } from './change-template.ts';
import { describeJob, describeTemplate, templateTag } from './describe.ts';
import { type jobRoutes, PER_PAGE } from './job-routes.ts';
import { requireClient, requireProspect, requireTemplate } from './lookups.ts';
import { clientKey, keyIn } from './names.ts';
import type { ProspectServices } from './services.ts';

/** What both paths of an operation have. */
type Both<O extends 'generateTemplates' | 'getGenerationJob'> = Pick<
  RequestOf<(typeof jobRoutes)[O]>,
  'world' | 'params' | 'body'
>;
type Generate = Both<'generateTemplates'>;
type Follow = Both<'getGenerationJob'>;

export function jobHandlers(services: ProspectServices): Handlers<typeof jobRoutes> {
  const { loader, jobs, templates } = services;

  /** @param prefix of the address under which it was asked for */
  const generate = (prefix: string) => async (call: Generate) => {
    const { world, params, body = {} } = call;
    const head = await requireClient(services, world, params.client_id);
    const key = clientKey(head, params.client_id);
    for (const [index, id] of (body.prospect_ids ?? []).entries()) {
      const pointer = `/prospect_ids/${index}`;
      await requireProspect(services, head, id, pointer);
      if (keyIn('prospect', id) !== key) {
        const errors = [{ pointer, detail: `Expected a prospect of ${params.client_id}.` }];
        throw new DomainError('invalid', 'A prospect is of another client.', errors);
      }
    }
    const job = await startBuild(services, head, params.client_id, body);
    return accepted(describeJob(job), { ...tickHeader(head), location: `${prefix}/triton/jobs/${job.id}` });
  };

  const follow = async ({ world, params }: Follow) => {
    const head = await loader.head(world);
    const { worldId, generation } = head;
    const job = await jobs.get({ worldId, generation, jobId: params.job_id });
    if (job) {
      await resendBuild(services, head, job);
      return ok(describeJob(job), tickHeader(head));
    }
    const errors = [{ pointer: 'path/job_id', detail: 'Expected the id of a generation job of this world.' }];
    throw new DomainError('not-found', `There is no generation job ${params.job_id}.`, errors);
  };

  return {
    generateTemplates: generate(''),
    generateTemplatesV1: generate('/v1'),
    getGenerationJob: follow,
    getGenerationJobV1: follow,

    async listGenerationJobs({ world, params, query, url }) {
      const { limit = PER_PAGE, cursor } = query;
      const after = afterCursor(cursor);
      const head = await requireClient(services, world, params.client_id);
      const found = await jobs.listByClient(head, clientKey(head, params.client_id), { limit: limit + 1, after });
      const { rows, headers } = cutPage(found, limit, url);
      return ok(rows.map(describeJob), { ...tickHeader(head), ...headers });
    },

    async listTemplates({ world, params }) {
      const head = await requireClient(services, world, params.client_id);
      const found = await templates.listByClient(head, clientKey(head, params.client_id));
      return ok(found.map(describeTemplate), tickHeader(head));
    },

    async getTemplate({ world, params }) {
      const head = await loader.head(world);
      const template = await requireTemplate(services, head, params.template_id);
      return ok(describeTemplate(template), { ...tickHeader(head), etag: templateTag(template) });
    },

    async updateTemplate({ world, params, body, headers }) {
      const head = await loader.head(world);
      const ifMatch = headers['if-match'];
      const template = await changeTemplate(services, head, { id: params.template_id, change: body, ifMatch });
      return ok(describeTemplate(template), { ...tickHeader(head), etag: templateTag(template) });
    },
  };
}
