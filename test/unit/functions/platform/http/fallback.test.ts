import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ROUTES } from '../../../../../functions/all-routes.ts';
import { FALLBACK_METHODS, fallbackKey, isFallback } from '../../../../../functions/platform/contract/fallback.ts';
import { PROBLEM_MEDIA_TYPE } from '../../../../../functions/platform/contract/problem.ts';
import { routeKey } from '../../../../../functions/platform/contract/route.ts';
import { createFallback } from '../../../../../functions/platform/http/fallback.ts';
import { createLogger } from '../../../../../functions/platform/http/log.ts';
import { httpEvent } from '../../../../tools/bridge.ts';

const fallback = createFallback(ALL_ROUTES, {
  env: { AUTH_MODE: 'jwt', STAGE: 'test', LOG_LEVEL: 'error' },
  logger: createLogger('error', {}, () => undefined),
});
const ask = async (method: string, path: string, query = '') => {
  const {
    statusCode,
    headers = {},
    body = '',
  } = await fallback(httpEvent({ routeKey: `${method} /{proxy+}`, path, query }));
  return { status: statusCode, headers, problem: body === '' ? undefined : JSON.parse(body) };
};
const filled = (path: string) => path.replaceAll(/\{\w+\}/g, 'some-id');
const below = ALL_ROUTES.filter(({ path }) => path !== '/');
/** The methods at the address of a route, found the plainest way: those of each route that could be the same address. */
const methodsAt = (address: string) =>
  ALL_ROUTES.filter(({ path }) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address),
  ).map(({ method }) => method);

describe('what matches no operation', () => {
  it('comes by a route of each method by itself, so that the gateway goes on answering preflights', () => {
    expect(FALLBACK_METHODS.map(fallbackKey).every(isFallback)).toBe(true);
    expect(ALL_ROUTES.map(routeKey).filter(isFallback)).toEqual([]);
    expect(FALLBACK_METHODS).not.toContain('OPTIONS');
  });

  it('is led to the address without the slash at its end, with its query, and kept by no browser', async () => {
    for (const { method, path } of below) {
      const { status, headers } = await ask(method, `${filled(path)}/`, 'a=1&b=%20');
      expect([path, status, headers.location]).toEqual([path, 307, `${filled(path)}?a=1&b=%20`]);
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('is 405 where there is an operation for another method, with those that there are', async () => {
    for (const { path } of ALL_ROUTES) {
      const address = filled(path);
      const methods = [...new Set(methodsAt(address))];
      for (const method of FALLBACK_METHODS.filter((each) => !methods.some((one) => one === each))) {
        const { status, headers, problem } = await ask(method, address);
        expect([address, method, status, headers.allow]).toEqual([address, method, 405, methods.join(', ')]);
        expect(headers['content-type']).toBe(PROBLEM_MEDIA_TYPE);
        expect(problem).toMatchObject({ status: 405, type: '/docs/problems#wrong-method', instance: address });
      }
    }
  });

  it('is 404 elsewhere, as a problem document that says where to look', async () => {
    for (const path of [
      '/nothing',
      '/nothing/',
      '/api',
      '/api/client',
      '/api/clients/a/b/c',
      '//docs/',
      '/docs//x',
      '/api//',
    ]) {
      const { status, headers, problem } = await ask('GET', path);
      expect([path, status, headers.location]).toEqual([path, 404, undefined]);
      expect(problem).toMatchObject({ type: '/docs/problems#not-found', instance: path });
    }
  });

  it('is never led away from here', async () => {
    const part = fc.constantFrom('', 'docs', 'evil.example', 'api', 'clients', '.', '..', '\\evil.example', '@', 'é');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
        const { headers } = await ask('GET', `/${parts.join('/')}/`);
        const { location = '/' } = headers;
        expect(new URL(String(location), 'https://api.example.test').origin).toBe('https://api.example.test');
        expect(location).toMatch(/^\/(?!\/)/);
      }),
    );
  });
});
