import { createHash, createHmac, type Hash, type Hmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';

/** What every function on the local host signs with, whatever its key is called. */
export const LOCAL_SECRET = 'local';

/** S3 signs links for a week at most. */
const LONGEST_SECONDS = 7 * 24 * 3600;
/** How far the clock of who signed may be ahead. */
const SKEW_MS = 15 * 60 * 1000;

/** `20260102T030405Z` as epoch milliseconds; NaN for anything else. */
const parseAmzDate = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** True when a request carries a presigned query whose life is over or has not begun, or can't be read. */
export function isExpired(query: URLSearchParams, now: number): boolean {
  const seconds = query.get('X-Amz-Expires');
  if (seconds === null) return false;
  const start = parseAmzDate(query.get('X-Amz-Date') ?? '');
  const life = /^\d{1,6}$/.test(seconds) ? Number(seconds) : Number.NaN;
  return !(now < start + life * 1000 && start <= now + SKEW_MS && life <= LONGEST_SECONDS);
}

/** node's own hashing, in the form that the signer takes. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    if (secret === undefined) this.#hash = createHash('sha256');
    else if (typeof secret === 'string') this.#hash = createHmac('sha256', secret);
    else this.#hash = createHmac('sha256', bytesOf(secret));
  }

  update(chunk: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(typeof chunk === 'string' ? chunk : bytesOf(chunk));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    throw new Error('A hash is used once here.');
  }
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

/** What signing adds to a query; the payload's hash is signed as a header, and then moved there. */
const SIGNING = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
  'X-Amz-Content-Sha256',
] as const;

interface SignedRequest {
  readonly method: string;
  /** As it came, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** The signer of a function of the host. */
const signerOf = (accessKeyId: string, region: string): SignatureV4 =>
  new SignatureV4({
    service: 's3',
    region,
    sha256: Sha256,
    uriEscapePath: false,
    credentials: { accessKeyId, secretAccessKey: LOCAL_SECRET },
  });

/** True when the signature in a query (AWS Signature Version 4) is the one that the local secret makes of the request. */
export async function isSigned({
  method,
  path,
  query,
  host,
}: SignedRequest & { readonly host: string }): Promise<boolean> {
  const value = (name: (typeof SIGNING)[number]) => query.get(name) ?? '';
  const [accessKeyId = '', , region = ''] = value('X-Amz-Credential').split('/');
  const start = parseAmzDate(value('X-Amz-Date'));
  // A parameter given twice is one that S3 and its emulator may read differently.
  const names = [...query.keys()];
  if (accessKeyId === '' || Number.isNaN(start) || new Set(names).size < names.length) return false;
  const others = [...query].filter(([name]) => !SIGNING.some((own) => own === name));
  const hash = query.get('X-Amz-Content-Sha256');
  const request = {
    method,
    protocol: 'http:',
    hostname: host,
    path,
    query: Object.fromEntries(others),
    headers: { host, ...(hash !== null && { 'X-Amz-Content-Sha256': hash }) },
  };
  const options = { signingDate: new Date(start), expiresIn: Number(value('X-Amz-Expires')) };
  const { query: signed = {} } = await signerOf(accessKeyId, region).presign(request, options);
  const same = SIGNING.every((name) => name === 'X-Amz-Signature' || String(signed[name] ?? '') === value(name));
  return same && equal(String(signed['X-Amz-Signature']), value('X-Amz-Signature'));
}

function equal(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** Headers that a signature must cover: with the host, what is asked for and when can't be changed. */
const COVERED = ['host', 'x-amz-content-sha256', 'x-amz-date'] as const;

/**
 * True when the header `Authorization` (AWS Signature Version 4) is the one that the local secret makes of the request, no
 * more than a quarter of an hour ago or ahead. The body itself isn't compared with its signed hash.
 */
export async function isSignedByHeader(
  { method, path, query, headers }: SignedRequest & { readonly headers: IncomingHttpHeaders },
  now: number,
): Promise<boolean> {
  const { authorization = '' } = headers;
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, SignedHeaders=(\S+), Signature=\w+$/;
  const [, accessKeyId = '', region = '', names = ''] = parts.exec(authorization) ?? [];
  const signed = names.split(';');
  const date = parseAmzDate(String(headers['x-amz-date']));
  const covers = COVERED.every((name) => signed.includes(name) && headers[name] !== undefined);
  if (!covers || !(Math.abs(now - date) <= SKEW_MS) || new Set(query.keys()).size < query.size) return false;
  const request = {
    method,
    protocol: 'http:',
    hostname: headers.host ?? '',
    path,
    query: Object.fromEntries(query),
    headers: Object.fromEntries(signed.map((name) => [name, String(headers[name] ?? '')])),
  };
  const { headers: own } = await signerOf(accessKeyId, region).sign(request, { signingDate: new Date(date) });
  return equal(own.authorization ?? '', authorization);
}
