import { DomainError } from '../../core/kernel/errors.ts';
import type { Head } from '../worlds/head.ts';
import { unknownClient } from './client-snapshot.ts';
import type { ProspectRecord, TemplateRecord } from './records.ts';
import type { ProspectServices } from './services.ts';

/** What a request names, or the problem that there is none. */

/** The problem that nothing was generated from a template for a prospect. */
export function noData(prospectId: string, templateId: string): DomainError {
  return new DomainError('not-found', `There is no data of ${templateId} for ${prospectId}.`, [
    { pointer: 'path/template_id', detail: 'Expected a template whose data was generated for this prospect.' },
  ]);
}

function unknown(what: string, id: string, pointer: string, detail: string): DomainError {
  return new DomainError('not-found', `There is no ${what} ${id}.`, [{ pointer, detail }]);
}

export async function requireTemplate(
  { templates }: Pick<ProspectServices, 'templates'>,
  head: Head,
  id: string,
  pointer = 'path/template_id',
): Promise<TemplateRecord> {
  const template = await templates.get(head, id);
  if (template) return template;
  throw unknown('template', id, pointer, 'Expected an id that GET /triton/clients/{client_id}/templates lists.');
}

export async function requireProspect(
  { prospects }: Pick<ProspectServices, 'prospects'>,
  head: Head,
  id: string,
  pointer = 'path/prospect_id',
): Promise<ProspectRecord> {
  const prospect = await prospects.get(head, id);
  if (prospect) return prospect;
  throw unknown('prospect', id, pointer, 'Expected an id that GET /clients/{client_id}/prospects lists.');
}

/** The head of a world that has that client now. */
export async function requireClient(
  { loader }: Pick<ProspectServices, 'loader'>,
  world: string,
  clientId: string,
): Promise<Head> {
  const { head, rows } = await loader.load(world);
  if (rows.clients.has(clientId)) return head;
  throw unknownClient(clientId);
}
