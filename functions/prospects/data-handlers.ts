import { DomainError } from '../../core/kernel/errors.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { created, noContent, ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { buildData } from './build-data.ts';
import { snapshotOf } from './client-snapshot.ts';
import { describeData } from './describe.ts';
import { loadFollowed, outdateChanged } from './follow-changes.ts';
import { noData, requireProspect, requireTemplate } from './lookups.ts';
import { clientKey } from './names.ts';
import { removeOrphaned } from './orphaned-data.ts';
import type { prospectRoutes } from './prospect-routes.ts';
import type { DataRecord, DataStatus } from './records.ts';
import type { ProspectServices } from './services.ts';

type Operations =
  | 'generateProspectData'
  | 'countProspectData'
  | 'listProspectData'
  | 'getProspectData'
  | 'deleteProspectData';

function dataThere(): DomainError {
  const errors = [{ pointer: '/regenerate', detail: 'Expected true, to make the data anew; or remove it first.' }];
  return new DomainError('conflict', 'Data already exists.', errors);
}

function worldReplaced(): DomainError {
  return new DomainError('unavailable', 'The world has been regenerated; ask again for a client of the new one.');
}

export function dataHandlers(services: ProspectServices): Pick<Handlers<typeof prospectRoutes>, Operations> {
  const { loader, data } = services;

  return {
    async generateProspectData({ world, body }) {
      const { head } = await loader.load(world);
      const template = await requireTemplate(services, head, body.template_id, '/template_id');
      const prospect = await requireProspect(services, head, body.prospect_id, '/prospect_id');
      if (template.client_id !== prospect.clientId) {
        const errors = [{ pointer: '/prospect_id', detail: `Expected a prospect of ${template.client_id}.` }];
        throw new DomainError('invalid', 'Template and prospect are of different clients.', errors);
      }
      if (!body.regenerate && (await data.get(head, prospect.id, template.id))) throw dataThere();
      const loaded = await loadFollowed(services, world, template.client_id);
      if (loaded.head.generation !== head.generation) throw worldReplaced();
      const made = await buildData(services, template, await snapshotOf(services, loaded, template.client_id));
      const record: DataRecord = { ...made, prospectId: prospect.id, generatedBy: 'manual' };
      if (body.regenerate) await data.put(head, record);
      else if (!(await data.create(head, record))) throw dataThere();
      await removeOrphaned(services, head, prospect.id);
      await outdateChanged(services, head, clientKey(head, template.client_id));
      const location = `/prospect-data/${prospect.id}/${template.id}`;
      return created(describeData(record), { ...tickHeader(loaded.head), location });
    },

    async countProspectData({ world }) {
      const head = await loader.head(world);
      const summaries = await data.listSummaries(head);
      const count = (status: DataStatus) => summaries.filter((entry) => entry.status === status).length;
      const status_counts = { ready: count('ready'), stale: count('stale'), failed: count('failed') };
      return ok({ status_counts, total: summaries.length }, tickHeader(head));
    },

    async listProspectData({ world, params, query }) {
      const head = await loader.head(world);
      const { id } = await requireProspect(services, head, params.prospect_id);
      const { template_id, status_filter } = query;
      const found =
        template_id === undefined
          ? await data.listByProspect(head, id)
          : [await data.get(head, id, template_id)].filter((record) => record !== null);
      const wanted = found.filter(({ status }) => status_filter === undefined || status === status_filter);
      return ok({ prospect_data: wanted.map(describeData) }, tickHeader(head));
    },

    async getProspectData({ world, params }) {
      const head = await loader.head(world);
      const record = await data.get(head, params.prospect_id, params.template_id);
      if (!record) {
        await requireProspect(services, head, params.prospect_id);
        throw noData(params.prospect_id, params.template_id);
      }
      return ok(describeData(record), tickHeader(head));
    },

    async deleteProspectData({ world, params }) {
      const head = await loader.head(world);
      await requireProspect(services, head, params.prospect_id);
      if (!(await data.remove(head, params.prospect_id, params.template_id)))
        throw noData(params.prospect_id, params.template_id);
      return noContent(tickHeader(head));
    },
  };
}
