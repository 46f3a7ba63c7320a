import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { JwtContext } from '../auth/authorizer.ts';
import type { LocalIssuer } from '../auth/issuer.ts';
import { TemplateError } from '../errors.ts';
import type { LambdaFunction } from '../lambda/function.ts';
import { type AuthorizerSpec, findFunction, type HttpApiSpec, type RouteSpec } from '../template/app.ts';
import { readBody } from './body.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { buildHttpEvent, splitTarget } from './event.ts';
import { holdStream, isEventStream } from './held-stream.ts';
import { isLocalHost, isLocalOrigin } from './loopback.ts';
import { buildHttpAnswer, gatewayAnswer, type HttpAnswer } from './response.ts';
import { compileRoute, RouteTable } from './routes.ts';
import { createThrottle } from './throttle.ts';

const ISSUER_PATH = '/local-issuer';

/** Refusals that are told to the user, of different pages and names. */
const MOST_TOLD = 20;

const FILE_PAGE =
  "a page that was opened as a file, as it can't be told from a foreign one: serve it from this machine, at any port.";

export interface GatewayOptions {
  readonly api: HttpApiSpec;
  readonly functions: readonly LambdaFunction[];
  /** Present while authorizers are enforced. */
  readonly issuer: LocalIssuer | undefined;
  readonly port: number;
  /** Hears of everything that is told on a topic, until what it returns is called. */
  readonly listen: (listener: () => void) => () => void;
  /** Takes lines that a user should see. */
  readonly log: (line: string) => void;
}

interface Target {
  readonly function: LambdaFunction;
  readonly timeoutMs: number;
  readonly scopes: readonly string[];
  /** Audience of the route's authorizer; undefined on an open route. */
  readonly audience: readonly string[] | undefined;
}

function audienceOf(route: RouteSpec, authorizers: readonly AuthorizerSpec[]): readonly string[] | undefined {
  const { AuthorizationType, AuthorizerId } = route.properties;
  if (AuthorizationType === 'NONE') return undefined;
  const authorizer = authorizers.find(({ identity }) => identity.ref === AuthorizerId);
  if (authorizer) return authorizer.properties.JwtConfiguration.Audience;
  throw new TemplateError(`Route ${route.properties.RouteKey} names an authorizer that the templates don't define`);
}

function compileTarget(route: RouteSpec, { api, functions }: GatewayOptions): Target {
  const { Target, AuthorizationScopes, RouteKey } = route.properties;
  const integration = api.integrations.find(({ identity }) => Target === `integrations/${identity.ref}`);
  if (!integration) throw new TemplateError(`Route ${RouteKey} names an integration that the templates don't define`);
  return {
    function: findFunction(functions, integration.properties.IntegrationUri),
    timeoutMs: integration.properties.TimeoutInMillis,
    scopes: AuthorizationScopes,
    audience: audienceOf(route, api.authorizers),
  };
}

/** Only who asks for events by name waits for those to come: others want an answer that ends. */
const acceptsEventStream = (accept = ''): boolean =>
  accept.split(',').some((type) => type.split(';')[0]?.trim().toLowerCase() === 'text/event-stream');

/** Pages served from this machine, and those that the configuration names one by one. */
const isTrustedOrigin = (origin: string, allowed: readonly string[]): boolean =>
  allowed.includes(origin) || isLocalOrigin(origin);

/** The HTTP API of the templates: routing, throttling, authorizers, limits and CORS in front of the functions. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #routes: RouteTable<Target>;
  readonly #throttle: (routeKey: string, now: number) => boolean;
  readonly #told = new Set<string>();

  /** @throws TemplateError when a route leads nowhere */
  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#routes = new RouteTable(
      options.api.routes.map((route) => compileRoute(route.properties.RouteKey, compileTarget(route, options))),
    );
    this.#throttle = createThrottle(options.api.stage);
  }

  /** Answers a request. @throws when the client gives up while it sends */
  async answer(request: IncomingMessage): Promise<HttpAnswer> {
    const { cors } = this.#options.api;
    const { origin } = request.headers;
    // Of two, one would be checked and the other believed (RFC 9112, 3.2).
    if ((request.headersDistinct.host ?? []).length > 1) return gatewayAnswer(400);
    if (!isLocalHost(request.headers.host)) {
      this.#tellOnce(
        `Refused a request for the host name ${request.headers.host}: this is localhost or 127.0.0.1 only.`,
      );
      return gatewayAnswer(403);
    }
    // Without tokens nothing else keeps a page that happens to be open in a browser from steering the worlds.
    const open = this.#options.issuer === undefined;
    if (open && origin !== undefined && !isTrustedOrigin(origin, cors?.AllowOrigins ?? [])) {
      this.#tellOnce(
        `Refused ${origin === 'null' ? FILE_PAGE : `a page of ${origin}, which CORS_ORIGINS doesn't name.`}`,
      );
      return gatewayAnswer(403);
    }
    const preflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (cors && preflight && origin !== undefined) {
      return { status: 204, headers: preflightHeaders(cors, origin), body: Buffer.alloc(0) };
    }
    const requestId = randomUUID();
    const answer = await this.#route(request, requestId);
    const headers = { ...answer.headers, 'apigw-requestid': requestId };
    if (!cors) return { ...answer, headers };
    const own = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'));
    return { ...answer, headers: { ...Object.fromEntries(own), ...corsHeaders(cors, origin) } };
  }

  /** A page asks often, and an attacker by many names: each refusal is told once, and not without end. */
  #tellOnce(line: string): void {
    if (this.#told.has(line) || this.#told.size >= MOST_TOLD) return;
    this.#told.add(line);
    this.#options.log(line);
  }

  async #route(request: IncomingMessage, requestId: string): Promise<HttpAnswer> {
    try {
      const { path, rawQueryString } = splitTarget(request.url ?? '/');
      const { issuer } = this.#options;
      if (issuer && path.startsWith(`${ISSUER_PATH}/`)) return await this.#issue(issuer, request, path, rawQueryString);
      return await this.#serve(request, requestId, path);
    } catch (error) {
      if (error instanceof URIError) return gatewayAnswer(400);
      throw error;
    }
  }

  async #issue(issuer: LocalIssuer, request: IncomingMessage, path: string, query: string): Promise<HttpAnswer> {
    const body = await readBody(request);
    if (!body) return gatewayAnswer(413);
    const { method = 'GET', headers } = request;
    const { authorization } = headers;
    return issuer.handle({ method, path: path.slice(ISSUER_PATH.length), query, authorization, body });
  }

  async #serve(request: IncomingMessage, requestId: string, path: string): Promise<HttpAnswer> {
    const match = this.#routes.match(request.method ?? 'GET', path);
    if (!match) return gatewayAnswer(404);
    const { routeKey, value: target } = match.route;
    if (!this.#throttle(routeKey, performance.now())) return gatewayAnswer(429);
    const authorization = await this.#authorize(target, request.headers.authorization);
    if ('status' in authorization) return authorization;
    const body = await readBody(request);
    if (!body) return gatewayAnswer(413);
    const ask = (jwt: JwtContext | undefined, lastEventId?: string): Promise<HttpAnswer> => {
      const given = buildHttpEvent({
        request,
        body,
        routeKey,
        pathParameters: match.pathParameters,
        apiId: 'local',
        requestId,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        port: this.#options.port,
        now: Date.now(),
        jwt,
      });
      const headers = lastEventId ? { ...given.headers, 'last-event-id': lastEventId } : given.headers;
      return this.#integrate(target, { ...given, headers });
    };
    const first = await ask(authorization.jwt);
    if (!isEventStream(first) || !acceptsEventStream(request.headers.accept)) return first;
    const askAgain = async (lastEventId: string): Promise<HttpAnswer> => {
      // A token that has expired meanwhile ends the stream.
      const still = await this.#authorize(target, request.headers.authorization);
      return 'status' in still ? still : ask(still.jwt, lastEventId);
    };
    const { listen } = this.#options;
    return { ...first, rest: (signal) => holdStream(first, { ask: askAgain, listen }, signal) };
  }

  async #authorize(
    { audience, scopes }: Target,
    header: string | undefined,
  ): Promise<HttpAnswer | { readonly jwt: JwtContext | undefined }> {
    const { issuer } = this.#options;
    if (!issuer || !audience) return { jwt: undefined };
    const result = await issuer.authorize(header, scopes, audience);
    return result.allowed ? result : gatewayAnswer(result.status, { 'www-authenticate': result.challenge });
  }

  /**
   * The integration's own timeout answers 503 and leaves the function running; a function that fails answers 500.
   * Time begins when an environment is free: deployed there always is one, while here many requests share a few.
   */
  async #integrate(target: Target, event: object): Promise<HttpAnswer> {
    const late = Promise.withResolvers<'late'>();
    let timer: NodeJS.Timeout | undefined;
    const onStart = () => {
      timer = setTimeout(() => late.resolve('late'), target.timeoutMs);
    };
    const result = await Promise.race([target.function.invoke(event, onStart), late.promise]);
    clearTimeout(timer);
    if (result === 'late') return gatewayAnswer(503);
    if (result.ok) return buildHttpAnswer(result.payload);
    if (result.reason === 'request-too-large') return gatewayAnswer(413);
    return gatewayAnswer(result.reason === 'stopped' ? 503 : 500);
  }
}
