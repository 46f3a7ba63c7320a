import fc from 'fast-check';
import type { Route } from '../../../../../functions/platform/contract/route.ts';
import { type Bridge, serve } from '../../../../tools/bridge.ts';
import { breakagesOf, everyBrokenRequest, expectProblem, send, validRequests } from '../../../../tools/requests.ts';
import { routes, type Sample, setup } from './sample.ts';

const TABLE: readonly Route[] = Object.values(routes);

let sample: Sample;
let bridge: Bridge;

beforeAll(async () => {
  sample = setup();
  bridge = await serve(TABLE, sample.handler);
});

afterAll(() => bridge.close());

describe.each(TABLE.map((route) => [route.operationId, route] as const))('%s', (_id, route) => {
  it('takes every request that its contract describes', async () => {
    const property = fc.asyncProperty(validRequests(route), async (request) => {
      const response = await send(bridge.url, request);
      if (response.status >= 400) await expectProblem(response, request.statuses);
      else expect(request.statuses).toContain(response.status);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it.each([1, 2, 3])('refuses every broken request by a problem that names the place (%d)', async (seed) => {
    for (const request of everyBrokenRequest(route, seed)) {
      const problem = await expectProblem(await send(bridge.url, request), request.statuses);
      if (![404, 403].includes(problem.status)) expect(problem.errors?.length).toBeGreaterThan(0);
    }
  });
});

describe('the generator', () => {
  it('breaks a field of each kind', () => {
    const labels = breakagesOf(routes.listItems).map((breakage) => breakage.label);
    for (const name of Object.keys(routes.listItems.query.shape)) {
      expect(labels.some((label) => label.startsWith(`query ${name}`))).toBe(true);
    }
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('never made the API fail', () => {
    expect(sample.lines.filter((line) => Number(line.status) >= 500)).toEqual([]);
  });
});
