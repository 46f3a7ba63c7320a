import fc from 'fast-check';
import type { Route } from '../../../../../functions/platform/contract/route.ts';
import { type Bridge, serve } from '../../../../tools/bridge.ts';
import { breakagesOf, brokenRequests, expectProblem, send, validRequests } from '../../../../tools/requests.ts';
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

  it('refuses every broken request by a problem that names the place', async () => {
    const property = fc.asyncProperty(brokenRequests(route), async (request) => {
      const response = await send(bridge.url, request);
      const problem = await expectProblem(response, request.statuses);
      if (![404, 403].includes(problem.status)) expect(problem.errors?.length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 10 * breakagesOf(route).length });
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
