import type { Handlers } from '../../platform/http/handlers.ts';
import { created } from '../../platform/http/reply.ts';
import { describeWithLink } from '../../print/describe.ts';
import { tickHeader } from '../../worlds/read/describe.ts';
import { type PrintingServices, printDashboard } from './print-dashboard.ts';
import type { routes } from './routes.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: PrintingServices): Handlers<typeof routes> {
  return {
    async printProspectData({ world, params, body }) {
      const { prospect_id: prospectId, template_id: templateId } = params;
      const record = await printDashboard(services, { world, prospectId, templateId, paper: body?.paper ?? 'A4' });
      const location = `/api/reports/${record.id}`;
      return created(await describeWithLink(services, record), { ...tickHeader(record), location });
    },
  };
}
