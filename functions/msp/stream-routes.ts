import * as z from 'zod';
import { defineRoutes, EVENT_STREAM } from '../platform/contract/route.ts';
import { EVENT_ID } from '../worlds/read/stream/position.ts';

const after = z
  .string()
  .transform((text, issues): string => {
    if (EVENT_ID.test(text)) return text;
    const message = 'Expected the id of an event, unchanged.';
    issues.addIssue({ code: 'custom', message, params: { kind: 'malformed' } });
    return z.NEVER;
  })
  .meta({
    description: 'As `Last-Event-ID`, for clients that cannot set a header. Where both are given the header counts.',
    override: { type: 'string', pattern: EVENT_ID.source },
  });

const EXAMPLE = [
  'retry: 28750',
  '',
  'id: 1-1021-1050.0.57',
  'event: tick.committed',
  'data: {"world":"default","generation":1,"tick":1021,"world_time":"2026-11-18T22:30:30Z","ticks":1,"changes":3,"changed":{"licenses":{"license.seats-used":3}}}',
  '',
  '',
].join('\n');

/** What happens in a world, told as it happens. */
export const streamRoutes = defineRoutes({
  streamEvents: {
    method: 'GET',
    tag: 'Simulation',
    access: 'read',
    world: true,
    path: '/api/stream',
    summary: 'What happens in a world, as an event stream',
    description:
      'Every event after `Last-Event-ID`, oldest first, and `retry`: the milliseconds until the next tick can be seen. ' +
      'The answer ends then; ask again after that time, with the id of the last event. A host that can, holds it open for who ' +
      'accepts `text/event-stream`. Without an id, and where what came after it is no longer known, the one event is `stream.reset`: ' +
      'read anew, and go on from its id. Others: `tick.committed` with the number of changes by entity and cause, `clock.changed`, ' +
      '`scenario.started`, `scenario.ended`, `world.halted`, `job.progress`, `report.made`; the data of each is JSON.',
    query: z.object({ after: after.optional() }),
    responses: { 200: { description: 'The events; about 250 at most.', contentType: EVENT_STREAM, example: EXAMPLE } },
    errors: ['not-found', 'unavailable', 'conflict'],
  },
});
