import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Api, ownWorld, sharedApp } from '../tools/app.ts';
import { hasPdfTools, pdfCheck, pdfText } from '../tools/pdf-tools.ts';
import { until } from '../tools/waiting.ts';

/** The datasets of sales on the running host: every one against its published schema, filters, the past, builds, PDF. */
const app = sharedApp();

type Row = Readonly<Record<string, unknown>>;

interface Entry {
  readonly id: string;
  readonly path: string;
  readonly layer: string;
  readonly rows: number;
  readonly schema: Record<string, unknown>;
}

interface Answer {
  readonly dataset: string;
  readonly version: string;
  readonly kept: boolean;
  readonly rows: readonly Row[];
  readonly shown: readonly { readonly key: string }[];
}

interface Build {
  readonly id: string;
  readonly status: string;
  readonly cause: string;
  readonly versions_kept: readonly string[];
}

const isOver = ({ status }: Build): boolean => status !== 'queued' && status !== 'running';

let world: Api;
let entries: readonly Entry[];
const read = async (name: string, query = ''): Promise<Answer> =>
  (await world.call<Answer>('GET', `/revops/datasets/${name}${query}`)).body;

beforeAll(async () => {
  world = await ownWorld('sales', { seed: 7 });
  entries = (await world.call<Entry[]>('GET', '/revops/datasets')).body;
});

describe('every dataset', () => {
  it('has rows that its published schemas hold, in the document and in the catalogue', async () => {
    const document = (await app.call<Record<string, unknown>>('GET', '/openapi.json')).body;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'openapi');
    expect(entries.length).toBeGreaterThan(30);
    for (const { id, path, schema } of entries) {
      const answer = await read(id);
      const component = id.replaceAll(/(?:^|_)([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
      const published = ajv.getSchema(`openapi#/components/schemas/${component}`);
      expect([id, published?.(answer), published?.errors]).toEqual([id, true, null]);
      const holds = ajv.compile(schema);
      for (const row of answer.rows) expect([id, holds(row), holds.errors]).toEqual([id, true, null]);
      expect((await world.call<Answer>('GET', path)).body).toMatchObject({ dataset: id, version: answer.version });
    }
  });

  it('has the fields of the contract, and figures where the company has any', async () => {
    const [kpis] = (await read('dashboard_kpis')).rows;
    for (const field of ['quarter_target', 'ai_forecast', 'commit_amount', 'closed_won_amount', 'coverage_ratio']) {
      expect([field, typeof kpis?.[field]]).toEqual([field, 'number']);
    }
    for (const { id, rows } of entries.filter(({ layer }) => layer !== 'source')) {
      expect([id, rows > 0]).toEqual([id, true]);
    }
  });

  it('is answered 304 to whoever has it', async () => {
    const first = await world.call('GET', '/revops/datasets/stage_velocity?quarter=Q1%202026');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'x-world': 'sales' };
    const again = await fetch(`${app.url}/revops/datasets/stage_velocity?quarter=Q1%202026`, { headers });
    expect(again.status).toBe(304);
  });
});

describe('filters', () => {
  it('change what is answered, and unknown ones say what there is', async () => {
    const all = (await read('opportunities')).rows.length;
    const parts = await Promise.all(
      ['SMB', 'Mid-Market', 'Enterprise'].map((name) => read('opportunities', `?segment=${name}`)),
    );
    expect(parts.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(all);
    for (const query of ['team=x', 'segment=x', 'region=x', 'quarter=x', 'week=x', 'rep_id=x', 'period=x']) {
      const refused = await world.call<{ errors: { pointer: string; detail: string }[] }>(
        'GET',
        `/revops/datasets/rep_activity_metrics?${query}`,
        { status: 422 },
      );
      expect(refused.body.errors[0]?.pointer).toBe(`query/${query.split('=')[0]}`);
    }
    await world.call('GET', '/revops/datasets/nothing', { status: 404 });
    await world.call('GET', '/RevOps/Scenario/dashboard_kpis', { status: 404 });
  });
});

describe('figures', () => {
  it('explain themselves: what they name adds up to them', async () => {
    const { rows, shown } = await read('health_distribution');
    const key = encodeURIComponent(shown[0]?.key ?? '');
    const { body } = await world.call<{ value: number; inputs: { dataset: string; rows: { row: Row }[] }[] }>(
      'GET',
      `/revops/explain/health_distribution/${key}/critical_count`,
    );
    const deals = body.inputs.find(({ dataset }) => dataset === 'deal_health_scores')?.rows ?? [];
    expect(deals.filter(({ row }) => Number(row.health_score) < 40)).toHaveLength(body.value);
    expect(body.value).toBe(rows[0]?.critical_count);
  });

  it('of a rep stand on one screen', async () => {
    const [rep] = (await read('reps')).rows;
    const { body } = await world.call<{ widgets: { answer: Answer }[] }>(
      'GET',
      `/revops/dashboards/rep-coaching/${rep?.rep_id}`,
    );
    for (const { answer } of body.widgets) {
      expect(new Set(answer.rows.map(({ rep_id }) => rep_id))).toEqual(
        new Set(answer.rows.length > 0 ? [rep?.rep_id] : []),
      );
    }
  });
});

describe('builds', () => {
  const buildsOf = async (): Promise<Build[]> => (await world.call<Build[]>('GET', '/revops/builds')).body;

  it('keep weeks and quarters: asked for once, and then by themselves when a week has ended', async () => {
    const before = await read('forecast_history', '?quarter=Q1%202026');
    const { id } = (await world.call<Build>('POST', '/revops/build', { status: 202 })).body;
    const build = () => world.call<Build>('GET', `/revops/builds/${id}`);
    const { status, versions_kept } = await until('the build to end', async () => (await build()).body, isOver);
    expect([status, versions_kept.length]).toEqual(['completed', 21]);
    expect(await read('forecast_history', '?quarter=Q1%202026')).toEqual({
      ...before,
      kept: true,
      tick: expect.any(Number),
    });
    await world.call('PUT', '/api/simulation/tempo', { body: { tempo: 240 } });
    await world.call('POST', '/api/simulation/advance', { body: { ticks: 45 } }); // seven days and a half
    const weekly = await until(
      'a build after the week',
      async () => (await buildsOf())[0] ?? { id: '', status: '', cause: '', versions_kept: [] },
      (last) => last.cause === 'week' && isOver(last),
    );
    expect([weekly.status, weekly.versions_kept.length > 0]).toEqual(['completed', true]);
    const week = weekly.versions_kept.find((version) => version.includes('W')) ?? '';
    expect(await read('dashboard_kpis', `?week=${week}`)).toMatchObject({ kept: true });
  });

  it('are gone with their world', async () => {
    await ownWorld('short', { seed: 8 });
    const headers = { 'x-world': 'short' };
    const { id } = (await app.call<Build>('POST', '/revops/build', { headers, status: 202 })).body;
    await until(
      'the build to end',
      async () => (await app.call<Build>('GET', `/revops/builds/${id}`, { headers })).body,
      isOver,
    );
    await app.call('DELETE', '/api/worlds/short', { status: 204 });
    await ownWorld('short', { seed: 8 });
    await until(
      'the builds to be gone',
      async () => (await app.call<Build[]>('GET', '/revops/builds', { headers })).body,
      (left) => left.length === 0,
    );
  });
});

describe('a printed dashboard', () => {
  it('is a PDF among the reports', async () => {
    const [rep] = (await read('reps')).rows;
    for (const path of ['pipeline-health', `rep-coaching/${rep?.rep_id}`]) {
      const { body } = await world.call<{ id: string; downloadUrl: string; pageType: string }>(
        'POST',
        `/revops/dashboards/${path}/report`,
        { status: 201 },
      );
      const listed = await world.call<{ id: string }[]>('GET', `/api/reports?pageType=${body.pageType}`);
      expect(listed.body.map(({ id }) => id)).toContain(body.id);
      const bytes = new Uint8Array(await (await fetch(body.downloadUrl)).arrayBuffer());
      if (!hasPdfTools()) continue;
      expect(pdfCheck(bytes)).toContain('No syntax or stream encoding errors');
      expect(pdfText(bytes).join(' ')).toContain('Source:');
    }
  });
});
