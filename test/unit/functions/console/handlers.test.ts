import { describe, expect, it } from '@jest/globals';
import { consoleEnv } from '../../../../functions/console/env.ts';
import type { ConsoleFiles } from '../../../../functions/console/files.ts';
import { createHandlers } from '../../../../functions/console/handlers.ts';
import { consolePolicy } from '../../../../functions/console/policy.ts';

const PLACE = {
  issuer: 'https://cognito-idp.us-east-2.amazonaws.com/us-east-2_x',
  clientId: 'c',
  scopes: ['openid', 'showroom/read'],
  audience: null,
  origins: ['https://prism-1.auth.us-east-2.amazoncognito.com'],
};
const files: ConsoleFiles = { find: async () => undefined };

function signIn(variables: Readonly<Record<string, string>>) {
  const answer = createHandlers(files, consoleEnv.parse(variables)).consoleSignIn;
  return answer({} as Parameters<typeof answer>[0]);
}

describe('where to sign in', () => {
  it('is told where the API asks for tokens', async () => {
    expect(await signIn({ SIGN_IN: JSON.stringify(PLACE) })).toMatchObject({
      status: 200,
      body: {
        required: true,
        client: { authority: PLACE.issuer, client_id: 'c', scopes: PLACE.scopes, audience: null },
      },
    });
  });

  it('is nowhere on an open host, whatever its variables say, and where no client is named', async () => {
    const open = await signIn({ AUTH_MODE: 'open', SIGN_IN: JSON.stringify(PLACE) });
    expect(open).toMatchObject({ body: { required: false, client: null } });
    expect(await signIn({})).toMatchObject({ body: { required: true, client: null } });
  });

  it.each([
    ['an address that is none', { ...PLACE, issuer: 'login' }],
    ['another scheme', { ...PLACE, origins: ['javascript:alert(1)'] }],
    ['no scope', { ...PLACE, scopes: [] }],
  ])('is not started with %s', (_what, place) => {
    expect(consoleEnv.safeParse({ SIGN_IN: JSON.stringify(place) }).success).toBe(false);
  });
});

describe('the policy of the page', () => {
  const connect = (policy: string) => /connect-src ([^;]*)/.exec(policy)?.[1];

  it('allows the origins of the issuer and of its endpoints, each once, and no others', () => {
    expect(connect(consolePolicy(PLACE))).toBe(
      "'self' https://cognito-idp.us-east-2.amazonaws.com https://prism-1.auth.us-east-2.amazoncognito.com",
    );
    const one = { ...PLACE, issuer: 'https://login.example/tenant', origins: ['https://login.example'] };
    expect(connect(consolePolicy(one))).toBe("'self' https://login.example");
  });

  it('is closed without one, and posts no form in any case', () => {
    expect(connect(consolePolicy(undefined))).toBe("'self'");
    for (const place of [PLACE, undefined]) expect(consolePolicy(place)).toContain("form-action 'none'");
  });
});
