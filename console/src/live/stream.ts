import { createParser } from 'eventsource-parser';
import { ApiProblem, problemOf } from '../api/problem.ts';
import { fetchAs } from '../api/session.ts';

/** One event of a world: its place in the order of all, what it is, and its data as JSON has it. */
export interface StreamEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Connection =
  | { readonly state: 'open' }
  /** The answer has ended, as it does on AWS: the next one is asked for when a tick is due. */
  | { readonly state: 'between' }
  | { readonly state: 'lost'; readonly since: number; readonly problem: ApiProblem | undefined };

interface Following {
  readonly world: string;
  /** The last event that was seen: what came after it is told. */
  readonly after?: string | undefined;
  readonly signal: AbortSignal;
  /** What tells by `online` that the network is back: a lost connection is tried again at once. */
  readonly network?: EventTarget;
  onEvent(event: StreamEvent): void;
  onConnection(connection: Connection): void;
}

/** How long to wait when the server has not said so. */
const USUAL_RETRY_MS = 5000;
/** A lost connection is tried again after this long, then twice that, up to the longest. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

function wait(milliseconds: number, signal: AbortSignal, network?: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      network?.removeEventListener('online', done);
      resolve();
    }
    signal.addEventListener('abort', done);
    network?.addEventListener('online', done);
    if (signal.aborted) done();
  });
}

function dataOf(text: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

/**
 * Follows a world by `GET /api/stream` until the signal aborts: each event once, in order, without a gap however often the
 * connection is lost. `EventSource` cannot send a token or a world, so this reads the stream of a plain request.
 */
export async function follow({ world, after, signal, network, onEvent, onConnection }: Following): Promise<void> {
  let last = after;
  let failures = 0;
  while (!signal.aborted) {
    let retry = USUAL_RETRY_MS;
    try {
      const headers = {
        accept: 'text/event-stream',
        'x-world': world,
        ...(last !== undefined && { 'last-event-id': last }),
      };
      const response = await fetchAs('/api/stream', { headers, signal, cache: 'no-store' });
      if (!response.ok || response.body === null) throw await problemOf(response);
      failures = 0;
      onConnection({ state: 'open' });
      const parser = createParser({
        onEvent: ({ id, event = 'message', data }) => {
          if (id !== undefined) last = id;
          onEvent({ id: id ?? '', type: event, data: dataOf(data) });
        },
        onRetry: (milliseconds) => {
          retry = milliseconds;
        },
      });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) parser.feed(read.value);
      onConnection({ state: 'between' });
      await wait(retry, signal);
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      onConnection({
        state: 'lost',
        since: Date.now(),
        problem: error instanceof ApiProblem ? error : undefined,
      });
      await wait(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)), signal, network);
    }
  }
}
