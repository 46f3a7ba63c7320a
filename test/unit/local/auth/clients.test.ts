import { describe, expect, it } from '@jest/globals';
import { readClients } from '../../../../local/auth/clients.ts';
import type { App, ClientSpec } from '../../../../local/template/app.ts';
import { userPoolClientProperties } from '../../../../local/template/schemas.ts';

const HERE = 'http://127.0.0.1:8000';
const NO_API: App['api'] = { cors: undefined, stage: undefined, routes: [], integrations: [], authorizers: [] };

const spec = (id: string, properties: object): ClientSpec => ({
  stackName: 'App',
  logicalId: id,
  identity: { name: id, ref: id, attributes: {} },
  properties: userPoolClientProperties.parse(properties),
});

describe('the clients of the local issuer', () => {
  it('are those of the templates; addresses back are good by both names of this machine', () => {
    const page = spec('Page', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 's/read'],
      CallbackURLs: [`${HERE}/in`, 'https://show.example/in'],
      LogoutURLs: [`${HERE}/out`],
      RefreshTokenValidity: 90,
      TokenValidityUnits: { RefreshToken: 'minutes' },
    });
    const machine = spec('Machine', { AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['s/read'] });
    expect(readClients({ clients: [page, machine], api: NO_API }, HERE)).toEqual([
      {
        clientId: 'Page',
        scopes: ['openid', 's/read'],
        clientCredentials: false,
        lifetimeSeconds: 3600,
        people: {
          callbackUrls: [`${HERE}/in`, 'http://localhost:8000/in', 'https://show.example/in'],
          logoutUrls: [`${HERE}/out`, 'http://localhost:8000/out'],
          refreshSeconds: 5400,
        },
      },
      { clientId: 'Machine', scopes: ['s/read'], clientCredentials: true, lifetimeSeconds: 3600 },
    ]);
  });

  it("are a machine and the console where the issuer is someone else's, with tokens for its audience", () => {
    const authorizer = {
      stackName: 'App',
      logicalId: 'T',
      identity: { name: 'T', ref: 'T', attributes: {} },
      properties: {
        AuthorizerType: 'JWT' as const,
        IdentitySource: ['$request.header.Authorization'] as ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: 'https://login.example', Audience: ['api://a'] },
      },
    };
    const [machine, page, ...others] = readClients(
      { clients: [], api: { ...NO_API, authorizers: [authorizer] } },
      HERE,
    );
    expect(others).toEqual([]);
    expect(machine).toMatchObject({ clientCredentials: true, audience: 'api://a' });
    expect(page).toMatchObject({
      clientCredentials: false,
      audience: 'api://a',
      people: { callbackUrls: expect.arrayContaining([`${HERE}/console/signed-in`]) },
    });
  });
});
