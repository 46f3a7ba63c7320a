import * as z from 'zod';
import { decodeCursor, nextLink } from '../platform/http/cursor.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { eventRoutes } from './event-routes.ts';
import { checkOrder } from './question.ts';
import { describeEvent } from './records.ts';
import type { AnalyticsServices } from './services.ts';

/** Where a page ended, in which generation of the world. Cursors of the version before know of nothing ingested. */
const sent = z.object({ number: z.int().min(0), count: z.int().min(0) });
const position = z.object({
  generation: z.int().min(1),
  arrived: z.int(),
  count: z.int().min(0),
  sent: sent.default({ number: 0, count: 0 }),
});

export function eventHandlers({ pages }: Pick<AnalyticsServices, 'pages'>): Handlers<typeof eventRoutes> {
  return {
    async listAnalyticsEvents({ world, query, url }) {
      const { limit, cursor, ...wanted } = query;
      const { start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY } = wanted;
      checkOrder({ start, end }, 'query/');
      const after = cursor === undefined ? null : decodeCursor(position, cursor);
      const { head, records, next } = await pages.read(world, wanted, { after, limit });
      const { generation } = head;
      const link = next === null ? {} : nextLink(url, { generation, ...next });
      return ok(records.map(describeEvent), { ...tickHeader(head), ...link });
    },
  };
}
