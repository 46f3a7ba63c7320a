import type { IncomingMessage } from 'node:http';

/** API Gateway's limit for a request's body, in bytes. */
export const BODY_LIMIT = 10 * 1024 * 1024;

/**
 * The whole body; undefined as soon as it is known to be larger than the limit. What is left of it is thrown away
 * rather than cut off, so that the client gets to read the answer.
 * @throws when the client gives up
 */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    return undefined;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else break;
  }
  if (size > limit) {
    request.resume();
    return undefined;
  }
  return Buffer.concat(chunks);
}
