import { ApiProblem, problemOf, unreachable } from './problem.ts';
import { fetchAs } from './session.ts';
import { currentWorld } from './world.ts';

/** What an answer tells beside its body. */
export interface Answered {
  /** The committed tick that all figures are of; absent where the answer is of no world. */
  readonly tick?: string | undefined;
  readonly etag?: string | undefined;
  /** The address of the next page of a list. */
  readonly next?: string | undefined;
}

/** A request, as it may be shown and made again elsewhere. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body?: string;
}

interface Context {
  readonly signal?: AbortSignal;
  /** Told of the request instead of making it. */
  describe?(asked: Asked): void;
  answered?(answered: Answered): void;
}

/** What the call of the generated client that is just being made is made in; calls begin at once, before they wait. */
let context: Context = {};

function within<T>(given: Context, call: () => T): T {
  const before = context;
  context = given;
  try {
    return call();
  } finally {
    context = before;
  }
}

/** The request that a call of the client would make, without making it. */
export function describe(call: () => Promise<unknown>): Asked {
  let asked: Asked | undefined;
  within({ describe: (each) => (asked = each) }, () => void call());
  if (asked === undefined) throw new Error('The call makes no request at once.');
  return asked;
}

/** Makes a call of the client, and has what its answer tells beside the body. */
export async function perform<T>(
  call: () => Promise<T>,
  signal?: AbortSignal,
): Promise<{ readonly body: T } & Answered> {
  let answered: Answered = {};
  const given: Context = { answered: (each) => (answered = each), ...(signal && { signal }) };
  const body = await within(given, call);
  return { body, ...answered };
}

const NEXT = /<([^>]+)>;\s*rel="next"/;

function tellOf(headers: Headers): Answered {
  return {
    tick: headers.get('x-tick') ?? undefined,
    etag: headers.get('etag') ?? undefined,
    next: NEXT.exec(headers.get('link') ?? '')?.[1],
  };
}

/** Answers of no text, such as a PDF, are handed on as they are. */
const isFile = (type: string | null): boolean => type !== null && !/^text\/|[/+]json\b/.test(type);

/**
 * Makes a request for the generated client: with the world that is looked at and the token of who is signed in.
 * @throws ApiProblem when it is refused, fails, or nobody answers
 */
export async function request<T>(url: string, init: RequestInit): Promise<T> {
  const { signal, describe: tell, answered } = context;
  if (tell) {
    tell({ method: init.method ?? 'GET', url, ...(typeof init.body === 'string' && { body: init.body }) });
    return new Promise<T>(() => undefined);
  }
  const headers = new Headers(init.headers);
  headers.set('x-world', currentWorld());
  const response = await fetchAs(url, { ...init, headers, ...(signal && { signal }) }).catch((error: unknown) => {
    if (signal?.aborted || error instanceof ApiProblem) throw error;
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  answered?.(tellOf(response.headers));
  if (isFile(response.headers.get('content-type'))) return (await response.blob()) as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
