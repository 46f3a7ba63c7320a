import type { APIGatewayEventRequestContextV2 } from 'aws-lambda';
import { DomainError } from '../../../core/kernel/errors.ts';
import type { Access } from '../contract/route.ts';
import { impliedScopes, SCOPES, type Scope, scopeName } from '../contract/scopes.ts';

/** `jwt`: the gateway's authorizer has verified a token. `open`: everything is allowed (local host without --auth). */
export type AuthMode = 'jwt' | 'open';

export const DEFAULT_WORLD = 'default';

/** Who asks, and what they may do. */
export interface Caller {
  /** Undefined for a token that says nothing of whose it is. */
  readonly subject: string | undefined;
  /** With those that are implied: admin has all three. */
  readonly scopes: readonly Scope[];
  readonly worlds: 'all' | readonly string[];
}

type ClaimValue = string | number | boolean | string[];

/** What API Gateway's JWT authorizer adds to an event. */
export interface JwtAuthorizer {
  readonly jwt?: { readonly claims: Readonly<Record<string, ClaimValue>> };
}

export type AuthorizedContext = APIGatewayEventRequestContextV2 & { readonly authorizer?: JwtAuthorizer };

const ANYONE: Caller = { subject: 'anonymous', scopes: [], worlds: [DEFAULT_WORLD] };
const OPEN_HOST: Caller = { subject: 'anonymous', scopes: SCOPES, worlds: 'all' };

/**
 * The entries of a claim: a list, JSON of a list, `[a b]` as the gateway flattens lists, or words. An object has none:
 * the gateway hands it on as text, of which no word may grant anything.
 */
function claimList(claim: ClaimValue | undefined): string[] {
  if (Array.isArray(claim)) return claim.flatMap(claimList);
  return typeof claim === 'string' && !/[{}]/.test(claim)
    ? claim.split(/[\s,[\]"]+/).filter((word) => word !== '')
    : [];
}

function claimText(claim: ClaimValue | undefined): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}

/** The caller of an event, from the claims that the gateway's authorizer has verified. */
export function callerOf(context: AuthorizedContext, mode: AuthMode): Caller {
  if (mode === 'open') return OPEN_HOST;
  const jwt = context.authorizer?.jwt;
  if (jwt === undefined) return ANYONE;
  const { claims } = jwt;
  const scopes = impliedScopes([...claimList(claims.scope), ...claimList(claims.scp)]);
  const named = claims.worlds === undefined ? [DEFAULT_WORLD] : claimList(claims.worlds);
  return {
    subject: claimText(claims.sub) ?? claimText(claims.client_id),
    scopes,
    worlds: scopes.includes('admin') ? 'all' : named,
  };
}

/** Checks again, behind the gateway, that a caller may use an operation. 401 without a token, 403 without the scope. */
export function requireAccess(caller: Caller, context: AuthorizedContext, access: Access, mode: AuthMode): void {
  if (access === 'open' || mode === 'open') return;
  if (context.authorizer?.jwt === undefined) {
    throw new DomainError('unauthorized', 'This operation needs a bearer token.');
  }
  if (!caller.scopes.includes(access)) {
    throw new DomainError('forbidden', `This operation needs the scope ${scopeName(access)}.`);
  }
}

/** True when the caller may see the world; says nothing of whether there is one. */
export function maySee(caller: Caller, world: string): boolean {
  return caller.worlds === 'all' || caller.worlds.includes(world);
}

/**
 * 403 when the caller may not see the world, in the same words whether it exists or not.
 * `pointer` says where in the request the world is named.
 */
export function requireWorld(caller: Caller, world: string, pointer = 'header/X-World'): void {
  if (maySee(caller, world)) return;
  const errors = [{ pointer, detail: 'Expected a world that the token names.' }];
  throw new DomainError('forbidden', 'This token does not name that world.', errors);
}
