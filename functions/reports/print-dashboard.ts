import { DomainError } from '../../core/kernel/errors.ts';
import { dashboardReport } from '../../core/views/prospects/report.ts';
import type { ReportsContainer } from './container.ts';
import { keep } from './keep.ts';
import { requirePrintablePlaces } from './printable.ts';
import type { ReportRecord } from './record.ts';

interface Printing {
  readonly world: string;
  readonly prospectId: string;
  readonly templateId: string;
  readonly paper: ReportRecord['paper'];
}

/**
 * Prints the stored data of a prospect's dashboard, at the tick of which it is.
 * @throws DomainError `not-found` when there is none; `conflict` when it could not be made; `invalid` for characters that
 * the fonts lack
 */
export async function printDashboard(container: ReportsContainer, printing: Printing): Promise<ReportRecord> {
  const { world, paper } = printing;
  const { head, rows } = await container.loader.load(world);
  const { record, template, prospect } = await find(container, head, printing);
  const { content, category, clientId, asOf } = record;
  const client = rows.clients.get(clientId);
  if (!client)
    throw missing(`There is no client ${clientId} any more.`, 'prospect_id', 'a prospect of a present client');
  const { name, organization } = prospect;
  requirePrintablePlaces(
    [
      ['path/prospect_id', `${name} ${organization ?? ''}`],
      ['path/template_id', [template.name, template.description, ...Object.values(content.titles)].join(' ')],
    ],
    container.maker.missing,
  );
  const { generation, seed } = head;
  const document = dashboardReport({
    template,
    data: { category, ...content },
    client: client.name,
    asOf: { world, generation, tick: asOf.tick, time: asOf.time, seed },
    prospect: { name, organization },
    paper,
  });
  const made = { ...(await container.maker.print(document)), narrator: content.narrator };
  return keep(container, { world, pageType: 'prospect-dashboard', paper, generation, ...asOf }, made);
}

async function find(
  { prospects, templates, data }: ReportsContainer,
  place: Parameters<ReportsContainer['data']['get']>[0],
  { prospectId, templateId }: Printing,
) {
  const [prospect, template, record] = await Promise.all([
    prospects.get(place, prospectId),
    templates.get(place, templateId),
    data.get(place, prospectId, templateId),
  ]);
  if (!prospect) throw missing(`There is no prospect ${prospectId}.`, 'prospect_id', 'the id of a prospect');
  if (!template || !record) {
    const detail = `There is no data of ${templateId} for ${prospectId}.`;
    throw missing(detail, 'template_id', 'a template whose data was generated for this prospect');
  }
  if (record.status === 'failed') {
    const errors = [{ pointer: 'path/template_id', detail: 'Expected data that is ready or stale.' }];
    throw new DomainError('conflict', 'The data could not be made: its validation_result says why.', errors);
  }
  return { prospect, template, record };
}

function missing(message: string, parameter: string, expected: string): DomainError {
  return new DomainError('not-found', message, [{ pointer: `path/${parameter}`, detail: `Expected ${expected}.` }]);
}
