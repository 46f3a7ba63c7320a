import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from './answers.ts';
import type { Person } from './people.ts';

/** What someone has allowed a client. */
export interface Grant {
  readonly clientId: string;
  readonly person: Person;
  readonly scopes: readonly string[];
  /** Names of the worlds, with spaces between them; undefined for those that a token without the claim may see. */
  readonly worlds: string | undefined;
  /** Epoch second at which they signed in. */
  readonly authTime: number;
}

/** A grant on its way to the client. */
export interface CodeRequest extends Grant {
  readonly redirectUri: string;
  /** BASE64URL(SHA256(verifier)), as PKCE has it (RFC 7636, 4.2). */
  readonly challenge: string;
  readonly nonce: string | null;
}

/** Seconds until a code that nobody has exchanged is good for nothing, as at Cognito. */
export const CODE_SECONDS = 300;

const VERIFIER = /^[\w.~-]{43,128}$/;

const random = () => randomBytes(32).toString('base64url');

const isAnswer = (verifier: string, challenge: string): boolean => {
  if (!VERIFIER.test(verifier)) return false;
  const [a, b] = [Buffer.from(createHash('sha256').update(verifier).digest('base64url')), Buffer.from(challenge)];
  return a.length === b.length && timingSafeEqual(a, b);
};

interface Code extends CodeRequest {
  readonly until: number;
  /** The refresh token that it was exchanged for, once it was. */
  refreshToken?: string;
}

interface Kept {
  readonly grant: Grant;
  readonly until: number;
}

/**
 * The codes and refresh tokens that are out. They live as long as the host: after a restart people sign in again.
 * Times are epoch seconds.
 */
export class Grants {
  readonly #codes = new Map<string, Code>();
  readonly #refreshTokens = new Map<string, Kept>();

  issueCode(request: CodeRequest, now: number): string {
    this.#forgetExpired(now);
    const code = random();
    this.#codes.set(code, { ...request, until: now + CODE_SECONDS });
    return code;
  }

  /**
   * Exchanges a code, once. A second time also ends what the first had brought: one of the two is a thief (RFC 6749, 4.1.2).
   * @param refreshSeconds how long the refresh token is good for
   * @throws Refusal `invalid_grant`
   */
  exchange(
    code: string,
    given: { readonly clientId: string; readonly redirectUri: string; readonly verifier: string },
    refreshSeconds: number,
    now: number,
  ): { readonly request: CodeRequest; readonly refreshToken: string } {
    const found = this.#codes.get(code);
    if (!found || found.until <= now) throw new Refusal('invalid_grant', 'There is no such code, or it has expired.');
    if (found.refreshToken !== undefined) {
      this.#refreshTokens.delete(found.refreshToken);
      throw new Refusal('invalid_grant', 'The code was used before.');
    }
    const refreshToken = random();
    found.refreshToken = refreshToken;
    if (found.clientId !== given.clientId) throw new Refusal('invalid_grant', 'The code is for another client.');
    if (found.redirectUri !== given.redirectUri) {
      throw new Refusal('invalid_grant', 'The redirect_uri is not that of the authorization request.');
    }
    if (!isAnswer(given.verifier, found.challenge)) {
      throw new Refusal('invalid_grant', 'The code_verifier does not answer the code_challenge.');
    }
    this.#refreshTokens.set(refreshToken, { grant: found, until: now + refreshSeconds });
    return { request: found, refreshToken };
  }

  /** @throws Refusal `invalid_grant` */
  refresh(refreshToken: string, clientId: string, now: number): Grant {
    const kept = this.#refreshTokens.get(refreshToken);
    if (kept && kept.until > now && kept.grant.clientId === clientId) return kept.grant;
    throw new Refusal('invalid_grant', 'The refresh token is unknown, has expired or was revoked.');
  }

  /** Ends a refresh token of the client; what is none, or another's, is left alone (RFC 7009, 2.2). */
  revoke(refreshToken: string, clientId: string): void {
    if (this.#refreshTokens.get(refreshToken)?.grant.clientId === clientId) this.#refreshTokens.delete(refreshToken);
  }

  #forgetExpired(now: number): void {
    for (const kept of [this.#codes, this.#refreshTokens]) {
      for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
    }
  }
}
