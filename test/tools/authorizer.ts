import { createPublicKey } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { acceptedScopes } from '../../functions/platform/contract/scopes.ts';
import type { Authorizer } from './bridge.ts';
import type { TestIssuer } from './tokens.ts';

/** As the gateway passes claims on: all as text, lists in brackets, objects as JSON. */
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function flatten(claims: JWTPayload): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimText(value)]));
}

/**
 * A JWT authorizer with the rules of API Gateway's: 401 for a token that isn't valid, 403 for one without a scope that
 * the route lists. With `scopes: false` it leaves the scopes to the function behind it.
 */
export function jwtAuthorizer(issuer: TestIssuer, options: { readonly scopes: boolean }): Authorizer {
  const key = createPublicKey(issuer.privateKey);
  const rules = { issuer: issuer.issuer, audience: issuer.audience, algorithms: [issuer.algorithm] };
  return async (route, authorization) => {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return 401;
    try {
      const { payload } = await jwtVerify(token, key, rules);
      const claims = flatten(payload);
      const held = (claims.scope ?? '').split(' ');
      const enough = !options.scopes || acceptedScopes(route.access).some((scope) => held.includes(scope));
      return enough ? { jwt: { claims } } : 403;
    } catch (error) {
      if (error instanceof errors.JOSEError) return 401;
      throw error;
    }
  };
}
