import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isEventStream, type Route } from '../contract/route.ts';
import { bodyTag, matchingTag } from './conditional.ts';
import { encode, type WrittenBody } from './encode.ts';
import { type Exchange, requirePresent, type StagedEvent } from './exchange.ts';
import type { StoredReply } from './idempotency.ts';
import type { Reply } from './reply.ts';

const JSON_MEDIA_TYPE = 'application/json';

/** Whether answers of a route are named by a tag, and 304 when the client has them. */
function isTagged(route: Route): boolean {
  return route.method === 'GET' && !isEventStream(route);
}

/** Data belongs to its caller and is asked for again each time; what a mutation or a stream answers is kept by nobody. */
function cacheControl(route: Route | undefined): string {
  return route && isTagged(route) ? 'private, no-cache' : 'no-store';
}

function serialise(reply: Reply): string | Uint8Array {
  if (reply.raw !== undefined) return reply.raw;
  return reply.body === undefined ? '' : JSON.stringify(reply.body);
}

/** What lasting bodies were written as. */
const lastingBodies = new WeakMap<object, TaggedBody>();

interface TaggedBody extends WrittenBody {
  readonly tag: string;
}

function taggedBody(reply: Reply): TaggedBody {
  const { body } = reply;
  const lasts = reply.lasting === true && typeof body === 'object' && body !== null;
  const kept = lasts ? lastingBodies.get(body) : undefined;
  if (kept !== undefined) return kept;
  const content = serialise(reply);
  const written = { content, tag: bodyTag(content) };
  if (lasts) lastingBodies.set(body, written);
  return written;
}

function mediaType(reply: Reply): Record<string, string> {
  if (reply.raw === undefined && reply.body === undefined) return {};
  return { 'content-type': reply.contentType ?? JSON_MEDIA_TYPE };
}

/** A mutation's reply as it is kept for replays; its body is text. */
export function toStored(reply: Reply): StoredReply {
  const body = serialise(reply);
  if (typeof body !== 'string') throw new Error('The reply to a mutation has a binary body, which is not kept.');
  return { status: reply.status, headers: { ...mediaType(reply), ...reply.headers }, body };
}

/** A kept reply as a handler would answer it. */
export function fromStored(stored: StoredReply): Reply {
  const { 'content-type': contentType, ...headers } = stored.headers;
  if (contentType === undefined) return { status: stored.status, headers };
  return { status: stored.status, headers, raw: stored.body, contentType };
}

/** Headers that every reply has. A proxy must not mix up worlds, callers or compressed forms. */
function frame(exchange: Exchange, reply: Reply): Record<string, string> {
  const route = exchange.operation?.route;
  return {
    'cache-control': cacheControl(route),
    vary: route?.world === true ? 'Accept-Encoding, X-World' : 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    ...(exchange.traceId === undefined ? {} : { 'x-amzn-trace-id': exchange.traceId }),
    ...mediaType(reply),
    ...reply.headers,
  };
}

function notModified(headers: Record<string, string>, etag: string): APIGatewayProxyStructuredResultV2 {
  const { 'content-type': _type, ...kept } = headers;
  return { statusCode: 304, headers: { ...kept, etag }, body: '', isBase64Encoded: false };
}

/** The result for Lambda: tagged, 304 when the client has it already, compressed when that pays. */
export function writeResult({ exchange, headers: asked }: StagedEvent): APIGatewayProxyStructuredResultV2 {
  const reply = requirePresent(exchange.reply, 'reply');
  const headers = frame(exchange, reply);
  const { 'if-none-match': ifNoneMatch, 'accept-encoding': acceptEncoding } = asked;
  const route = exchange.operation?.route;
  const conditional = route !== undefined && isTagged(route) && reply.status === 200;
  if (!conditional)
    return encode({ status: reply.status, headers, body: { content: serialise(reply) } }, acceptEncoding);

  // A tag that the handler knows beforehand saves writing a body that the client has.
  const known = headers.etag;
  const early = known === undefined ? undefined : matchingTag(ifNoneMatch, known);
  if (early !== undefined) return notModified(headers, early);

  const body = known === undefined ? taggedBody(reply) : { content: serialise(reply), tag: known };
  const match = matchingTag(ifNoneMatch, body.tag);
  if (match !== undefined) return notModified(headers, match);
  return encode({ status: reply.status, headers: { ...headers, etag: body.tag }, body }, acceptEncoding);
}
