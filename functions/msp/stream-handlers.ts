import { DomainError } from '../../core/kernel/errors.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { eventStream } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { eventStreamText } from '../worlds/read/stream/event-stream.ts';
import { parsePosition, type StreamPosition } from '../worlds/read/stream/position.ts';
import { createStreamReader } from '../worlds/read/stream/reader.ts';
import { AT_ONCE_MS, retryAfter } from '../worlds/read/stream/retry.ts';
import type { MspContainer } from './container.ts';
import type { routes } from './routes.ts';

/** What happens in a world, for those who follow it. */
export function streamHandlers({
  loader,
  changes,
  notices,
  now,
}: MspContainer): Pick<Handlers<typeof routes>, 'streamEvents'> {
  const reader = createStreamReader(changes, notices);
  return {
    async streamEvents({ world, query, headers }) {
      const from = positionOf(headers['last-event-id'] || query.after);
      const head = await loader.head(world);
      const { items, more, notices: latest } = await reader.read(head, from);
      const retry = more ? AT_ONCE_MS : retryAfter(head, latest, now());
      return eventStream(eventStreamText(retry, items), tickHeader(head));
    },
  };
}

function positionOf(id: string | undefined): StreamPosition | null {
  if (id === undefined) return null;
  const position = parsePosition(id);
  if (position) return position;
  throw new DomainError('malformed', 'This API did not make that id of an event.', [
    { pointer: 'header/Last-Event-ID', detail: 'Expected the id of an event of this stream, unchanged.' },
  ]);
}
