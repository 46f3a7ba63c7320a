import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnAuthorizer,
  CfnIntegration,
  CfnRoute,
  CorsHttpMethod,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { FALLBACK_METHODS, fallbackKey } from '../../functions/platform/contract/fallback.ts';
import { type Route, type RouteTable, routeKey } from '../../functions/platform/contract/route.ts';
import { acceptedScopes } from '../../functions/platform/contract/scopes.ts';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';
import { NodeFunction } from './node-function.ts';

/** Whose tokens the gateway takes on every route that is not open. */
export interface TokenCheck {
  /** Address of the OpenID Connect issuer. */
  readonly issuer: string;
  /** Values of which a token's `aud`, or its `client_id` where it has no `aud`, must be one. */
  readonly audience: readonly string[];
}

export interface RouteApiProps {
  readonly prefix: string;
  /** Origins whose pages may call the API from a browser; none leaves CORS off. */
  readonly corsOrigins: readonly string[];
  readonly alarms: Alarms;
}

/** What a function answers, as its manifest has it. */
export interface Served {
  readonly routes: RouteTable;
  readonly fallback?: true;
}

/** A function of another stack. */
export interface FarFunction {
  readonly name: string;
  readonly arn: string;
}

const FALLBACK_REASON = 'It matches no operation: what answers it knows the contract, and no row of any world.';

/** Requests per second for all callers together, and how many may come at once. */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };

const REQUEST_HEADERS = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Last-Event-ID',
  'X-World',
];
const RESPONSE_HEADERS = ['ETag', 'Idempotent-Replay', 'Link', 'Location', 'Retry-After', 'X-Tick'];

/** What is kept of each request: who asked for what, and how it went. No token, no query. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  subject: '$context.authorizer.claims.sub',
  routeKey: '$context.routeKey',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
  error: '$context.error.message',
  authorizerError: '$context.authorizer.error',
};

/** An HTTP API that is nothing but the routes of the contract: closed, unless a route says that it is open. */
export class RouteApi extends Construct {
  readonly api: HttpApi;
  readonly #prefix: string;
  readonly #keys = new Set<string>();
  #authorizerId: string | undefined;

  constructor(scope: Construct, id: string, props: RouteApiProps) {
    super(scope, id);
    this.#prefix = props.prefix;
    this.api = new HttpApi(this, 'Api', {
      apiName: `${props.prefix}api`,
      description: 'Showroom: the living synthetic company.',
      createDefaultStage: false,
      ...(props.corsOrigins.length > 0 && {
        corsPreflight: {
          allowOrigins: [...props.corsOrigins],
          allowMethods: [
            CorsHttpMethod.GET,
            CorsHttpMethod.POST,
            CorsHttpMethod.PUT,
            CorsHttpMethod.PATCH,
            CorsHttpMethod.DELETE,
          ],
          allowHeaders: REQUEST_HEADERS,
          exposeHeaders: RESPONSE_HEADERS,
          maxAge: Duration.hours(1),
        },
      }),
    });
    this.#createStage(props);
    this.#addAlarms(props.alarms);
  }

  /**
   * Has the gateway check tokens. It is told after the address of the API is known: the client that people sign in by,
   * whose id is an audience, sends them back there.
   */
  check(tokens: TokenCheck): void {
    const authorizer = new CfnAuthorizer(this, 'Tokens', {
      apiId: this.api.apiId,
      name: `${this.#prefix}tokens`,
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: { issuer: tokens.issuer, audience: [...tokens.audience] },
    });
    this.#authorizerId = authorizer.ref;
  }

  /**
   * Routes a table's operations to a function, and what matches none of any function if it is the one for that. Throws
   * when two operations have one method and path, or when one needs a token that nothing checks.
   */
  serve({ routes, fallback }: Served, target: NodeFunction | FarFunction): void {
    const near = target instanceof NodeFunction;
    // What a function of another stack is invoked by stands here, by its ARN: the two would need each other.
    const scope = near ? target : new Construct(this, `Function ${target.name}`);
    const integration = new CfnIntegration(scope, 'Integration', {
      apiId: this.api.apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: near ? target.lambda.functionArn : target.arn,
      payloadFormatVersion: '2.0',
    });
    const permission = { principal: 'apigateway.amazonaws.com', sourceArn: this.api.arnForExecuteApi() };
    if (near) {
      target.lambda.addPermission('Gateway', { ...permission, principal: new ServicePrincipal(permission.principal) });
    } else {
      const functionName = target.arn;
      new CfnPermission(scope, 'Gateway', { ...permission, action: 'lambda:InvokeFunction', functionName });
    }
    const place = `integrations/${integration.ref}`;
    for (const route of Object.values(routes)) this.#addRoute(route, place);
    if (fallback)
      for (const method of FALLBACK_METHODS) this.#addOpenRoute(fallbackKey(method), FALLBACK_REASON, place);
  }

  #addRoute(route: Route, target: string): void {
    const key = routeKey(route);
    if (this.#keys.has(key)) throw new Error(`Two operations answer ${key}`);
    this.#keys.add(key);
    if (route.access === 'open') {
      const reason = `The contract declares ${key} open (${route.summary}): it gives away no row of any world.`;
      this.#addOpenRoute(key, reason, target);
      return;
    }
    if (this.#authorizerId === undefined) throw new Error(`Nothing checks the tokens of ${key}`);
    new CfnRoute(this, key, {
      apiId: this.api.apiId,
      routeKey: key,
      target,
      authorizationType: 'JWT',
      authorizerId: this.#authorizerId,
      authorizationScopes: acceptedScopes(route.access),
    });
  }

  #addOpenRoute(key: string, reason: string, target: string): void {
    const added = new CfnRoute(this, key, {
      apiId: this.api.apiId,
      routeKey: key,
      target,
      authorizationType: 'NONE',
    });
    Validations.of(added).acknowledge({ id: 'AwsSolutions-APIG4', reason });
  }

  #createStage(props: RouteApiProps): void {
    // API Gateway may write to groups of this name without a resource policy, of which an account has few.
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      logGroupName: `/aws/vendedlogs/${props.prefix}api`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  #addAlarms(alarms: Alarms): void {
    alarms.add(this, {
      name: 'api-5xx',
      kind: 'api-5xx',
      meaning: 'The API answered five requests within five minutes with a status of 500 and above.',
      metric: this.api.metricServerError({ period: ALARM_PERIOD, statistic: Stats.SUM }),
      threshold: 5,
    });
  }
}
