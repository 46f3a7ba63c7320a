import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { type Route, routeKey } from '../../functions/platform/contract/route.ts';
import type { JwtAuthorizer } from '../../functions/platform/http/auth.ts';
import type { HttpEvent } from '../../functions/platform/http/exchange.ts';
import type { HttpHandler } from '../../functions/platform/http/http.ts';

/** Decides about the token of a request to a route that is not open, as the gateway's authorizer does. */
export type Authorizer = (route: Route, authorization: string | undefined) => Promise<JwtAuthorizer | 401 | 403>;

export interface Bridge {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  close(): Promise<void>;
}

/** A Lambda context with time left. */
export function lambdaContext(remainingMillis = 30_000): Context {
  const unused = () => undefined;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'test',
    functionVersion: '1',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:test',
    memoryLimitInMB: '256',
    awsRequestId: randomUUID(),
    logGroupName: 'test',
    logStreamName: 'test',
    getRemainingTimeInMillis: () => remainingMillis,
    done: unused,
    fail: unused,
    succeed: unused,
  };
}

/** What a test says of an event; the rest is as the gateway fills it in. */
export interface EventSpec {
  readonly routeKey: string;
  readonly path?: string;
  readonly query?: string;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  readonly authorizer?: JwtAuthorizer;
}

/** An event of payload format 2.0. */
export function httpEvent(spec: EventSpec): HttpEvent {
  const [method = 'GET', template = '/'] = spec.routeKey.split(' ');
  const path = spec.path ?? template;
  const { body } = spec;
  return {
    version: '2.0',
    routeKey: spec.routeKey,
    rawPath: path,
    rawQueryString: spec.query ?? '',
    headers: { host: 'api.example.test', ...spec.headers },
    ...(spec.params === undefined ? {} : { pathParameters: spec.params }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'api.example.test',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: randomUUID(),
      routeKey: spec.routeKey,
      stage: '$default',
      time: '01/Jan/2025:00:00:00 +0000',
      timeEpoch: 1_735_689_600_000,
      ...(spec.authorizer === undefined ? {} : { authorizer: spec.authorizer }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : body.toString('base64') }),
    isBase64Encoded: typeof body === 'object',
  };
}

interface Match {
  readonly route: Route;
  readonly params: Record<string, string>;
}

function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  for (const route of routes) {
    const pattern = new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const groups = route.method === method ? pattern.exec(path) : null;
    const params = Object.entries(groups?.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    if (groups !== null) return { route, params: Object.fromEntries(params) };
  }
  return undefined;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]);
  return Object.fromEntries(entries);
}

function send(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  response.writeHead(result.statusCode ?? 200).end(body);
}

/** The gateway's own answers have a body of their own form. */
function refuse(response: ServerResponse, status: 401 | 403 | 404): void {
  const message = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' }[status];
  response.setHeader('content-type', 'application/json');
  response.writeHead(status).end(JSON.stringify({ message }));
}

/** A gateway in a few lines: node's http server in front of one function, on a free port of the loopback. */
export async function serve(routes: readonly Route[], handler: HttpHandler, authorizer?: Authorizer): Promise<Bridge> {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://gateway');
    const body = await readAll(request);
    const match = matchRoute(routes, request.method ?? 'GET', pathname);
    if (match === undefined) return refuse(response, 404);
    const { route, params } = match;
    const closed = route.access !== 'open' && authorizer !== undefined;
    const decision = closed ? await authorizer(route, request.headers.authorization) : undefined;
    if (decision === 401 || decision === 403) return refuse(response, decision);
    const event = httpEvent({
      routeKey: routeKey(route),
      path: pathname,
      query: search.slice(1),
      params,
      headers: { ...flatHeaders(request), 'x-forwarded-proto': 'http' },
      ...(body.length === 0 ? {} : { body }),
      ...(decision === undefined ? {} : { authorizer: decision }),
    });
    send(response, await handler(event, lambdaContext()));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      response.destroy(new Error('The handler threw.', { cause: error })),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
