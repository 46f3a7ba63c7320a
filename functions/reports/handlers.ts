import * as z from 'zod';
import { DomainError } from '../../core/kernel/errors.ts';
import { decodeCursor, nextLink } from '../platform/http/cursor.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { binary, created, noContent, ok } from '../platform/http/reply.ts';
import { describeReport, describeWithLink, fileName } from '../print/describe.ts';
import { printDocument } from '../print/print-document.ts';
import { fileKey, REPORT_ID } from '../print/record.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { composeReport } from './compose-report.ts';
import type { ReportsContainer } from './container.ts';
import { REPORTS_PER_PAGE, type routes } from './routes.ts';

const position = z.object({ id: z.string().regex(REPORT_ID) });

/** What the operations of `routes` do. */
export function createHandlers(container: ReportsContainer): Handlers<typeof routes> {
  const { loader, narrator, objects, reports } = container;

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
      const document = await composeReport(container, world, body);
      const { pageType } = body;
      const record = await printDocument(container, document, { pageType, narrator: narrator.name });
      const location = `/api/reports/${record.id}`;
      return created(await describeWithLink(container, record), { ...tickHeader(record), location });
    },

    async listReports({ world, query, url }) {
      const { cursor, pageType: pageTypes, limit = REPORTS_PER_PAGE } = query;
      const before = cursor === undefined ? undefined : decodeCursor(position, cursor).id;
      const head = await loader.head(world);
      const page = await reports.list({ world, since: head.createdAt, before, pageTypes, limit });
      const last = page.reports.at(-1);
      const link = page.more && last ? nextLink(url, { id: last.id }) : {};
      return ok(page.reports.map(describeReport), { ...tickHeader(head), ...link });
    },

    async getReport({ world, params }) {
      const { head, record } = await find(world, params.id);
      return ok(await describeWithLink(container, record), tickHeader(head));
    },

    async getReportFile({ world, params }) {
      const { head, record } = await find(world, params.id);
      const bytes = await objects.read(fileKey(record));
      if (bytes === null) throw new DomainError('not-found', `The file of report ${record.id} has gone.`);
      const headers = { 'content-disposition': `inline; filename="${fileName(record)}"` };
      return binary(bytes, 'application/pdf', { ...tickHeader(head), ...headers });
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
