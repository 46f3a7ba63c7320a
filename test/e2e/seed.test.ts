import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, ownWorld, sharedApp } from '../tools/app.ts';
import { until } from '../tools/waiting.ts';

/** Every endpoint of the seed, as a user of the original would call it, with its field names word for word. */
const kinds = ['clients', 'licenses', 'leads', 'technicians', 'departments', 'vendors', 'contracts', 'reps'];

const fieldsOf = {
  clients:
    'id name industry employeeCount annualRevenue annualCosts contractValue contractType status monthlyRecurring churnRisk lastUpdated',
  licenses:
    'id vendor product licenseType totalLicenses usedLicenses availableLicenses costPerLicense totalCost renewalDate complianceStatus utilizationRate lastUpdated',
  leads:
    'id companyName contactName email phone stage value probability expectedCloseDate source industry employeeCount lastContact lastUpdated',
};

const app = sharedApp();
/** A world to be changed. */
let own: Api;
beforeAll(async () => {
  own = await ownWorld('seed', { interval: 1 });
});

describe('the seed’s API', () => {
  it('GET / says what it is', async () => {
    const { body } = await app.call('GET', '/');
    expect(body).toMatchObject({ message: 'MSP Data Simulator API', status: 'running', update_interval: '60s' });
    expect(Number.isNaN(Date.parse(String(body.last_update)))).toBe(false);
  });

  it('GET /health counts the rows of eight kinds, near the configured counts', async () => {
    const { body } = await app.call<{ status: string; data_counts: Record<string, number> }>('GET', '/health');
    expect(body.status).toBe('healthy');
    expect(Object.keys(body.data_counts)).toEqual(kinds);
    expect(body.data_counts).toMatchObject({
      licenses: 30,
      technicians: 15,
      departments: 6,
      vendors: 15,
      contracts: 20,
      reps: 6,
    });
    for (const kind of kinds) {
      const { body: rows } = await app.call<unknown[]>('GET', `/api/${kind}`);
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('GET /api/stats', async () => {
    const { body } = await app.call('GET', '/api/stats');
    expect(body).toMatchObject({ update_interval: 60, is_running: true });
    expect(Object.keys(body.counts as object)).toEqual(kinds);
  });

  it.each(Object.entries(fieldsOf))(
    'GET /api/%s answers an array with exactly the seed’s fields',
    async (kind, fields) => {
      const { body } = await app.call<Record<string, unknown>[]>('GET', `/api/${kind}`);
      expect(Array.isArray(body)).toBe(true);
      for (const row of body) expect(Object.keys(row)).toEqual(fields.split(' '));
    },
  );

  it('money has two decimals at most, everywhere', async () => {
    for (const kind of kinds) {
      const { body } = await app.call<Record<string, unknown>[]>('GET', `/api/${kind}`);
      for (const row of body) {
        for (const value of Object.values(row)) {
          if (typeof value === 'number') expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-4);
        }
      }
    }
  });

  it('POST /api/sync reconciles every table', async () => {
    const { body } = await app.call<{ tables: Record<string, Record<string, number>> }>('POST', '/api/sync');
    expect(Object.keys(body.tables)).toEqual(kinds);
    for (const report of Object.values(body.tables)) {
      expect(report.failed).toBe(0);
      expect(report.checked).toBe((report.written ?? 0) + (report.unchanged ?? 0));
    }
  });

  it('POST /api/regenerate makes fresh data; with a seed, that company again to the byte', async () => {
    const origin = { seed: 7, startedAt: '2026-03-02T10:00:00Z' };
    const texts: string[] = [];
    for (const body of [origin, undefined, origin]) {
      await own.call('POST', '/api/simulation/resume');
      const made = await own.call<{ counts: Record<string, number> }>('POST', '/api/regenerate', { body });
      expect(Object.keys(made.body.counts)).toEqual(kinds);
      await own.call('POST', '/api/simulation/pause');
      const { body: state } = await own.call<{ tick: number }>('GET', '/api/simulation');
      const at = 5 - state.tick;
      if (at > 0) await own.call('POST', '/api/simulation/advance', { body: { ticks: at } });
      texts.push(await (await fetch(`${own.url}/api/clients`, { headers: { 'x-world': 'seed' } })).text());
    }
    expect(texts[2]).toBe(texts[0]);
    expect(texts[1]).not.toBe(texts[0]);
    await own.call('POST', '/api/simulation/resume');
  });

  it('data changes by itself, each change with its cause, in order and without gaps', async () => {
    await own.call('PUT', '/api/simulation/tempo', { body: { tempo: 60 } });
    const before = await own.call<{ tick: number }>('GET', '/api/simulation');
    const { body } = await until(
      'more than three changes',
      () =>
        own.call<{ tick: number; changes: { tick: number; cause: string }[] }>(
          'GET',
          `/api/changes?since=${before.body.tick}`,
        ),
      (answer) => answer.body.changes.length > 3,
    );
    const ticks = body.changes.map((change) => change.tick);
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
    for (const change of body.changes) expect(change.cause).toMatch(/^[a-z-]+\.[a-z0-9.-]+$/);
  });

  it.each(['/docs', '/redoc'])('GET %s is a page whose scripts and styles are served from here', async (path) => {
    const response = await fetch(`${app.url}${path}`);
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(assets.length).toBeGreaterThan(0);
    for (const asset of assets) expect((await fetch(new URL(asset, `${app.url}${path}`))).status).toBe(200);
  });
});
