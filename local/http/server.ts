import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf, messageOf, PortInUseError } from '../errors.ts';
import type { Gateway } from './gateway.ts';
import { gatewayAnswer, type HttpAnswer } from './response.ts';

/** API Gateway's limit for the request line and all headers together, in bytes. */
const HEADER_LIMIT = 10_240;

export interface HttpServer {
  readonly port: number;
  /** Requests before this is called are answered 503. */
  readonly serve: (gateway: Pick<Gateway, 'answer'>) => void;
  /** Takes no more requests, and waits up to `graceMs` for those in progress. */
  readonly stop: (graceMs: number) => Promise<void>;
}

function send(response: ServerResponse, { status, headers, cookies = [], body, rest }: HttpAnswer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies]);
  if (rest) {
    response.write(body);
    return;
  }
  if (status !== 204 && status !== 304) response.setHeader('content-length', body.length);
  response.end(body);
}

/** Sends what follows on an answer, piece by piece, until it ends or nobody is there any more. */
async function sendRest(response: ServerResponse, rest: NonNullable<HttpAnswer['rest']>, stopped: AbortSignal) {
  const left = new AbortController();
  response.on('close', () => left.abort());
  try {
    for await (const piece of rest(AbortSignal.any([left.signal, stopped]))) {
      if (!response.write(piece)) await once(response, 'drain', { signal: left.signal });
    }
    response.end();
  } catch (error) {
    if (!left.signal.aborted) throw error; // the client is gone: nobody to send to
  }
}

/** Headers of a function may hold what HTTP can't carry: that is the function's fault, as on AWS. */
function sendSafely(response: ServerResponse, answer: HttpAnswer): void {
  try {
    send(response, answer);
  } catch (error) {
    if (!codeOf(error)?.startsWith('ERR_')) throw error;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    send(response, gatewayAnswer(500));
  }
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    throw new PortInUseError(`Port ${port} is in use. Choose another with --port, or by the variable PORT.`);
  }
}

/**
 * Asks before the work of a start is done for nothing.
 * @throws PortInUseError
 */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  server.close();
  await once(server, 'close');
}

/**
 * Listens on loopback.
 * @param port 0 for a free one
 * @throws PortInUseError
 */
export async function startHttpServer(port: number, log: (line: string) => void): Promise<HttpServer> {
  const stopping = new AbortController();
  let gateway: Pick<Gateway, 'answer'> = { answer: async () => gatewayAnswer(503) };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      const answer = await gateway.answer(request);
      if (!server.listening) response.setHeader('connection', 'close');
      sendSafely(response, answer);
      if (answer.rest) await sendRest(response, answer.rest, stopping.signal);
    } catch (error) {
      if (request.errored || response.destroyed) return; // the client is gone: nobody to answer
      log(`${request.method} ${request.url}: ${messageOf(error)}`);
      if (response.headersSent) response.destroy();
      else sendSafely(response, gatewayAnswer(500));
    }
  };
  const server = createServer({ maxHeaderSize: HEADER_LIMIT, requestTimeout: 30_000 }, handle);
  const bound = await listen(server, port);
  return {
    port: bound,
    serve: (ready) => {
      gateway = ready;
    },
    stop: async (graceMs) => {
      if (!server.listening) return;
      stopping.abort();
      const closed = once(server, 'close');
      server.close();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
    },
  };
}
