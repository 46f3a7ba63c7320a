import type * as z from 'zod';
import { DomainError } from '../../core/kernel/errors.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { afterCursor, cutPage } from '../platform/http/pages.ts';
import { created, noContent, ok } from '../platform/http/reply.ts';
import { retryOnConflict } from '../platform/storage/retry.ts';
import type { Head } from '../worlds/head.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { DEMO_EMAIL, isDemo } from './demo.ts';
import { describeProspect } from './describe.ts';
import { PER_PAGE } from './job-routes.ts';
import { requireClient, requireProspect } from './lookups.ts';
import { clientKey, newProspectId } from './names.ts';
import type { prospectRoutes } from './prospect-routes.ts';
import type { ProspectRecord } from './records.ts';
import type { prospectChange } from './schemas.ts';
import type { ProspectServices } from './services.ts';

type Operations = 'listProspects' | 'createProspect' | 'getProspect' | 'updateProspect' | 'deleteProspect';

function emailTaken(email: string): DomainError {
  const errors = [{ pointer: '/email', detail: 'Expected an address that no other prospect of this client has.' }];
  return new DomainError('conflict', `The client has a prospect with the address ${email}.`, errors);
}

function isDemoEmail(email: string): boolean {
  return email.toLowerCase() === DEMO_EMAIL;
}

export function prospectHandlers(services: ProspectServices): Pick<Handlers<typeof prospectRoutes>, Operations> {
  const { loader, prospects, data, now } = services;

  return {
    async listProspects({ world, params, query, url }) {
      const { limit = PER_PAGE, cursor } = query;
      const after = afterCursor(cursor);
      const head = await requireClient(services, world, params.client_id);
      const found = await prospects.listByClient(head, clientKey(head, params.client_id), { limit: limit + 1, after });
      const { rows, headers } = cutPage(found, limit, url);
      return ok(rows.map(describeProspect), { ...tickHeader(head), ...headers });
    },

    async createProspect({ world, params, body }) {
      const head = await requireClient(services, world, params.client_id);
      const at = now();
      const prospect: ProspectRecord = {
        id: newProspectId(clientKey(head, params.client_id), at),
        clientId: params.client_id,
        name: body.name,
        organization: body.organization ?? null,
        email: body.email,
        metaData: { ...body.meta_data, is_demo: false },
        createdAt: at,
        updatedAt: at,
        version: 1,
      };
      // Each client has its demo prospect, or will have it with its first dashboards.
      if (isDemoEmail(body.email) || !(await prospects.create(head, prospect))) throw emailTaken(body.email);
      return created(describeProspect(prospect), { ...tickHeader(head), location: `/prospects/${prospect.id}` });
    },

    async getProspect({ world, params }) {
      const head = await loader.head(world);
      return ok(describeProspect(await requireProspect(services, head, params.id, 'path/id')), tickHeader(head));
    },

    async updateProspect({ world, params, body }) {
      const head = await loader.head(world);
      return ok(describeProspect(await update(services, head, params.id, body)), tickHeader(head));
    },

    async deleteProspect({ world, params }) {
      const head = await loader.head(world);
      const prospect = await requireProspect(services, head, params.id, 'path/id');
      await data.removeOfProspect(head, prospect.id);
      await prospects.remove(head, prospect);
      // What a job has written in between.
      await data.removeOfProspect(head, prospect.id);
      return noContent(tickHeader(head));
    },
  };
}

async function update(
  services: ProspectServices,
  head: Head,
  id: string,
  change: z.output<typeof prospectChange>,
): Promise<ProspectRecord> {
  const attempt = async (): Promise<ProspectRecord> => {
    const before = await requireProspect(services, head, id, 'path/id');
    const after = changed(before, change, services.now());
    if (await services.prospects.update(head, after, before)) return after;
    throw emailTaken(after.email);
  };
  const exhausted = () => new DomainError('conflict', 'The prospect is being changed by others; read it again.');
  return retryOnConflict(attempt, exhausted);
}

function changed(
  before: ProspectRecord,
  { name, organization, email, meta_data }: z.output<typeof prospectChange>,
  now: number,
): ProspectRecord {
  if (isDemo(before) && email !== undefined && email !== before.email) {
    const errors = [{ pointer: '/email', detail: `Expected ${before.email}.` }];
    throw new DomainError('conflict', 'The demo prospect keeps its address.', errors);
  }
  if (!isDemo(before) && email !== undefined && isDemoEmail(email)) throw emailTaken(email);
  return {
    ...before,
    name: name ?? before.name,
    organization: organization === undefined ? before.organization : organization,
    email: email ?? before.email,
    metaData: { ...(meta_data ?? before.metaData), is_demo: isDemo(before) },
    updatedAt: now,
    version: before.version + 1,
  };
}
