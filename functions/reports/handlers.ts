import * as z from 'zod';
import { DomainError } from '../../core/kernel/errors.ts';
import { isoDate, isoTime, SECOND } from '../../core/kernel/time.ts';
import { decodeCursor, nextLink } from '../platform/http/cursor.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { created, noContent, ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { ReportsContainer } from './container.ts';
import { generate } from './generate.ts';
import { printDashboard } from './print-dashboard.ts';
import { fileKey, REPORT_ID, type ReportRecord } from './record.ts';
import { REPORTS_PER_PAGE, type routes } from './routes.ts';

const position = z.object({ id: z.string().regex(REPORT_ID) });

/** A record as lists show it. */
function describe(record: ReportRecord) {
  const { id, pageType, paper, world, generation, tick, time, pages, sizeBytes, narrator } = record;
  return {
    id,
    pageType,
    paper,
    asOf: { world, generation, tick, time: isoTime(time) },
    pages,
    sizeBytes,
    createdAt: isoTime(record.createdAt),
    expiresAt: isoTime(record.expiresAt * SECOND),
    narrator,
  };
}

/** What the operations of `routes` do. */
export function createHandlers(container: ReportsContainer): Handlers<typeof routes> {
  const { loader, objects, reports } = container;

  /** With a link to its file, which bears a name that says what it is. */
  async function describeWithLink(record: ReportRecord) {
    const { url, endsAt } = await objects.link(fileKey(record), `${record.pageType}-${isoDate(record.time)}.pdf`);
    return { ...describe(record), downloadUrl: url, downloadUrlExpiresAt: isoTime(endsAt) };
  }

  /** A report of the world that the request names, and the world's head. No other world's report is found here. */
  async function find(world: string, id: string) {
    const head = await loader.head(world);
    const record = REPORT_ID.test(id) ? await reports.get(world, id) : null;
    if (record && record.createdAt >= head.createdAt) return { head, record };
    throw new DomainError('not-found', `There is no report ${id}.`, [
      { pointer: 'path/id', detail: 'Expected an id that GET /api/reports lists.' },
    ]);
  }

  return {
    async generateReport({ world, body }) {
      const record = await generate(container, world, body);
      const location = `/api/reports/${record.id}`;
      return created(await describeWithLink(record), { ...tickHeader(record), location });
    },

    async printProspectData({ world, params, body }) {
      const { prospect_id: prospectId, template_id: templateId } = params;
      const record = await printDashboard(container, { world, prospectId, templateId, paper: body?.paper ?? 'A4' });
      return created(await describeWithLink(record), { ...tickHeader(record), location: `/api/reports/${record.id}` });
    },

    async listReports({ world, query, url }) {
      const { cursor, pageType: pageTypes, limit = REPORTS_PER_PAGE } = query;
      const before = cursor === undefined ? undefined : decodeCursor(position, cursor).id;
      const head = await loader.head(world);
      const page = await reports.list({ world, since: head.createdAt, before, pageTypes, limit });
      const last = page.reports.at(-1);
      const link = page.more && last ? nextLink(url, { id: last.id }) : {};
      return ok(page.reports.map(describe), { ...tickHeader(head), ...link });
    },

    async getReport({ world, params }) {
      const { head, record } = await find(world, params.id);
      return ok(await describeWithLink(record), tickHeader(head));
    },

    async deleteReport({ world, params }) {
      const { head, record } = await find(world, params.id);
      // A file without a record expires by itself; a record without a file would be a link to nothing.
      await reports.remove(world, record.id);
      await objects.remove(fileKey(record));
      return noContent(tickHeader(head));
    },
  };
}
