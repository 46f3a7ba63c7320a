import { afterEach, describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../../../console/src/api/problem.ts';
import { perform, request, describe as requestOf } from '../../../../console/src/api/request.ts';
import { setSession } from '../../../../console/src/api/session.ts';
import { changeWorld } from '../../../../console/src/api/world.ts';
import { sessionWith } from '../../../tools/console-session.ts';

const original = globalThis.fetch;
const sent: { url: string; headers: Headers; signal: AbortSignal | null | undefined }[] = [];

function answer(make: () => Response | Promise<Response>): void {
  globalThis.fetch = async (url, init = {}) => {
    sent.push({ url: String(url), headers: new Headers(init.headers), signal: init.signal });
    return make();
  };
}

afterEach(() => {
  globalThis.fetch = original;
  sent.length = 0;
  setSession(undefined);
  changeWorld('default');
});

const call = () => request<{ a: number }>('/api/things?x=1', { method: 'GET' });

describe('a call of the client', () => {
  it('is described without being made', () => {
    answer(() => Response.error());
    expect(requestOf(call)).toEqual({ method: 'GET', url: '/api/things?x=1' });
    expect(requestOf(() => request('/b', { method: 'POST', body: '{"c":1}' }))).toEqual({
      method: 'POST',
      url: '/b',
      body: '{"c":1}',
    });
    expect(sent).toEqual([]);
  });

  it('carries the world and the token, and tells the tick', async () => {
    answer(() => new Response('{"a":1}', { headers: { 'x-tick': '41', etag: '"e"', link: '</next>; rel="next"' } }));
    changeWorld('demo');
    setSession(sessionWith({ token: async () => 't' }));
    const stop = new AbortController();
    expect(await perform(call, stop.signal)).toEqual({ body: { a: 1 }, tick: '41', etag: '"e"', next: '/next' });
    expect([sent[0]?.headers.get('x-world'), sent[0]?.headers.get('authorization'), sent[0]?.signal]).toEqual([
      'demo',
      'Bearer t',
      stop.signal,
    ]);
  });

  it('of which two are made at once keeps them apart', async () => {
    let next = 0;
    answer(() => {
      next += 1;
      return new Response('{"a":1}', { headers: { 'x-tick': String(next) } });
    });
    const [one, other] = await Promise.all([perform(call), perform(call)]);
    expect([one.tick, other.tick]).toEqual(['1', '2']);
  });

  it('fails with the problem that the answer tells, or because nobody answers', async () => {
    answer(() => new Response('{"title":"Gone"}', { status: 404 }));
    await expect(perform(call)).rejects.toMatchObject({ status: 404, title: 'Gone' });
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(perform(call)).rejects.toBeInstanceOf(ApiProblem);
    const noRenewal = new ApiProblem(0, 'The sign-in can’t be reached', 'x', {});
    setSession(sessionWith({ token: () => Promise.reject(noRenewal) }));
    await expect(perform(call)).rejects.toBe(noRenewal);
  });

  it('that was given up fails as such', async () => {
    const stop = new AbortController();
    answer(() => {
      stop.abort();
      throw new DOMException('Aborted', 'AbortError');
    });
    await expect(perform(call, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('has a file as it is', async () => {
    answer(() => new Response(new Uint8Array([37, 80]), { headers: { 'content-type': 'application/pdf' } }));
    const { body } = await perform(() => request<Blob>('/a-file', { method: 'GET' }));
    expect([body.type, await body.text()]).toEqual(['application/pdf', '%P']);
  });

  it('without an answer’s body has nothing', async () => {
    answer(() => new Response(null, { status: 204 }));
    expect((await perform(call)).body).toBeUndefined();
  });
});
