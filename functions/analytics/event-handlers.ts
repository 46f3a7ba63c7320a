import * as z from 'zod';
import { DomainError } from '../../core/kernel/errors.ts';
import type { EventRecord } from '../../core/views/analytics/index.ts';
import { decodeCursor, nextLink } from '../platform/http/cursor.ts';
import type { Handlers, RequestOf } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import type { eventRoutes } from './event-routes.ts';
import { describeEvent } from './records.ts';
import type { AnalyticsServices } from './services.ts';

/** Where a page ended: how many events had arrived up to its last, of which generation of the world. */
const position = z.object({ generation: z.int().min(1), arrived: z.int().min(0) });

type EventQuery = RequestOf<(typeof eventRoutes)['listAnalyticsEvents']>['query'];

export function eventHandlers({ academy }: Pick<AnalyticsServices, 'academy'>): Handlers<typeof eventRoutes> {
  return {
    async listAnalyticsEvents({ world, query, url }) {
      const after = query.cursor === undefined ? null : decodeCursor(position, query.cursor);
      const { head, records } = await academy.read(world);
      const { generation } = head;
      if (after && after.generation !== generation) {
        throw new DomainError('conflict', `The world is in generation ${generation} by now: begin anew.`, [
          { pointer: 'query/cursor', detail: `Expected a cursor of generation ${generation}.` },
        ]);
      }
      const { page, arrived } = pageOf(records, query, after?.arrived ?? 0);
      const next = arrived === null ? {} : nextLink(url, { generation, arrived });
      return ok(page.map(describeEvent), { ...tickHeader(head), ...next });
    },
  };
}

/** The next events that a query wants, and where to go on; null: there are no more. */
function pageOf(records: readonly EventRecord[], query: EventQuery, from: number) {
  const page: EventRecord[] = [];
  let arrived = from;
  for (let place = from; place < records.length; place += 1) {
    const record = records[place];
    if (!record || !isWanted(record, query)) continue;
    if (page.length === query.limit) return { page, arrived };
    page.push(record);
    arrived = place + 1;
  }
  return { page, arrived: null };
}

function isWanted({ event_name, user_id, event_time }: EventRecord, { name, user_id: user, start, end }: EventQuery) {
  return (
    (name === undefined || event_name === name) &&
    (user === undefined || user_id === user) &&
    (start === undefined || event_time >= start) &&
    (end === undefined || event_time < end)
  );
}
