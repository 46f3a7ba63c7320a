import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { DomainError } from '../../core/kernel/errors.ts';
import { matchingTag } from '../platform/http/conditional.ts';
import { retryOnConflict } from '../platform/storage/retry.ts';
import type { Head } from '../worlds/head.ts';
import { changedTemplate } from './changed-template.ts';
import { templateTag } from './describe.ts';
import { requireTemplate } from './lookups.ts';
import { clientKey } from './names.ts';
import type { TemplateRecord } from './records.ts';
import { outdate } from './schedule-refresh.ts';
import type { templateChange } from './schemas.ts';
import type { ProspectServices } from './services.ts';

type Change = z.output<typeof templateChange>;

interface ChangeRequest {
  readonly id: string;
  readonly change: Change;
  /** The ETag of the version that it is meant for. */
  readonly ifMatch: string | undefined;
}

/**
 * Changes a template by hand; data that was made from it becomes stale.
 * @throws DomainError `not-found`; `invalid` for a widget that it doesn't have or that could not be made, or a grid
 * with an overlap or a hole;
 * `outdated` where `ifMatch` names another version; `conflict` when others change it at the same time
 */
export async function changeTemplate(
  services: ProspectServices,
  head: Head,
  { id, change, ifMatch }: ChangeRequest,
): Promise<TemplateRecord> {
  const attempt = async (): Promise<TemplateRecord> => {
    const before = await requireTemplate(services, head, id);
    requireMatch(before, ifMatch);
    const after: TemplateRecord = {
      ...changedTemplate(before, change),
      updatedAt: services.now(),
      stamp: randomUUID(),
    };
    await services.templates.replace(head, after, before.stamp);
    return after;
  };
  const exhausted = () => new DomainError('conflict', 'The template is being changed by others; read it again.');
  const template = await retryOnConflict(attempt, exhausted);
  await outdateDataOf(services, head, template);
  return template;
}

function requireMatch(template: TemplateRecord, ifMatch: string | undefined): void {
  if (ifMatch === undefined || matchingTag(ifMatch, templateTag(template)) !== undefined) return;
  const errors = [{ pointer: 'header/If-Match', detail: `Expected ${templateTag(template)}, the present version.` }];
  throw new DomainError('outdated', 'The template has changed since it was read.', errors);
}

async function outdateDataOf(services: ProspectServices, head: Head, template: TemplateRecord): Promise<void> {
  const summaries = await services.data.listSummariesByClient(head, clientKey(head, template.client_id));
  const touched = summaries.filter(({ templateId, status }) => templateId === template.id && status === 'ready');
  await outdate(services, head, { touched, summaries });
}
