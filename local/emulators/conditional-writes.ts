import type { IncomingMessage } from 'node:http';
import type { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';

interface Request {
  readonly raw: Pick<IncomingMessage, 'method' | 'headers'>;
  /** The bucket, and under `*` the key. */
  readonly params: unknown;
}

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): Reply;
}

const REFUSAL =
  '<Error><Code>PreconditionFailed</Code><Message>At least one of the pre-conditions you specified did not hold</Message></Error>';

/**
 * Fastify hook for writes and removals that have a condition (`If-Match`, `If-None-Match: *`), which fauxqs does whatever
 * it says: where the object is not as it must be, S3 answers 412 and leaves it. To run when the body is there: from here to
 * the write nothing else comes between.
 */
export function honourConditions(store: Pick<S3Store, 'hasBucket' | 'listObjects'>) {
  return async ({ raw: { method, headers }, params }: Request, reply: Reply): Promise<unknown> => {
    const [match, noneMatch] = [headers['if-match'], headers['if-none-match']];
    if ((method !== 'PUT' && method !== 'DELETE') || (match ?? noneMatch) === undefined) return undefined;
    const { bucket = '', '*': key = '' }: { bucket?: string; '*'?: string } = Object(params);
    const [first] = store.hasBucket(bucket) ? store.listObjects(bucket, { prefix: key, maxKeys: 1 }).objects : [];
    const etag = first?.key === key ? first.etag : undefined;
    const holds = (match === undefined || match === etag) && (noneMatch === undefined || etag === undefined);
    return holds ? undefined : reply.code(412).header('content-type', 'application/xml').send(REFUSAL);
  };
}
