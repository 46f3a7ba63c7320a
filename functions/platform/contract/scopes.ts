import type { Access } from './route.ts';

/** What a scope allows, without its resource server's name. */
export type Scope = Exclude<Access, 'open'>;

/** The OAuth 2 resource server that the scopes belong to. */
export const RESOURCE_SERVER = 'showroom';

/** From the least to the most: each implies those before it. */
export const SCOPES: readonly Scope[] = ['read', 'write', 'admin'];

export const SCOPE_DESCRIPTIONS: Readonly<Record<Scope, string>> = {
  read: 'Read the worlds that the token names.',
  write: 'Steer the simulation of the worlds that the token names, and make reports of them.',
  admin: 'Make and remove worlds; see all of them.',
};

/** `read` → `showroom/read`, as tokens and authorizers spell it. */
export function scopeName(scope: Scope): string {
  return `${RESOURCE_SERVER}/${scope}`;
}

/**
 * The scopes of which a token needs one for an operation, as a gateway's authorizer lists them:
 * `write` → `showroom/write`, `showroom/admin`. Empty for open operations.
 */
export function acceptedScopes(access: Access): string[] {
  return access === 'open' ? [] : SCOPES.slice(SCOPES.indexOf(access)).map(scopeName);
}

/** The scopes among `names`, and those that they imply; names of other resource servers are passed over. */
export function impliedScopes(names: readonly string[]): Scope[] {
  const highest = SCOPES.findLastIndex((scope) => names.includes(scopeName(scope)));
  return SCOPES.slice(0, highest + 1);
}
