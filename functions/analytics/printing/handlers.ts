import type { Handlers } from '../../platform/http/handlers.ts';
import { created } from '../../platform/http/reply.ts';
import { describeWithLink } from '../../print/describe.ts';
import { tickHeader } from '../../worlds/read/describe.ts';
import { type PrintingServices, printAcademyDashboard } from './print-dashboard.ts';
import type { routes } from './routes.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: PrintingServices): Handlers<typeof routes> {
  return {
    async printAcademyDashboard({ world, body }) {
      const { start, end, timezone, compare, paper = 'A4', ...filters } = body;
      const asked = { start, end, timezone, filters };
      const record = await printAcademyDashboard(services, { world, asked, compare, paper });
      const location = `/api/reports/${record.id}`;
      return created(await describeWithLink(services, record), { ...tickHeader(record), location });
    },
  };
}
