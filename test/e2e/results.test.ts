import { expect, it } from '@jest/globals';
import { sharedApp } from '../tools/app.ts';
import { type CompleteResults, reviewReads } from '../tools/review-reads.ts';
import { until } from '../tools/waiting.ts';

/** A strategy review on the running host, by every one of its addresses. */
const app = sharedApp();
const root = '/api/v3/data-driven-results';

interface Status {
  readonly status: string;
  readonly version: number;
  readonly error: string | null;
  readonly is_processing: boolean;
}

const ended = (session: string): Promise<Status> =>
  until(
    'the results to be generated',
    async () => (await app.call<Status>('GET', `${root}/status/${session}`)).body,
    ({ is_processing }) => !is_processing,
  );

it('goes from scoring to results, to another version, and is cleared', async () => {
  const scored = await app.call<{ generation: Status }>('PUT', `${root}/scoring/e2e`, { body: { topic: 'growth' } });
  expect([scored.status, scored.body.generation.version]).toEqual([202, 1]);
  expect(await ended('e2e')).toMatchObject({ status: 'completed', version: 1, error: null });
  const path = `${root}/generate/e2e/growth`;
  const body = { iterations: 500, hypercube: true, what_ifs: ['demand-slump'] };
  expect((await app.call<Status>('POST', path, { body })).body.version).toBe(2);
  expect(await ended('e2e')).toMatchObject({ status: 'completed', version: 2, error: null });

  const complete = await app.call<CompleteResults>('GET', `${root}/complete/e2e`);
  for (const { path: read, status } of reviewReads('e2e', complete.body, [1, 2])) {
    expect([read, (await app.call('GET', read, { status })).body]).toEqual([read, expect.anything()]);
  }
  const printed = await app.call<{ id: string; downloadUrl: string }>('POST', `${root}/report/e2e`, {
    body: { version: 2 },
  });
  expect([printed.status, printed.body]).toEqual([201, expect.objectContaining({ pageType: 'strategy-review' })]);
  const file = await (await fetch(printed.body.downloadUrl)).arrayBuffer();
  expect(Buffer.from(file).subarray(0, 5).toString()).toBe('%PDF-');
  const listed = await app.call<readonly { id: string }[]>('GET', '/api/reports?pageType=strategy-review');
  expect(listed.body.map(({ id }) => id)).toContain(printed.body.id);
  expect((await app.call('DELETE', `${root}/clear/e2e`)).status).toBe(204);
  await app.call('GET', `${root}/complete/e2e`, { status: 404 });
  await app.call('POST', `${root}/generate/nobody/growth`, { status: 409 });
});
