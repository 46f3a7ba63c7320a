import type { HttpAnswer } from './response.ts';

/** Proxies and browsers give up a connection on which nothing comes for long. */
const HEARTBEAT_MS = 15_000;
/** However much happens, a stream asks its function no more often. */
const LEAST_WAIT_MS = 100;
/** What a stream that doesn't say when it should be asked again waits, as browsers do. */
const DEFAULT_RETRY_MS = 3000;

const COMMENT = Buffer.from(':\n\n');

/** What a held stream needs of its host. */
export interface StreamHost {
  /** Asks the function again, as the client would with this id. */
  readonly ask: (lastEventId: string) => Promise<HttpAnswer>;
  /** Hears of everything that is told on a topic, until what it returns is called. */
  readonly listen: (listener: () => void) => () => void;
  /** @default 15 s */
  readonly heartbeatMs?: number;
}

/** Whether an answer is one that may be held open: a list of events that says when to ask for more. */
export function isEventStream({ status, headers }: HttpAnswer): boolean {
  return status === 200 && /^text\/event-stream\b/.test(headers['content-type'] ?? '');
}

/**
 * What follows on the first answer of an event stream, in pieces: the function is asked again when something was told on
 * a topic, or when the time is over that it named. In between, comments keep the connection. It ends when the function
 * answers anything else, or `signal` says so.
 */
export async function* holdStream(
  first: HttpAnswer,
  { ask, listen, heartbeatMs = HEARTBEAT_MS }: StreamHost,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const bell = new Bell(signal);
  const unlisten = listen(() => bell.ring());
  try {
    let { lastId, retryMs } = readStream(first.body, { lastId: '', retryMs: DEFAULT_RETRY_MS });
    while (!signal.aborted) {
      const due = performance.now() + Math.max(LEAST_WAIT_MS, retryMs);
      await bell.wait(LEAST_WAIT_MS, false);
      for (let left = due - performance.now(); left > 0; left = due - performance.now()) {
        if (await bell.wait(Math.min(left, heartbeatMs), true)) break;
        if (left > heartbeatMs) yield COMMENT;
      }
      if (signal.aborted) return;
      const answer = await ask(lastId);
      if (!isEventStream(answer)) return;
      ({ lastId, retryMs } = readStream(answer.body, { lastId, retryMs }));
      yield answer.body;
    }
  } finally {
    unlisten();
  }
}

interface StreamState {
  /** The id of the last event; empty before there was one. */
  readonly lastId: string;
  readonly retryMs: number;
}

/** What the lines of a stream leave behind with whoever reads them. */
function readStream(body: Buffer, before: StreamState): StreamState {
  const lines = body.toString('utf8').split('\n');
  const lastOf = (field: string) => lines.findLast((line) => line.startsWith(`${field}: `))?.slice(field.length + 2);
  const retry = lastOf('retry');
  return { lastId: lastOf('id') ?? before.lastId, retryMs: retry === undefined ? before.retryMs : Number(retry) };
}

/** Something to wait for, that may ring while nobody waits. */
class Bell {
  #rung = false;
  #wake: (() => void) | undefined;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake?.(), { once: true });
  }

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Waits for so long, or, where `ringing` counts, until it rings or has rung. True when it did, or all is over. */
  async wait(milliseconds: number, ringing: boolean): Promise<boolean> {
    const over = () => this.#signal.aborted || (ringing && this.#rung);
    if (!over()) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          if (!over()) return;
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
    const rang = over();
    if (ringing) this.#rung = false;
    return rang;
  }
}
