import type { StreamEvent } from './merge.ts';
import { formatPosition } from './position.ts';

/** Events as the body of an event stream (WHATWG HTML, 9.2), after the milliseconds until its reader should ask again. */
export function eventStreamText(retryMs: number, events: readonly StreamEvent[]): string {
  const blocks = events.map(
    ({ position, type, data }) => `id: ${formatPosition(position)}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`,
  );
  return `retry: ${retryMs}\n\n${blocks.join('')}`;
}
