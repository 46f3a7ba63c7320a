import type { Handlers } from '../../platform/http/handlers.ts';
import { created } from '../../platform/http/reply.ts';
import { describeWithLink } from '../../print/describe.ts';
import { tickHeader } from '../../worlds/read/describe.ts';
import { type PrintingServices, printStrategyReview } from './print-review.ts';
import type { routes } from './routes.ts';

/** What the operations of `routes` do. */
export function createHandlers(services: PrintingServices): Handlers<typeof routes> {
  return {
    async printStrategyReview({ world, params: { session_id: session }, body = {} }) {
      const { paper = 'A4', version } = body;
      const record = await printStrategyReview(services, { world, session, version, paper });
      const location = `/api/reports/${record.id}`;
      return created(await describeWithLink(services, record), { ...tickHeader(record), location });
    },
  };
}
