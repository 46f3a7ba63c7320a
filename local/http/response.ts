/** An answer as it goes over the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: Buffer;
  /** What follows on the body for as long as the connection is held open. */
  readonly rest?: (signal: AbortSignal) => AsyncIterable<Buffer>;
}

const GATEWAY_MESSAGES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type GatewayStatus = keyof typeof GATEWAY_MESSAGES;

/** One of the gateway's own answers, with the body that AWS gives it. */
export const gatewayAnswer = (status: GatewayStatus, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify({ message: GATEWAY_MESSAGES[status] })),
});

/** Headers that the connection sets, not the function. */
const HOP_BY_HOP = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isHeaderValue = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function headersOf(value: unknown): Record<string, string> | undefined {
  if (value === undefined || value === null) return {};
  if (!isRecord(value) || !Object.values(value).every(isHeaderValue)) return undefined;
  const entries = Object.entries(value).map(([name, item]) => [name.toLowerCase(), String(item)] as const);
  return Object.fromEntries(entries.filter(([name]) => !HOP_BY_HOP.has(name)));
}

/**
 * What API Gateway makes of a function's answer in payload format 2.0: with a `statusCode` its parts, without one a
 * JSON body of status 200. A malformed answer is an internal server error there, and here.
 * @param payload the handler's answer as JSON
 */
export function buildHttpAnswer(payload: string): HttpAnswer {
  const answer: unknown = JSON.parse(payload);
  if (!isRecord(answer) || !('statusCode' in answer)) {
    const body = typeof answer === 'string' ? answer : payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const { statusCode, body = '', isBase64Encoded, cookies = [] } = answer;
  const status = Number(statusCode);
  const headers = headersOf(answer.headers);
  const valid =
    Number.isInteger(status) && status >= 200 && status <= 599 && (typeof body === 'string' || body === null);
  const validCookies = Array.isArray(cookies) && cookies.every((cookie) => typeof cookie === 'string');
  if (!valid || !headers || !validCookies) return gatewayAnswer(500);
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    cookies,
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}
