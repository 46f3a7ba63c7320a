import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { JwtContext } from '../auth/authorizer.ts';

export type HttpEvent = Omit<APIGatewayProxyEventV2, 'requestContext'> & {
  requestContext: APIGatewayProxyEventV2['requestContext'] & { authorizer?: { jwt: JwtContext } };
};

export interface EventInput {
  readonly request: Pick<IncomingMessage, 'method' | 'url' | 'headersDistinct' | 'httpVersion'>;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly apiId: string;
  readonly requestId: string;
  readonly sourceIp: string;
  /** Port that the host listens on. */
  readonly port: number;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly jwt?: JwtContext | undefined;
}

const TEXT_TYPES = new Set(['application/json', 'application/javascript', 'application/xml']);

/** What the gateway hands on as text; everything else arrives in base64: forms, `+json` types and no type at all, too. */
function isText(headers: Readonly<Record<string, string>>): boolean {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return headers['content-encoding'] === undefined && (type.startsWith('text/') || TEXT_TYPES.has(type));
}

/** Headers that end at the gateway. */
const CONSUMED = new Set(['connection', 'cookie', 'keep-alive', 'transfer-encoding', 'upgrade']);

function headersOf({ request, sourceIp, port, requestId, body }: EventInput): Record<string, string> {
  const given = Object.entries(request.headersDistinct)
    .filter(([name]) => !CONSUMED.has(name))
    .map(([name, values]) => [name, (values ?? []).join(',')] as const);
  return {
    ...Object.fromEntries(given),
    'content-length': String(body.length),
    'x-amzn-trace-id': `Root=1-${requestId}`,
    'x-forwarded-for': sourceIp,
    'x-forwarded-port': String(port),
    'x-forwarded-proto': 'http',
  };
}

const queryOf = (rawQueryString: string): Record<string, string> => {
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const earlier = query.get(name);
    query.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return Object.fromEntries(query);
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2020:19:03:58 +0000` */
const clfTime = (now: number): string => {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
};

/** The path decoded, as HTTP APIs deliver it. @throws URIError for a broken escape */
export const splitTarget = (target: string): { path: string; rawPath: string; rawQueryString: string } => {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  return { path, rawPath: decodeURIComponent(path), rawQueryString: mark < 0 ? '' : target.slice(mark + 1) };
};

/** The event of payload format 2.0 that API Gateway would invoke the function with. @throws URIError for a broken escape */
export function buildHttpEvent(input: EventInput): HttpEvent {
  const { request, body, routeKey, pathParameters, now } = input;
  const { rawPath, rawQueryString } = splitTarget(request.url ?? '/');
  const headers = headersOf(input);
  const query = queryOf(rawQueryString);
  const cookies = (request.headersDistinct.cookie ?? [])
    .flatMap((line) => line.split(/;\s*/))
    .filter((it) => it !== '');
  const domainName = (headers.host ?? 'localhost').replace(/:\d+$/, '');
  const text = isText(headers);
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters: { ...pathParameters } }),
    requestContext: {
      accountId: '000000000000',
      apiId: input.apiId,
      ...(input.jwt && { authorizer: { jwt: input.jwt } }),
      domainName,
      domainPrefix: domainName.split('.')[0] ?? domainName,
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: input.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: input.requestId,
      routeKey,
      stage: '$default',
      time: clfTime(now),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}
