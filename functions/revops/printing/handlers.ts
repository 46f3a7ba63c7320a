import type { Handlers } from '../../platform/http/handlers.ts';
import { created } from '../../platform/http/reply.ts';
import { describeWithLink } from '../../print/describe.ts';
import type { ReportRecord } from '../../print/record.ts';
import { tickHeader } from '../../worlds/read/describe.ts';
import { type PrintingServices, printPipelineHealth, printRepCoaching } from './print-dashboard.ts';
import type { routes } from './routes.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: PrintingServices): Handlers<typeof routes> {
  async function answer(record: ReportRecord) {
    const location = `/api/reports/${record.id}`;
    return created(await describeWithLink(services, record), { ...tickHeader(record), location });
  }

  return {
    async printPipelineHealth({ world, body = {} }) {
      const { paper = 'A4', ...filters } = body;
      return answer(await printPipelineHealth(services, { world, filters, paper }));
    },

    async printRepCoaching({ world, params: { rep_id: repId }, body = {} }) {
      const { paper = 'A4', ...filters } = body;
      return answer(await printRepCoaching(services, { world, repId, filters, paper }));
    },
  };
}
