import { DomainError } from '../../../core/kernel/errors.ts';
import { isoTime } from '../../../core/kernel/time.ts';
import type { Batch } from '../../platform/http/batch.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { ok } from '../../platform/http/reply.ts';
import { tickHeader } from '../../worlds/read/describe.ts';
import { type IngestServices, ingest, type RecordKind } from './ingest.ts';
import { eventOf, events, membershipOf, memberships } from './record-kinds.ts';
import type { ingestRoutes } from './routes.ts';
import { readable } from './sorted.ts';

export function createIngestHandlers(services: IngestServices): Handlers<typeof ingestRoutes> {
  async function answer<F, T>(world: string, { entries }: Batch<F>, kind: RecordKind<T>, make: (fields: F) => T) {
    const { placed, errors: unread } = readable(entries, make);
    const { head, accepted, arrived, known, superseded, errors: refused } = await ingest(services, world, kind, placed);
    const errors = [...unread, ...refused].sort((a, b) => a.index - b.index);
    if (errors.length > 0 && accepted.size + known.length + superseded.length === 0) {
      const faults = errors.map(({ pointer, detail }) => ({ pointer, detail }));
      const none =
        entries.length === 1 ? 'The record was not taken.' : `None of the ${entries.length} records was taken.`;
      throw new DomainError('invalid', none, faults);
    }
    const body = {
      received: entries.length,
      accepted: accepted.size,
      known,
      superseded,
      arrived_at: arrived === null ? null : isoTime(arrived),
      errors,
    };
    return ok(body, tickHeader(head));
  }

  return {
    postEvents: ({ world, body }) => answer(world, body, events, eventOf),
    postMemberships: ({ world, body }) => answer(world, body, memberships, membershipOf),
  };
}
