import { consoleEnv } from '../../functions/console/env.ts';
import { FALLBACK_METHODS, fallbackKey } from '../../functions/platform/contract/fallback.ts';
import { type Route, routeKey } from '../../functions/platform/contract/route.ts';
import { acceptedScopes } from '../../functions/platform/contract/scopes.ts';
import { functionOf as functionDefinition, triggeredBy } from '../../lib/capability.ts';
import { entries, pick, synthesize, type TestApp } from './synthesized.ts';

const tables: readonly (readonly [string, readonly Route[]])[] = triggeredBy('http').map(([name, { trigger }]) => [
  name,
  Object.values(trigger.routes),
]);
const contract = tables.flatMap(([, routes]) => routes);

/** The only places that answer without a token. */
const OPEN = [
  '/',
  '/console',
  '/console/assets/{file}',
  '/console/sign-in.json',
  '/console/{page}',
  '/console/{page}/{item}',
  '/console/{page}/{item}/{part}',
  '/docs',
  '/docs/assets/{file}',
  '/docs/problems',
  '/health',
  '/openapi.json',
  '/redoc',
];

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

const allRoutes = () => app.resources('AWS::ApiGatewayV2::Route');
const isFallback = ({ properties }: ReturnType<typeof allRoutes>[number]) =>
  /\$default|ANY|\+\}/.test(String(properties.RouteKey));
const deployedRoutes = () => allRoutes().filter((route) => !isFallback(route));
const functionOf = (target: unknown) => {
  const found = app.resources('AWS::ApiGatewayV2::Integration').find(({ id }) => target === `integrations/${id}`);
  return found?.properties.IntegrationUri;
};

describe('routes', () => {
  it('are those of the contract, each once, and no other', () => {
    const deployed = deployedRoutes().map(({ properties }) => properties.RouteKey);
    expect(deployed.sort()).toEqual(contract.map(routeKey).sort());
  });

  it('are open where the contract says so, which is where everyone may look', () => {
    const open = deployedRoutes().filter(({ properties }) => properties.AuthorizationType !== 'JWT');
    expect(open.map(({ properties }) => String(properties.RouteKey).split(' ')[1]).sort()).toEqual(OPEN);
    for (const { properties } of open) {
      expect(properties).toMatchObject({ AuthorizationType: 'NONE' });
      expect(properties.RouteKey).toMatch(/^GET /);
    }
  });

  it.each(contract.map((route) => [routeKey(route), route] as const))(
    '%s has its scopes and its function',
    (key, route) => {
      const found = deployedRoutes().find(({ properties }) => properties.RouteKey === key);
      const [authorizer] = app.resources('AWS::ApiGatewayV2::Authorizer');
      const scopes = acceptedScopes(route.access);
      expect(found?.properties.AuthorizationScopes ?? []).toEqual(scopes);
      expect(found?.properties.AuthorizerId).toBe(scopes.length > 0 ? authorizer?.id : undefined);
      const [name] = tables.find(([, routes]) => routes.includes(route)) ?? [];
      const integration = app.resources('AWS::ApiGatewayV2::Integration').find(({ id }) => {
        return found?.properties.Target === `integrations/${id}`;
      });
      expect(integration?.properties).toMatchObject({ PayloadFormatVersion: '2.0', IntegrationType: 'AWS_PROXY' });
      expect(integration?.properties.IntegrationUri).toMatch(new RegExp(`:function:prism-${name}$`));
    },
  );

  it('leave no other way in: what is no operation meets a function that reads nothing, and no OPTIONS does', () => {
    const others = allRoutes().filter(isFallback);
    expect(others.map(({ properties }) => properties.RouteKey)).toEqual(FALLBACK_METHODS.map(fallbackKey));
    for (const { properties } of others) expect(functionOf(properties.Target)).toMatch(/:function:prism-docs$/);
    const { tables: read, files, sends, publishes } = functionDefinition('docs');
    expect([read, files, sends, publishes]).toEqual([undefined, undefined, undefined, undefined]);
    expect(app.resources('AWS::Lambda::Url')).toEqual([]);
  });
});

describe('the stage', () => {
  it('throttles, deploys by itself and logs each request without token and query', () => {
    const [stage, ...others] = app.resources('AWS::ApiGatewayV2::Stage');
    expect(others).toEqual([]);
    expect(stage?.properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    });
    const format = String(pick(stage?.properties, 'AccessLogSettings', 'Format'));
    expect(Object.keys(JSON.parse(format))).toEqual(expect.arrayContaining(['requestId', 'routeKey', 'status']));
    expect(format).not.toMatch(/queryString|header|token/i);
    const [group] = app.resources('AWS::Logs::LogGroup').filter(({ properties }) => {
      return String(properties.LogGroupName).startsWith('/aws/vendedlogs/');
    });
    expect(group?.properties.RetentionInDays).toBe(30);
  });

  it('rings for failures', () => {
    const metrics = app.resources('AWS::CloudWatch::Alarm').flatMap(({ properties }) => {
      return properties.Namespace === 'AWS/ApiGateway' ? [properties.MetricName] : [];
    });
    expect(metrics.sort()).toEqual(['5xx']);
  });
});

describe('CORS', () => {
  const corsOf = async (cors: string) => {
    const [api] = (await synthesize({ cors })).resources('AWS::ApiGatewayV2::Api');
    return api?.properties.CorsConfiguration;
  };

  it('allows the origins of the settings, the headers of the contract, and no cookies', async () => {
    const cors = await corsOf('https://a.example,http://localhost:3000');
    expect(cors).toMatchObject({ AllowOrigins: ['https://a.example', 'http://localhost:3000'] });
    expect(pick(cors, 'AllowHeaders')).toEqual(expect.arrayContaining(['Authorization', 'X-World', 'Idempotency-Key']));
    expect(pick(cors, 'ExposeHeaders')).toEqual(expect.arrayContaining(['X-Tick', 'ETag', 'Link']));
    expect(pick(cors, 'AllowCredentials')).toBeUndefined();
    const methods = new Set(contract.map(({ method }) => method));
    expect([...methods].every((method) => JSON.stringify(pick(cors, 'AllowMethods')).includes(method))).toBe(true);
  });

  it('can be left out', async () => {
    expect(await corsOf('none')).toBeUndefined();
  });
});

/** Where the function of the console says that people sign in. */
function signInOf(of: TestApp) {
  const found = of
    .resources('AWS::Lambda::Function')
    .find(({ properties }) => properties.FunctionName === 'prism-console');
  const text = pick(found?.properties, 'Environment', 'Variables', 'SIGN_IN');
  return text === undefined ? undefined : consoleEnv.shape.SIGN_IN.parse(String(text));
}

/** The other resources of a template that each one refers to. */
function needsOf(resources: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  const named = (text: string) => [...text.matchAll(/"(?:Ref|Fn::GetAtt|DependsOn)":\[?("[^\]}]*)/g)];
  return new Map(
    Object.entries(resources).map(([id, resource]) => {
      const words = named(JSON.stringify(resource)).flatMap(([, list = '']) => [...list.matchAll(/"([^"]+)"/g)]);
      return [id, words.map(([, word = '']) => word).filter((word) => word !== id && word in resources)];
    }),
  );
}

describe('sign-in', () => {
  const clients = (of: TestApp) => of.resources('AWS::Cognito::UserPoolClient');

  it('has a pool that nobody joins alone, with its scopes and sign-in pages', () => {
    const [pool] = app.resources('AWS::Cognito::UserPool');
    expect(pool?.properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
    const [server] = app.resources('AWS::Cognito::UserPoolResourceServer');
    const scopes = [pick(server?.properties, 'Scopes')].flat().map((scope) => pick(scope, 'ScopeName'));
    expect([server?.properties.Identifier, ...scopes]).toEqual(['showroom', 'read', 'write', 'admin']);
    expect(app.resources('AWS::Cognito::UserPoolDomain')[0]?.properties.Domain).toBe('prism-123456789012');
  });

  it('gives people a client without secret, and machines one with', () => {
    const found = clients(app).map(({ properties }) => properties);
    expect(found).toEqual([
      expect.objectContaining({
        GenerateSecret: false,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile', 'showroom/read', 'showroom/write'],
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        EnableTokenRevocation: true,
      }),
      expect.objectContaining({
        GenerateSecret: true,
        AllowedOAuthFlows: ['client_credentials'],
        AllowedOAuthScopes: ['showroom/read', 'showroom/write', 'showroom/admin'],
      }),
    ]);
  });

  it('sends people back to the console at the address of the API, and to those of the settings, and nowhere else', async () => {
    const addresses = (of: TestApp) => [
      pick(clients(of)[0]?.properties, 'CallbackURLs'),
      pick(clients(of)[0]?.properties, 'LogoutURLs'),
    ];
    expect(addresses(app)).toEqual([
      ['https://api.example/console/signed-in', 'http://localhost:8000/'],
      ['https://api.example/console/signed-out', 'http://localhost:8000/'],
    ]);
    const [machine] = clients(app).slice(1);
    expect(machine?.properties).not.toHaveProperty('LogoutURLs');
    const elsewhere = await synthesize({ console: 'https://show.example/console/signed-in' });
    expect(addresses(elsewhere).map((list) => pick(list, '1'))).toEqual([
      'https://show.example/console/signed-in',
      'https://show.example/console/signed-in',
    ]);
  });

  it('is told to the function of the console: the issuer of the authorizer, and a client that it takes', () => {
    const place = signInOf(app);
    const [authorizer] = app.resources('AWS::ApiGatewayV2::Authorizer');
    expect(place).toMatchObject({
      issuer: pick(authorizer?.properties, 'JwtConfiguration', 'Issuer'),
      clientId: clients(app)[0]?.id,
      audience: null,
    });
    expect(place?.scopes.toSorted()).toEqual(entries(clients(app)[0]?.properties.AllowedOAuthScopes).toSorted());
    expect(place?.origins).toEqual(['https://prism-123456789012.auth.us-east-2.amazoncognito.com']);
  });

  it('needs nothing that needs it: no resource waits for itself', () => {
    for (const { template } of app.templates) {
      const needs = needsOf({ ...Object(template).Resources });
      const done = new Set<string>();
      const ready = () => [...needs].filter(([id, others]) => !done.has(id) && others.every((each) => done.has(each)));
      for (let next = ready(); next.length > 0; next = ready()) for (const [id] of next) done.add(id);
      expect([...needs.keys()].filter((id) => !done.has(id))).toEqual([]);
    }
  });

  it("is checked by the gateway: the pool's issuer, the clients' audience", () => {
    const [authorizer, ...others] = app.resources('AWS::ApiGatewayV2::Authorizer');
    expect(others).toEqual([]);
    expect(authorizer?.properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: clients(app).map(({ id }) => id) },
    });
  });

  it('can leave out the machines, whose client costs money', async () => {
    const without = await synthesize({ machine: 'off' });
    expect(clients(without).map(({ properties }) => properties.AllowedOAuthFlows)).toEqual([['code']]);
    expect(clients(without).map(({ id }) => id)).toEqual(
      pick(without.resources('AWS::ApiGatewayV2::Authorizer')[0]?.properties, 'JwtConfiguration', 'Audience'),
    );
  });

  it('trusts another issuer instead, and then makes no pool', async () => {
    const issuer = 'https://login.example/tenant';
    const other = await synthesize({ issuer, audience: 'api://a,api://b' });
    expect(other.resources().filter(({ type }) => type.startsWith('AWS::Cognito'))).toEqual([]);
    const [authorizer] = other.resources('AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.properties.JwtConfiguration).toEqual({ Issuer: issuer, Audience: ['api://a', 'api://b'] });
    const scoped = other
      .resources('AWS::ApiGatewayV2::Route')
      .filter(({ properties }) => properties.AuthorizationScopes);
    expect(scoped.length).toBe(contract.filter(({ access }) => access !== 'open').length);
    expect(signInOf(other)).toBeUndefined();
  });

  it('has people sign in at another issuer by the client that the settings name', async () => {
    const issuer = 'https://login.example/tenant';
    const other = await synthesize({ issuer, audience: 'api://a,api://b', consoleClient: 'spa' });
    expect(signInOf(other)).toEqual({
      issuer,
      clientId: 'spa',
      scopes: ['openid', 'profile', 'email', 'offline_access', 'showroom/read', 'showroom/write'],
      audience: 'api://a',
      origins: [],
    });
  });
});
