import type { IncomingMessage } from 'node:http';

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): Reply;
}

/** `20260102T030405Z` as epoch milliseconds; NaN for anything else. */
const parseAmzDate = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** True when a request carries a presigned query whose life is over, or can't be read. */
export function isExpired(query: URLSearchParams, now: number): boolean {
  const seconds = query.get('X-Amz-Expires');
  if (seconds === null) return false;
  const end = parseAmzDate(query.get('X-Amz-Date') ?? '') + Number(seconds) * 1000;
  return !(now < end);
}

/**
 * Fastify hook for what fauxqs lets pass. Calls of SQS and SNS, all to `POST /`, are refused to web pages. S3 refuses
 * an expired presigned URL, and honours the disposition that one asks for.
 */
export function guardRequest(request: { readonly raw: IncomingMessage }, reply: Reply, done: () => void): void {
  const { method, headers } = request.raw;
  if (method === 'POST' && headers.origin !== undefined) {
    reply.code(403).send('');
    return;
  }
  const query = new URL(request.raw.url ?? '/', 'http://localhost').searchParams;
  if (isExpired(query, Date.now())) {
    reply
      .code(403)
      .header('content-type', 'application/xml')
      .send('<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>');
    return;
  }
  const disposition = query.get('response-content-disposition');
  if (disposition !== null) reply.header('content-disposition', disposition);
  done();
}
