import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '../../../core/kernel/errors.ts';
import { readJson } from './json.ts';

export const DEFAULT_MAX_BODY_BYTES = 256 * 1024;

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

type BodyEvent = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>;

function bytesOf(event: BodyEvent): Buffer {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
}

function decodeUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw new DomainError('malformed', 'The body cannot be read.', [
    { pointer: '', detail: 'Expected JSON encoded as UTF-8.' },
  ]);
}

/**
 * The JSON value of a request's body; undefined when it has none.
 * DomainErrors: `too-large` above `maxBytes`, `unsupported-media-type` unless application/json, `malformed`.
 */
export function readBody(event: BodyEvent, maxBytes: number): unknown {
  const bytes = bytesOf(event);
  if (bytes.length === 0) return undefined;
  if (bytes.length > maxBytes) {
    throw new DomainError('too-large', `The body has ${bytes.length} bytes; the limit is ${maxBytes}.`, [
      { pointer: '', detail: `Expected at most ${maxBytes} bytes.` },
    ]);
  }
  if (!JSON_TYPE.test(event.headers['content-type'] ?? '')) {
    throw new DomainError('unsupported-media-type', 'Bodies are read as application/json in UTF-8 only.', [
      { pointer: 'header/Content-Type', detail: 'Expected application/json.' },
    ]);
  }
  return readJson(decodeUtf8(bytes));
}
