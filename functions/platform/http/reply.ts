import { EVENT_STREAM } from '../contract/route.ts';

/** What a handler answers, before it is written out. Header names are lower-case. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Written as JSON. */
  readonly body?: unknown;
  /** Written as it is, with `contentType`; instead of `body`. */
  readonly raw?: string | Uint8Array;
  readonly contentType?: string;
  /** The very same body will be answered again: what it was written as is kept for as long as the body is. */
  readonly lasting?: boolean;
}

type Headers = Readonly<Record<string, string>>;

function json<S extends number>(status: S) {
  return <const B>(body: B, headers: Headers = {}) => ({ status, body, headers });
}

/** 200 with a JSON body. */
export const ok = json(200);

/** 200 with a JSON body that is kept, and answered again as it is: it must never be changed. */
export function lasting<const B extends object>(body: B, headers: Headers = {}) {
  return { ...ok(body, headers), lasting: true };
}

/** 201: the new thing, and its address in `location`. */
export const created = json(201);

/** 202: the job that goes on with it, and its address in `location`. */
export const accepted = json(202);

/** 204, without a body. */
export function noContent(headers: Headers = {}) {
  return { status: 204 as const, headers };
}

function raw<T extends string | Uint8Array>(raw: T, contentType: string, headers: Headers) {
  return { status: 200 as const, raw, contentType, headers };
}

/** 200 with plain text. */
export function text(content: string, headers: Headers = {}) {
  return raw(content, 'text/plain; charset=utf-8', headers);
}

/** 200 with a page. */
export function html(content: string, headers: Headers = {}) {
  return raw(content, 'text/html; charset=utf-8', headers);
}

/** 200 with the events of a stream; only a route whose answers are event streams has it. */
export function eventStream(content: string, headers: Headers = {}) {
  return raw(content, EVENT_STREAM, headers);
}

/** 200 with bytes of any media type. */
export function binary(content: Uint8Array, contentType: string, headers: Headers = {}) {
  return raw(content, contentType, headers);
}
