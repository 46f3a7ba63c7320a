import { afterEach, describe, expect, it } from '@jest/globals';
import { fetchAs, setSession, whyNoAdmin, whyReadOnly } from '../../../../console/src/api/session.ts';
import { sessionWith } from '../../../tools/console-session.ts';

const original = globalThis.fetch;
const sent: (string | null)[] = [];

/** An API that takes these tokens only. */
function taking(...tokens: readonly string[]): void {
  globalThis.fetch = async (_url, { headers } = {}) => {
    const given = new Headers(headers).get('authorization');
    sent.push(given);
    return new Response('{}', { status: tokens.some((token) => given === `Bearer ${token}`) ? 200 : 401 });
  };
}

afterEach(() => {
  globalThis.fetch = original;
  sent.length = 0;
  setSession(undefined);
});

describe('a request as whoever has signed in', () => {
  it('carries no token while nobody has, and its refusal is the answer', async () => {
    taking('t');
    expect((await fetchAs('/x', {})).status).toBe(401);
    expect(sent).toEqual([null]);
  });

  it('carries the token beside the headers of the request', async () => {
    taking('t');
    setSession(sessionWith({ token: async () => 't' }));
    expect((await fetchAs('/x', { headers: { 'x-world': 'demo' } })).status).toBe(200);
    expect(sent).toEqual(['Bearer t']);
  });

  it('is made once more with a new token when the old one is refused', async () => {
    taking('new');
    const refused: string[] = [];
    const renewed = async (token: string) => {
      refused.push(token);
      return 'new';
    };
    setSession(sessionWith({ token: async () => 'old', renewed }));
    expect((await fetchAs('/x', {})).status).toBe(200);
    expect([sent, refused]).toEqual([['Bearer old', 'Bearer new'], ['old']]);
  });

  it('leads to signing in again when the new token is refused, too', async () => {
    taking();
    const signInAgain = () => Promise.reject<never>(new Error('left'));
    setSession(sessionWith({ token: async () => 'old', renewed: async () => 'new', signInAgain }));
    await expect(fetchAs('/x', {})).rejects.toThrow('left');
    expect(sent).toHaveLength(2);
  });
});

describe('who may change something', () => {
  it.each([
    [['openid', 'showroom/read'], false],
    [['openid', 'showroom/read', 'showroom/write'], true],
    [['showroom/admin'], true],
    [['other/writer'], false],
    [[], false],
  ])('by the scopes %p: %p', (scopes, may) => {
    setSession(sessionWith({ scopes }));
    expect(whyReadOnly() === null).toBe(may);
    expect(whyNoAdmin() === null).toBe(scopes.includes('showroom/admin'));
  });

  it('is everyone where nobody has to sign in', () => {
    expect([whyReadOnly(), whyNoAdmin()]).toEqual([null, null]);
  });
});
