import { type CryptoKey, errors, type JWTPayload, jwtVerify } from 'jose';

/** What a function finds in `requestContext.authorizer.jwt`: every claim as text, lists as `[a b]`. */
export interface JwtContext {
  readonly claims: Readonly<Record<string, string>>;
  /** Scopes of the token; null on a route that asks for none. */
  readonly scopes: string[] | null;
}

export interface AuthorizerOptions {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly keyId: string;
  readonly publicKey: CryptoKey;
}

export type Authorization =
  | { readonly allowed: true; readonly jwt: JwtContext }
  | { readonly allowed: false; readonly status: 401 | 403; readonly challenge: string };

const refused = (status: 401 | 403, challenge: string): Authorization => ({ allowed: false, status, challenge });

const claimText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const scopesOf = ({ scope, scp }: JWTPayload): string[] => {
  const granted = scope ?? scp;
  if (Array.isArray(granted)) return granted.map(String);
  return typeof granted === 'string' ? granted.split(' ').filter((item) => item !== '') : [];
};

/** `aud` decides; `client_id` only when there is none: Cognito's access tokens carry no `aud`. */
function hasAudience({ aud, client_id }: JWTPayload, audience: readonly string[]): boolean {
  const named = aud === undefined ? client_id : aud;
  return [named].flat().some((item) => typeof item === 'string' && audience.includes(item));
}

/** Not before and issued at must not lie ahead; jose checks the latter only together with a maximum age. */
const isCurrent = ({ iat }: JWTPayload, now: number): boolean => iat === undefined || iat <= now;

async function verify(token: string, { issuer, keyId, publicKey, audience }: AuthorizerOptions, now: Date) {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, publicKey, {
      algorithms: ['RS256'],
      issuer,
      requiredClaims: ['exp'],
      currentDate: now,
    });
    const valid = hasAudience(payload, audience) && isCurrent(payload, now.getTime() / 1000);
    return valid && protectedHeader.kid === keyId ? payload : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/**
 * The gateway's JWT authorizer: signature, issuer, audience, times, and one of the route's scopes.
 * @param header value of `Authorization`, with or without `Bearer`
 * @param required scopes of the route, of which the token needs one; none when the list is empty
 */
export async function authorize(
  header: string | undefined,
  required: readonly string[],
  options: AuthorizerOptions,
  now = new Date(),
): Promise<Authorization> {
  const token = header?.replace(/^bearer\s+/i, '').trim();
  if (!token) return refused(401, 'Bearer');
  const payload = await verify(token, options, now);
  if (!payload) return refused(401, 'Bearer error="invalid_token"');
  const scopes = scopesOf(payload);
  if (required.length > 0 && !required.some((scope) => scopes.includes(scope))) {
    return refused(403, `Bearer scope="${required.join(' ')}" error="insufficient_scope"`);
  }
  const claims = Object.entries(payload).filter(([, value]) => value !== null && value !== undefined);
  return {
    allowed: true,
    jwt: {
      claims: Object.fromEntries(claims.map(([name, value]) => [name, claimText(value)])),
      scopes: required.length > 0 ? scopes : null,
    },
  };
}
