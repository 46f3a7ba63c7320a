import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '../../../core/kernel/errors.ts';
import { readJson } from './json.ts';

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

type BodyEvent = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>;

/** What a decoder puts where bytes are no UTF-8. */
const REPLACEMENT = '\u{fffd}';

function notUtf8(detail: string): DomainError {
  return new DomainError('malformed', 'The body cannot be read.', [{ pointer: '', detail }]);
}

function decoded(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw notUtf8('Expected JSON encoded as UTF-8.');
}

/**
 * The text of a body. The gateway hands on application/json as text, with U+FFFD where it couldn't decode the bytes:
 * what stood there is lost, so that it isn't stored. Who means that character can escape it.
 */
function textOf({ body = '', isBase64Encoded }: BodyEvent): string {
  if (isBase64Encoded) return decoded(Buffer.from(body, 'base64'));
  if (body.isWellFormed() && !body.includes(REPLACEMENT)) return body;
  throw notUtf8('Expected JSON encoded as UTF-8; the character U+FFFD is taken only as the escape \\ufffd.');
}

/**
 * The JSON value of a request's body; undefined when it has none.
 * DomainErrors: `too-large` above `maxBytes`, `unsupported-media-type` unless application/json, `malformed`.
 */
export function readBody(event: BodyEvent, maxBytes: number): unknown {
  const size = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (size === 0) return undefined;
  if (size > maxBytes) {
    throw new DomainError('too-large', `The body has ${size} bytes; the limit is ${maxBytes}.`, [
      { pointer: '', detail: `Expected at most ${maxBytes} bytes.` },
    ]);
  }
  if (!JSON_TYPE.test(event.headers['content-type'] ?? '')) {
    throw new DomainError('unsupported-media-type', 'Bodies are read as application/json in UTF-8 only.', [
      { pointer: 'header/Content-Type', detail: 'Expected application/json.' },
    ]);
  }
  return readJson(textOf(event));
}
