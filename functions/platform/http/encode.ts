import { constants, gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { DomainError } from '../../../core/kernel/errors.ts';
import { gzipTag } from './conditional.ts';

/** A body as it is sent. */
export interface WrittenBody {
  readonly content: string | Uint8Array;
  /** Compressed, in base64, once somebody has asked for that. */
  zipped?: string;
}

/** A reply whose body is written, and which may still be compressed. */
export interface WrittenReply {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: WrittenBody;
}

/** Below this, compressing costs more than it saves. */
const GZIP_FROM_BYTES = 8 * 1024;
/** Lambda takes a result of 6 MB, written as JSON; some of it is for the headers. */
const MAX_RESULT_BYTES = 6 * 1024 * 1024 - 32 * 1024;
/** No character takes more than six bytes in JSON (\u00XX), so shorter bodies need no count. */
const SURELY_FITS_LENGTH = MAX_RESULT_BYTES / 6;

/** Not event streams: a host that holds one open sends it piece by piece. */
const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?json|application\/javascript|image\/svg\+xml)/;

/** True when an Accept-Encoding header allows gzip: named, or by `*`, and not with q=0. */
export function acceptsGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((entry) => {
      const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [coding, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

function tooLarge(): DomainError {
  return new DomainError('too-large', 'The answer is larger than 6 MB: ask for less with limit and cursor.');
}

function compressed({ body, ...reply }: WrittenReply): APIGatewayProxyStructuredResultV2 {
  body.zipped ??= gzipSync(body.content, { level: constants.Z_BEST_SPEED }).toString('base64');
  const tag = reply.headers.etag;
  const headers = {
    ...reply.headers,
    'content-encoding': 'gzip',
    ...(tag === undefined ? {} : { etag: gzipTag(tag) }),
  };
  return { statusCode: reply.status, headers, body: body.zipped, isBase64Encoded: true };
}

function plain(reply: WrittenReply): APIGatewayProxyStructuredResultV2 {
  const { status, body: written } = reply;
  const body = written.content;
  const headers = { ...reply.headers };
  if (typeof body === 'string') return { statusCode: status, headers, body, isBase64Encoded: false };
  return { statusCode: status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}

function fits(result: APIGatewayProxyStructuredResultV2): boolean {
  const body = result.body ?? '';
  if (body.length <= SURELY_FITS_LENGTH) return true;
  return Buffer.byteLength(result.isBase64Encoded ? body : JSON.stringify(body)) <= MAX_RESULT_BYTES;
}

/** The result for Lambda: compressed when that pays and the client takes it. DomainError `too-large` above 6 MB. */
export function encode(reply: WrittenReply, acceptEncoding: string | undefined): APIGatewayProxyStructuredResultV2 {
  const { 'content-type': type = '', 'content-encoding': encoding } = reply.headers;
  const pays = encoding === undefined && reply.body.content.length >= GZIP_FROM_BYTES && COMPRESSIBLE.test(type);
  const result = pays && acceptsGzip(acceptEncoding) ? compressed(reply) : plain(reply);
  if (!fits(result)) throw tooLarge();
  return result;
}
