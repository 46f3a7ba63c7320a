import type { IncomingMessage } from 'node:http';
import { isLocalHost, isLocalOrigin } from '../http/loopback.ts';
import { isExpired, isSigned, isSignedByHeader } from './presigned.ts';

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): Reply;
}

/** Where the emulator shows what is in a queue. No bucket can have such a name. */
const QUEUE_VIEW = '/_fauxqs/queues';

function refuse(reply: Reply, code: string, message: string): Reply {
  return reply
    .code(403)
    .header('content-type', 'application/xml')
    .send(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
}

const MISMATCH = 'The request signature we calculated does not match the signature you provided.';

/** Why S3 would not answer a request, or null. What the SDK signs in a header comes from functions of the host. */
async function refusal({ method = 'GET', url = '/', headers }: IncomingMessage): Promise<[string, string] | null> {
  const { pathname: path, searchParams: query } = new URL(url, 'http://localhost');
  const { authorization, host = '' } = headers;
  if (authorization !== undefined) {
    const signed = await isSignedByHeader({ method, path, query, headers }, Date.now());
    return signed ? null : ['SignatureDoesNotMatch', MISMATCH];
  }
  if (!query.has('X-Amz-Signature')) return ['AccessDenied', 'Access Denied'];
  if (!query.has('X-Amz-Expires') || isExpired(query, Date.now())) return ['AccessDenied', 'Request has expired'];
  return (await isSigned({ method, path, query, host })) ? null : ['SignatureDoesNotMatch', MISMATCH];
}

/**
 * Fastify hook for what fauxqs lets pass. Other names than those of this machine are refused, as are pages of other sites
 * and, for calls of SQS and SNS (all to `POST /`), any page. S3 refuses what nobody signed, and presigned URLs that have
 * expired or were changed; it honours the disposition that one asks for.
 */
export async function guardRequest(request: { readonly raw: IncomingMessage }, reply: Reply): Promise<unknown> {
  const { method, url = '/', headers } = request.raw;
  const { host, origin } = headers;
  const trusted = origin === undefined || (method !== 'POST' && isLocalOrigin(origin));
  if (!isLocalHost(host) || !trusted) return refuse(reply, 'AccessDenied', 'Access Denied');
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (method === 'POST' && pathname === '/') return undefined;
  if (pathname.startsWith(QUEUE_VIEW)) return undefined;
  const refused = await refusal(request.raw);
  if (refused) return refuse(reply, ...refused);
  const disposition = searchParams.get('response-content-disposition');
  if (disposition !== null) reply.header('content-disposition', disposition);
  return undefined;
}
