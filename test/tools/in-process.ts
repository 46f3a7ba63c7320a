import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * Hands a client's requests to a server of the same process without a socket between them: what is sent and answered is
 * the same, for a third of the processor's time. Sockets are what tests of containers, of emulators and of the local host
 * use.
 */
export function inProcess(server: Server): Required<Pick<DynamoDBClientConfig, 'requestHandler' | 'signer'>> {
  return {
    requestHandler: {
      metadata: { handlerProtocol: 'http/1.1' },
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
      handle: ({ method, path: url, headers, body }: Request) =>
        new Promise((resolve) => {
          const request = Object.assign(new EventEmitter(), { method, url, headers });
          const answer = new Answer((response) => resolve({ response }));
          // A turn of the event loop of its own, as with a socket: whoever waits beside it gets theirs.
          setImmediate(() => {
            server.emit('request', request, answer);
            if (body) request.emit('data', Buffer.from(body.buffer, body.byteOffset, body.byteLength));
            request.emit('end');
          });
        }),
    },
    signer: unsigned,
  };
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** What dynalite uses of a `ServerResponse`. */
class Answer {
  statusCode = 200;
  readonly headers: Record<string, string> = {};
  readonly #done: (response: Response) => void;

  constructor(done: (response: Response) => void) {
    this.#done = done;
  }

  setHeader(name: string, value: string | number): void {
    this.headers[name.toLowerCase()] = String(value);
  }

  end(body = ''): void {
    const { statusCode, headers } = this;
    this.#done({ statusCode, headers, body: Buffer.from(body) });
  }
}

/** The form of a signature, which is all that dynalite looks at. */
const unsigned = {
  async sign<T extends { headers: Record<string, string> }>(request: T): Promise<T> {
    request.headers['x-amz-date'] = '20260101T000000Z';
    request.headers.authorization =
      'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
    return request;
  },
};
