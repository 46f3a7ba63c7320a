import { beforeAll, describe, expect, it } from '@jest/globals';
import { pageTypes } from '../../functions/reports/page-types.ts';
import { type Api, ownWorld, startApp } from '../tools/app.ts';
import { until } from '../tools/waiting.ts';

/** Reports on the running host: from a request to a file, whose links hold for whom they should and as long as they say. */
let app: Api;
beforeAll(async () => {
  app = await ownWorld('printed');
});

interface Made {
  readonly id: string;
  readonly downloadUrl: string;
  readonly downloadUrlExpiresAt: string;
  readonly createdAt: string;
  readonly sizeBytes: number;
  readonly asOf: { readonly tick: number };
}

const make = async (body: object, headers: Record<string, string> = {}) =>
  (await app.call<Made>('POST', '/api/generate-report', { body, headers, status: 201 })).body;

describe('reports', () => {
  it('are made of the seed’s request, word for word, and loaded as a PDF', async () => {
    const made = await make({
      pageType: 'client-profitability',
      summary: 'Custom summary text',
      insights: { keyFindings: ['Finding 1', 'Finding 2'], recommendations: ['Rec 1', 'Rec 2'] },
    });
    const file = await fetch(made.downloadUrl);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect([bytes.byteLength, bytes.subarray(0, 5).toString()]).toEqual([made.sizeBytes, '%PDF-']);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="client-profitability-.+\.pdf"$/);
    const life = Date.parse(made.downloadUrlExpiresAt) - Date.parse(made.createdAt);
    expect(Math.round(life / 60_000)).toBe(15);
  });

  it('are refused to who has a link that was changed, or none', async () => {
    const { downloadUrl } = await make({ pageType: 'sales-pipeline' });
    const changed = [
      downloadUrl.replace('X-Amz-Expires=900', 'X-Amz-Expires=90000'),
      downloadUrl.replace(/(X-Amz-Signature=)(.)/, (_all, name, digit) => `${name}${digit === '0' ? '1' : '0'}`),
      downloadUrl.replace('reports/printed/', 'reports/other/'),
      downloadUrl.replace(/\?.*/, ''),
      downloadUrl.replace(/\/reports\/printed\/.*/, '/'),
    ];
    for (const url of changed) expect([url, (await fetch(url)).status]).toEqual([url, 403]);
    expect((await fetch(downloadUrl, { method: 'DELETE' })).status).toBe(403);
    expect((await fetch(downloadUrl)).status).toBe(200);
  });

  it('stay in their world', async () => {
    await app.call('POST', '/api/worlds', { body: { id: 'elsewhere', seed: 3 }, status: 201 });
    const { id } = await make({ pageType: 'sales-pipeline' });
    const headers = { 'x-world': 'elsewhere' };
    await app.call('GET', `/api/reports/${id}`, { headers, status: 404 });
    await app.call('DELETE', `/api/reports/${id}`, { headers, status: 404 });
    expect((await app.call('GET', '/api/reports', { headers })).body).toEqual([]);
    await app.call('DELETE', `/api/reports/${id}`, { status: 204 });
    await app.call('GET', `/api/reports/${id}`, { status: 404 });
  });

  it('are all made when many are asked for at once', async () => {
    const count = process.env.SHOWROOM_DEEP ? 100 : 28;
    const before = (await app.call<Made[]>('GET', '/api/reports')).body.length;
    const asked = Array.from({ length: count }, (_, index) => make({ pageType: pageTypes[index % pageTypes.length] }));
    const made = await Promise.all(asked);
    expect(new Set(made.map(({ id }) => id)).size).toBe(count);
    const files = await Promise.all(made.map(({ downloadUrl }) => fetch(downloadUrl)));
    expect(files.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await app.call<Made[]>('GET', '/api/reports')).body).toHaveLength(before + count);
  });
});

describe('a host whose links hold for a second', () => {
  it('refuses one that has expired, and gives a fresh one', async () => {
    const short = await startApp({ env: { UPDATE_INTERVAL_SECONDS: '60', REPORT_LINK_SECONDS: '1' } });
    try {
      const body = { pageType: 'sales-pipeline' };
      const made = (await short.call<Made>('POST', '/api/generate-report', { body, status: 201 })).body;
      await until('the link to expire', () => Date.now() >= Date.parse(made.downloadUrlExpiresAt));
      expect((await fetch(made.downloadUrl)).status).toBe(403);
      // A fresh one holds for what is left of its second.
      await until('a fresh link that still holds', async () => {
        const fresh = (await short.call<Made>('GET', `/api/reports/${made.id}`)).body;
        const { status } = await fetch(fresh.downloadUrl);
        expect([200, 403]).toContain(status);
        return status === 200;
      });
    } finally {
      await short.stop();
    }
  });
});
