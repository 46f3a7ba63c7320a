import { DomainError } from '../../../core/kernel/errors.ts';
import type { Paper, ReportDocument } from '../../../core/print/document.ts';
import { dashboardReport } from '../../../core/views/prospects/report/document.ts';
import { requireGlyphs } from '../../print/glyph-coverage.ts';
import type { PrintServices } from '../../print/ports.ts';
import { printDocument } from '../../print/print-document.ts';
import type { ReportRecord } from '../../print/record.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { noData, requireProspect } from '../lookups.ts';
import type { Stores } from '../services.ts';
import { DASHBOARD_REPORT } from './report-kind.ts';

/** What printing dashboards needs. */
export interface PrintingServices extends PrintServices, Pick<Stores, 'prospects' | 'templates' | 'data'> {
  readonly loader: WorldLoader;
}

interface Printing {
  readonly world: string;
  readonly prospectId: string;
  readonly templateId: string;
  readonly paper: Paper;
}

/**
 * Prints the stored data of a prospect's dashboard, at the tick of which it is.
 * @throws DomainError `not-found` when there is none; `conflict` when it could not be made; `invalid` for characters that
 * the fonts lack
 */
export async function printDashboard(services: PrintingServices, printing: Printing): Promise<ReportRecord> {
  const { document, narrator } = await composeDashboard(services, printing);
  return printDocument(services, document, { pageType: DASHBOARD_REPORT, narrator });
}

async function composeDashboard(
  services: PrintingServices,
  { world, prospectId, templateId, paper }: Printing,
): Promise<{ readonly document: ReportDocument; readonly narrator: string }> {
  const { head, rows } = await services.loader.load(world);
  const [prospect, template, record] = await Promise.all([
    requireProspect(services, head, prospectId),
    services.templates.get(head, templateId),
    services.data.get(head, prospectId, templateId),
  ]);
  if (!template || !record) throw noData(prospectId, templateId);
  if (record.status === 'failed') {
    const errors = [{ pointer: 'path/template_id', detail: 'Expected data that is ready or stale.' }];
    throw new DomainError('conflict', 'The data could not be made: its validation_result says why.', errors);
  }
  const { content, category, clientId, asOf } = record;
  const client = rows.clients.get(clientId);
  if (!client) {
    const errors = [{ pointer: 'path/prospect_id', detail: 'Expected a prospect of a present client.' }];
    throw new DomainError('not-found', `There is no client ${clientId} any more.`, errors);
  }
  const { name, organization } = prospect;
  requireGlyphs([
    ['path/prospect_id', `${name} ${organization ?? ''}`],
    ['path/template_id', [template.name, template.description, ...Object.values(content.titles)].join(' ')],
  ]);
  const { generation, seed } = head;
  const document = dashboardReport({
    template,
    data: { category, ...content },
    client: client.name,
    asOf: { world, generation, tick: asOf.tick, time: asOf.time, seed },
    prospect: { name, organization },
    paper,
  });
  return { document, narrator: content.narrator };
}
