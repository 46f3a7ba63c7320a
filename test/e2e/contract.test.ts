import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ROUTES } from '../../functions/all-routes.ts';
import { type Route, routeKey } from '../../functions/platform/contract/route.ts';
import { type Api, ownWorld } from '../tools/app.ts';
import { operationsOf } from '../tools/openapi-rules.ts';
import { breakagesOf, everyBrokenRequest, expectProblem, send, validRequests } from '../tools/requests.ts';

/** One contract: what runs, what is described and what is declared are the same, and nothing breaks it. */
let app: Api;
beforeAll(async () => {
  app = await ownWorld('contract');
});

/** Requests that name no world are about the one that this file may do anything to. */
const world = { 'x-world': 'contract' };

const RUNS = process.env.SHOWROOM_DEEP ? 200 : 5;
const ROUNDS = process.env.SHOWROOM_DEEP ? 3 : 1;

describe('the running API', () => {
  it('has the operations of the contract and of its document, and no other', async () => {
    const { body: document } = await app.call('GET', '/openapi.json');
    const described = operationsOf(document as Parameters<typeof operationsOf>[0]);
    const names = described.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort();
    expect(names).toEqual(ALL_ROUTES.map(routeKey).sort());
    for (const path of ['/api', '/api/client', '/api/clients/some-id/x', '/nothing']) {
      await expectProblem(await fetch(`${app.url}${path}`), [404]);
    }
    await expectProblem(await fetch(`${app.url}/api/clients`, { method: 'DELETE' }), [405]);
    const led = await fetch(`${app.url}/docs/`);
    expect([led.url, led.status]).toEqual([`${app.url}/docs`, 200]);
  });

  it.each(ALL_ROUTES.map((route) => [routeKey(route), route] as const))(
    '%s keeps its contract for any valid request',
    async (_name, route) => {
      await fc.assert(
        fc.asyncProperty(validRequests(route), async (request) => {
          const response = await send(app.url, request, world);
          const text = await response.text();
          if (!request.statuses.includes(response.status)) {
            throw new Error(
              `${request.method} ${request.path} ${request.body ?? ''} answered ${response.status}: ${text.slice(0, 300)}`,
            );
          }
          const spec = route.responses[response.status];
          if (spec?.schema) spec.schema.parse(JSON.parse(text));
        }),
        { numRuns: costly(route) ? 2 : RUNS },
      );
    },
  );

  it.each(
    ALL_ROUTES.filter((route) => breakagesOf(route).length > 0).map((route) => [routeKey(route), route] as const),
  )('%s answers every broken request with a problem that names the field', async (_name, route) => {
    const failed: string[] = [];
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      // One after the other: the gateway would throttle them all at once.
      for (const request of everyBrokenRequest(route, seed)) {
        const response = await send(app.url, request, world);
        await expectProblem(response, request.statuses).catch((cause: Error) => {
          failed.push(`${request.label}, ${request.method} ${request.path}: ${cause.message}`);
        });
      }
    }
    expect(failed).toEqual([]);
  });

  it('refuses bodies beyond the limit, whatever they hold', async () => {
    const response = await fetch(`${app.url}/api/regenerate`, {
      method: 'POST',
      headers: { ...world, 'content-type': 'application/json' },
      body: JSON.stringify({ seed: 1, padding: 'x'.repeat(1_000_000) }),
    });
    await expectProblem(response, [413]);
  });

  it('answers 304 for what the client has, and pages with links', async () => {
    await app.call('POST', '/api/simulation/pause');
    const first = await fetch(`${app.url}/api/licenses?limit=7&sort=-totalCost,product`, { headers: world });
    const etag = first.headers.get('etag') ?? '';
    expect(
      (
        await fetch(`${app.url}/api/licenses?limit=7&sort=-totalCost,product`, {
          headers: { ...world, 'if-none-match': etag },
        })
      ).status,
    ).toBe(304);
    const ids: string[] = [];
    let next: string | undefined = '/api/licenses?limit=7&sort=-totalCost,product';
    while (next) {
      const page: Response = await fetch(`${app.url}${next}`, { headers: world });
      for (const row of (await page.json()) as { id: string }[]) ids.push(row.id);
      next = page.headers.get('link')?.match(/<([^>]+)>; rel="next"/)?.[1];
    }
    const whole = await app.call<{ id: string }[]>('GET', '/api/licenses?sort=-totalCost,product');
    expect(ids).toEqual(whole.body.map((row) => row.id));
    await app.call('POST', '/api/simulation/resume');
  });

  it('names the committed tick in every answer about a world', async () => {
    for (const route of ALL_ROUTES.filter(
      (entry) => entry.method === 'GET' && entry.world && !entry.path.includes('{'),
    )) {
      const path = route.path === '/api/simulation/twin' ? '' : route.path;
      if (path === '') continue;
      // The two questions that have no answer without a range, or a word.
      const asked: Readonly<Record<string, string>> = {
        '/dashboard': '?start=2025-12-10T00:00:00Z&end=2025-12-17T00:00:00Z',
        '/api/search': '?q=micro',
      };
      const response = await fetch(`${app.url}${path}${asked[path] ?? ''}`, { headers: world });
      expect([path, response.status, response.headers.get('x-tick')]).toEqual([
        path,
        200,
        expect.stringMatching(/^\d+$/),
      ]);
    }
  });
});

/** What takes long, or ends the world's peace, is asked little: worlds, and what is reckoned of any range of time. */
function costly({ path, operationId }: Route): boolean {
  const long = ['regenerate', 'createWorld', 'advance', 'sync'].includes(operationId);
  return long || path.startsWith('/dashboard') || path.endsWith('/report');
}
