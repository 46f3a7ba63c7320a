import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../core/kernel/time.ts';
import { revopsGraph } from '../../../../core/views/revops/index.ts';
import { createSalesReader } from '../../../../functions/revops/read/sales.ts';
import { takeBuild } from '../../../../functions/revops/run-build.ts';
import { startBuild } from '../../../../functions/revops/start-build.ts';
import { runTick } from '../../../../functions/worlds/write/tick.ts';
import { askingRevOps } from '../../../tools/revops.ts';
import { brittleGraph, type RevOpsScene, revopsScene, WORLD } from '../../../tools/revops-scene.ts';
import { WEDNESDAY } from '../../../tools/simulation.ts';

let scene: RevOpsScene;
let ask: ReturnType<RevOpsScene['ask']>;
beforeAll(async () => {
  scene = await revopsScene('datasets-');
  ask = scene.ask();
});
afterAll(() => scene.stop());

type Row = Readonly<Record<string, unknown>>;
const get = (name: string, query = '') => ask('getDataset', { params: { name }, query });
const rowsOf = async (name: string, query = ''): Promise<Row[]> => (await get(name, query)).body.rows;

describe('the catalogue', () => {
  it('has every dataset, in an order in which each comes after what it is made of', async () => {
    const { status, body, headers } = await ask('listDatasets');
    expect([status, headers['x-tick']]).toEqual([200, '0']);
    const ids: string[] = body.map(({ id }: Row) => id);
    expect([...ids].sort()).toEqual([...revopsGraph.datasets.keys()].sort());
    for (const { id, inputs, state, rows } of body) {
      expect([id, state, typeof rows]).toEqual([id, 'ready', 'number']);
      for (const input of inputs) expect(ids.indexOf(input)).toBeLessThan(ids.indexOf(id));
    }
  });

  it('agrees with the lineage and with the datasets themselves', async () => {
    const { body: entries } = await ask('listDatasets');
    const { body: lineage } = await ask('getLineage');
    expect(lineage.nodes.map(({ id, version }: Row) => [id, version])).toEqual(
      entries.map(({ id, version }: Row) => [id, version]),
    );
    const edges = entries.flatMap(({ id, inputs }: { id: string; inputs: string[] }) =>
      inputs.map((from) => [from, id]),
    );
    expect(lineage.edges.map(({ from, to }: Row) => [from, to]).sort()).toEqual(edges.sort());
    for (const { id, version, rows } of entries) {
      const { body } = await get(id, 'limit=1');
      expect([id, body.version, body.rows.length]).toEqual([id, version, Math.min(1, rows)]);
    }
  });
});

describe('a dataset', () => {
  it('is answered by its id and by its path alike, with what stands beside each row', async () => {
    for (const { id, path } of revopsGraph.datasets.values()) {
      const { status, body } = await get(id, 'limit=20');
      expect([id, status, body.path, body.rows.length]).toEqual([id, 200, path, body.shown.length]);
      const [, , layer = '', name = ''] = path.split('/');
      const byPath = await ask('getDatasetByPath', { params: { layer, name }, query: 'limit=20' });
      expect(byPath.body).toEqual(body);
    }
  });

  it('that there is not is named with those that there are', async () => {
    const unknown = await get('forecasts');
    expect(unknown).toMatchObject({ status: 404, body: { errors: [{ pointer: 'path/name' }] } });
    expect(unknown.body.errors[0].detail).toContain('dashboard_kpis');
    const elsewhere = await ask('getDatasetByPath', { params: { layer: 'Enriched', name: 'dashboard_kpis' } });
    expect(elsewhere).toMatchObject({
      status: 404,
      body: { errors: [{ pointer: 'path/layer', detail: 'Expected Analytics.' }] },
    });
  });

  it('comes page by page, each row once', async () => {
    const all = await rowsOf('activities');
    const found: Row[] = [];
    for (let query: string | null = 'limit=300'; query !== null; ) {
      const { body, headers } = await get('activities', query);
      found.push(...body.rows);
      query = /\?([^>]*)>; rel="next"/.exec(String(headers.link ?? ''))?.[1] ?? null;
    }
    expect(all).toHaveLength(1000);
    expect(found.slice(0, 1000)).toEqual(all);
    expect(new Set(found.map(({ activity_id }) => activity_id)).size).toBe(found.length);
    expect(await get('activities', 'cursor=abc')).toMatchObject({ status: 400 });
  });

  it('keeps its tag while the tick stays', async () => {
    const first = await get('dashboard_kpis');
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect(await ask('getDataset', { params: { name: 'dashboard_kpis' }, headers })).toMatchObject({ status: 304 });
    const other = { params: { name: 'dashboard_kpis' }, headers, query: 'segment=SMB' };
    expect(await ask('getDataset', other)).toMatchObject({ status: 200 });
  });
});

describe('filters', () => {
  it('cut by the territory of the owner, and part the whole', async () => {
    const all = await rowsOf('opportunities');
    for (const [field, values] of [
      ['segment', ['SMB', 'Mid-Market', 'Enterprise']],
      ['region', ['Northeast', 'Southeast', 'Central', 'West']],
    ] as const) {
      const parts = await Promise.all(values.map((value) => rowsOf('opportunities', `${field}=${value}`)));
      for (const [index, rows] of parts.entries()) {
        expect(new Set(rows.map((row) => row[field]))).toEqual(new Set(rows.length > 0 ? [values[index]] : []));
      }
      expect(parts.flat().length).toBe(all.length);
    }
    const teams = new Set((await rowsOf('reps')).map(({ manager_name }) => String(manager_name)));
    for (const team of teams) {
      const rows = await rowsOf('dashboard_kpis', `team=${encodeURIComponent(team)}`);
      expect(rows.map(({ team_filter }) => team_filter)).toEqual([team]);
    }
    const everyone = await rowsOf('dashboard_kpis', 'team=All&segment=All&region=All');
    expect(everyone.map(({ team_filter }) => team_filter)).toEqual(expect.arrayContaining(['All', ...teams]));
    expect(everyone).toEqual(await rowsOf('dashboard_kpis'));
  });

  it('change no figure of a team, nor of a rep beside the others', async () => {
    const everyone = await rowsOf('dashboard_kpis');
    const views = await rowsOf('rep_performance_view');
    for (const { team_filter: team } of everyone.slice(1)) {
      const query = `team=${encodeURIComponent(String(team))}`;
      expect(await rowsOf('dashboard_kpis', query)).toEqual(everyone.filter((row) => row.team_filter === team));
      const own = views.filter(({ manager_name }) => manager_name === team);
      expect(await rowsOf('rep_performance_view', query)).toEqual(own);
      const row = encodeURIComponent(String(own[0]?.rep_id));
      const params = { dataset: 'rep_performance_view', row, field: 'overall_rank' };
      expect((await ask('explainFigure', { params, query })).body).toMatchObject({
        scope: 'company',
        value: own[0]?.overall_rank,
      });
    }
  });

  it('choose a rep and a period', async () => {
    const [rep] = await rowsOf('reps');
    const mine = await rowsOf('rep_activity_metrics', `rep_id=${rep?.rep_id}&period=7d`);
    expect(mine.map(({ rep_id, period }) => [rep_id, period])).toEqual([[rep?.rep_id, '7d']]);
    const deals = await rowsOf('closed_opportunities', `rep_id=${rep?.rep_id}`);
    expect(new Set(deals.map(({ owner_id }) => owner_id))).toEqual(new Set(deals.length > 0 ? [rep?.rep_id] : []));
  });

  it('that nobody has are refused by field, with what there is', async () => {
    const refused = async (name: string, query: string) => {
      const { status, body } = await get(name, query);
      return [status, body.errors?.[0]?.pointer, body.errors?.[0]?.detail];
    };
    expect(await refused('dashboard_kpis', 'team=Nobody')).toEqual([
      422,
      'query/team',
      expect.stringContaining('All, '),
    ]);
    expect(await refused('dashboard_kpis', 'segment=Large')).toEqual([
      422,
      'query/segment',
      expect.stringContaining('SMB'),
    ]);
    expect(await refused('dashboard_kpis', 'region=North')).toEqual([
      422,
      'query/region',
      expect.stringContaining('West'),
    ]);
    for (const quarter of ['Q9+2026', 'Q1+2027', 'Q1+2020', 'last']) {
      const [status, pointer, detail] = await refused('dashboard_kpis', `quarter=${quarter}`);
      expect([status, pointer, detail]).toEqual([422, 'query/quarter', expect.stringMatching(/Q4 2024, .*Q4 2026\.$/)]);
    }
    for (const week of ['2026-W47', '2026-W60', '2020-W01', 'last']) {
      const [status, pointer, detail] = await refused('dashboard_kpis', `week=${week}`);
      expect([week, status, pointer, detail]).toEqual([
        week,
        422,
        'query/week',
        expect.stringMatching(/from 2024-W4\d to 2026-W46\.$/),
      ]);
    }
    expect(await refused('dashboard_kpis', 'week=2026-W46&quarter=Q4+2026')).toEqual([
      422,
      'query/week',
      expect.any(String),
    ]);
    expect(await refused('rep_performance', 'rep_id=rep-99')).toEqual([
      422,
      'query/rep_id',
      expect.stringContaining('rep-1'),
    ]);
    expect(await refused('dashboard_kpis', 'rep_id=rep-1')).toEqual([422, 'query/rep_id', expect.any(String)]);
    expect(await refused('dashboard_kpis', 'period=7d')).toEqual([422, 'query/period', expect.any(String)]);
    expect((await get('dashboard_kpis', 'seller=x')).status).toBe(400);
  });
});

describe('the past', () => {
  it('is answered as of the end of a quarter or week, and nothing later is in it', async () => {
    const { body } = await get('closed_opportunities', 'quarter=Q3+2026');
    expect(body.filters.quarter).toBe('Q3 2026');
    expect(body.data_freshness).toBe('2026-10-01T00:00:00Z');
    for (const { closed_at } of body.rows) expect(String(closed_at) < '2026-10-01').toBe(true);
    const now = await rowsOf('closed_opportunities', 'quarter=Q4+2026');
    expect(now).toEqual(await rowsOf('closed_opportunities'));
    const [week] = await rowsOf('clock', 'week=2026-W46');
    expect(week).toMatchObject({ as_of: '2026-11-16', quarter: 'Q4 2026' });
  });
});

describe('a world without sales', () => {
  it('says what it lacks, and what to do', async () => {
    const services = scene.fresh();
    const { simulation, head, ...loaded } = await scene.writer.loader.load('default');
    const served = (changed: Partial<typeof head>) => {
      const changedHead = { ...head, ...changed };
      return askingRevOps({
        ...services,
        loader: { ...services.loader, head: async () => changedHead },
        sales: {
          read: async () => {
            const world = { ...loaded, simulation, head: changedHead };
            return createSalesReader({ load: async () => world }, { read: async () => [] }).read('default');
          },
        },
      });
    };
    for (const operation of ['listDatasets', 'buildDatasets'] as const) {
      const older = await served({ packVersion: 1 })(operation);
      expect(older).toMatchObject({ status: 409, body: { errors: [{ pointer: 'header/X-World' }] } });
      expect(JSON.stringify(older.body)).toContain('/api/regenerate');
      const large = await served({ counts: { ...head.counts, clients: 20_000 } })(operation);
      expect(large).toMatchObject({ status: 404, body: { errors: [{ pointer: 'header/X-World' }] } });
    }
    expect(await ask('listDatasets', { world: 'none' })).toMatchObject({ status: 404 });
  });
});

describe('a dataset that fails', () => {
  it('is refused with the reason where it never was good, and others go on', async () => {
    const broken = scene.ask(brittleGraph(() => ['forecast_confidence']));
    const failed = await broken('getDataset', { params: { name: 'forecast_confidence' } });
    expect(failed).toMatchObject({ status: 409 });
    expect(failed.body.detail).toContain('its formula divides by nothing');
    expect(await broken('getDataset', { params: { name: 'dashboard_kpis' } })).toMatchObject({ status: 409 });
    expect(await broken('getDataset', { params: { name: 'stage_velocity' } })).toMatchObject({ status: 200 });
    const { body } = await broken('getPipelineHealth');
    const states = body.widgets.map(({ id, answer, reason }: Row) => [id, answer === null, reason === null]);
    expect(states).toContainEqual(['kpis', true, false]);
    expect(states).toContainEqual(['stage-velocity', false, true]);
    const { body: entries } = await broken('listDatasets');
    const standing = Object.fromEntries(entries.map(({ id, state }: Row) => [id, state]));
    expect(standing).toMatchObject({
      forecast_confidence: 'failed',
      dashboard_kpis: 'failed',
      stage_velocity: 'ready',
    });
  });

  it('stays served as it was last, by a warm function, and by a cold one once a build has kept it', async () => {
    let breaks: string[] = [];
    const graph = brittleGraph(() => breaks);
    const warm = scene.ask(graph);
    const params = { name: 'process_bottlenecks' };
    const good = await warm('getDataset', { params });
    const services = scene.fresh();
    const job = await startBuild(services, WORLD, 'request');
    await takeBuild(services, { ...WORLD, jobId: job.id });
    scene.clock.now = WEDNESDAY + DAY;
    await runTick(scene.writer, { worldId: 'default', generation: 1, tick: DAY / 30_000 });
    breaks = ['process_bottlenecks'];
    for (const stale of [await warm('getDataset', { params }), await scene.ask(graph)('getDataset', { params })]) {
      expect(stale.headers['x-tick']).toBe(String(DAY / 30_000));
      expect(stale.body).toMatchObject({ state: 'stale', tick: 0, version: good.body.version });
      expect(stale.body.data_freshness).toBe(good.body.data_freshness);
      expect(stale.body.reason).toContain('its formula divides by nothing');
      expect(stale.body.rows).toEqual(
        good.body.rows.map((row: Row) => ({ ...row, created_at: expect.any(String), updated_at: expect.any(String) })),
      );
    }
    const filtered = await scene.ask(graph)('getDataset', { params, query: 'segment=SMB' });
    expect(filtered).toMatchObject({ status: 409 });
    breaks = [];
    expect((await warm('getDataset', { params })).body).toMatchObject({ state: 'stale' });
    scene.clock.now = WEDNESDAY + DAY + 30_000;
    await runTick(scene.writer, { worldId: 'default', generation: 1, tick: DAY / 30_000 + 1 });
    expect((await warm('getDataset', { params })).body).toMatchObject({ state: 'ready', reason: null });
  });
});

describe('a warm function', () => {
  it('answers after ticks what one answers that has just started', async () => {
    const warm = scene.ask();
    await warm('listDatasets');
    for (const days of [2, 3, 9]) {
      scene.clock.now = WEDNESDAY + days * DAY;
      await runTick(scene.writer, { worldId: 'default', generation: 1, tick: (days * DAY) / 30_000 });
      await warm('listDatasets');
    }
    const cold = scene.ask();
    for (const name of revopsGraph.datasets.keys()) {
      const params = { name };
      const ask = { params, query: 'limit=50' };
      expect((await warm('getDataset', ask)).body).toEqual((await cold('getDataset', ask)).body);
      const query = 'limit=50&segment=Enterprise&week=2026-W47';
      expect((await warm('getDataset', { params, query })).body).toEqual(
        (await cold('getDataset', { params, query })).body,
      );
    }
  });
});
