import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toDollars } from '../../../../core/kernel/money.ts';
import type { Narrator } from '../../../../core/kernel/narrator.ts';
import { pipelineHealthWidgets, repCoachingWidgets } from '../../../../core/views/revops/dashboards.ts';
import { revopsGraph } from '../../../../core/views/revops/index.ts';
import { createWording } from '../../../../functions/revops/narrate.ts';
import { askingRevOps } from '../../../tools/revops.ts';
import { type RevOpsScene, revopsScene } from '../../../tools/revops-scene.ts';

let scene: RevOpsScene;
let ask: ReturnType<RevOpsScene['ask']>;
beforeAll(async () => {
  scene = await revopsScene('screens-');
  ask = scene.ask();
});
afterAll(() => scene.stop());

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (name: string, query = ''): Promise<Row[]> =>
  (await ask('getDataset', { params: { name }, query })).body.rows;

describe('a dashboard', () => {
  it('shows datasets that there are', () => {
    for (const { dataset } of [...pipelineHealthWidgets, ...repCoachingWidgets]) {
      expect([dataset, revopsGraph.datasets.has(dataset)]).toEqual([dataset, true]);
    }
  });

  it('of the pipeline has every widget, of the team that is asked for', async () => {
    const [rep] = await rowsOf('reps');
    for (const team of ['All', String(rep?.manager_name)]) {
      const { status, body } = await ask('getPipelineHealth', { query: `team=${encodeURIComponent(team)}` });
      expect([status, body.widgets.length, body.filters.team]).toEqual([200, pipelineHealthWidgets.length, team]);
      for (const { answer, reason } of body.widgets) {
        expect(reason).toBeNull();
        const plain = await rowsOf(answer.dataset, `team=${encodeURIComponent(team)}`);
        expect(answer.rows).toEqual(plain.filter(({ team_filter = team }) => team_filter === team));
      }
    }
  });

  it('of a rep has every widget, and no row of another', async () => {
    const [rep] = await rowsOf('reps');
    const rep_id = String(rep?.rep_id);
    const { status, body } = await ask('getRepCoaching', { params: { rep_id } });
    expect([status, body.rep_id, body.widgets.length]).toEqual([200, rep_id, repCoachingWidgets.length]);
    for (const { answer } of body.widgets) {
      expect(answer.rows).toEqual((await rowsOf(answer.dataset)).filter((row) => row.rep_id === rep_id));
    }
    const unknown = await ask('getRepCoaching', { params: { rep_id: 'rep-99' } });
    expect(unknown).toMatchObject({ status: 404, body: { errors: [{ pointer: 'path/rep_id' }] } });
    expect(unknown.body.errors[0].detail).toContain(rep_id);
  });

  it('says how each widget is drawn: figures as in its rows, with status, displays and places', async () => {
    const [rep] = await rowsOf('reps');
    const pipeline = (await ask('getPipelineHealth', { query: 'team=All' })).body.widgets;
    const coaching = (await ask('getRepCoaching', { params: { rep_id: String(rep?.rep_id) } })).body.widgets;
    for (const widgets of [pipeline, coaching]) {
      for (const [index, { id, answer, drawing }] of widgets.entries()) {
        const { order, message, alt, tiles, series, parts, axis } = drawing;
        expect([id, order, /[^.]$/.test(message), /[.]$/.test(alt)]).toEqual([id, index + 1, true, true]);
        expect(JSON.stringify(drawing)).not.toMatch(/"-|NaN|undefined/);
        const faults = [];
        for (const { field, value, display, status, compared_with: change } of id === 'drivers' ? [] : tiles) {
          if (value !== answer.rows[0][field]) faults.push([field, value]);
          if (display !== answer.shown[0].display[field]) faults.push([field, display]);
          if (status !== (answer.shown[0].status[field] ?? 'none')) faults.push([field, status]);
          if (change && Math.sign(value - change.value) !== Math.sign(change.change) && change.change !== 0)
            faults.push(change);
        }
        const values = [
          ...series.flatMap(({ data }: { data: number[] }) => data),
          ...parts.map(({ to }: { to: number }) => to),
        ];
        for (const value of values) {
          if (value !== null && (value < axis.domain.min || value > axis.domain.max)) faults.push([id, value]);
        }
        expect(faults).toEqual([]);
      }
    }
    const [kpis, trend, bridge, , , health] = pipeline.map(({ drawing }: { drawing: Row }) => drawing);
    expect(kpis.tiles.map(({ field }: Row) => field)).toContain('ai_forecast');
    expect(trend.series.map(({ role }: Row) => role)).toEqual(['target', 'actual', 'forecast', 'forecast']);
    expect(bridge.parts.filter(({ role }: Row) => role === 'total')).toHaveLength(2);
    expect(health.parts.map(({ tone }: Row) => tone)).toEqual(['good', 'none', 'warn', 'bad']);
  });

  it('has the insights of one rep in the words of whoever narrates, and asks once', async () => {
    let asked = 0;
    const narrator: Narrator = {
      name: 'model-1',
      narrate: async (passages) => {
        asked += 1;
        return new Map(passages.map(({ id }) => [id, 'In other words.']));
      },
    };
    const narrated = askingRevOps({ ...scene.fresh(), wording: createWording(narrator) });
    const [rep] = await rowsOf('reps');
    const params = { name: 'rep_coaching_insights' };
    for (let time = 1; time <= 2; time += 1) {
      const { body } = await narrated('getDataset', { params, query: `rep_id=${rep?.rep_id}` });
      expect(body.rows).toMatchObject([{ overall_assessment: 'In other words.', model_version: 'model-1' }]);
    }
    expect(asked).toBe(1);
    const { body } = await narrated('getDataset', { params });
    expect(body.rows[0].overall_assessment).not.toBe('In other words.');
  });
});

describe('the bridge', () => {
  const bridge = (query: string) => ask('getBridge', { query });

  it('closes to the cent between any two days, and bridges join', async () => {
    const days = ['2024-11-01', '2025-03-15', '2026-01-01', '2026-10-01', '2026-11-18'];
    const amountsOf = async (query: string): Promise<Record<string, number>> => {
      const { status, body } = await bridge(query);
      expect(status).toBe(200);
      return Object.fromEntries(body.steps.map(({ step, amount }: Row) => [step, Math.round(100 * Number(amount))]));
    };
    for (const filter of ['', '&segment=SMB', '&quarter=Q4+2026']) {
      for (const [index, from] of days.entries()) {
        for (const to of days.slice(index)) {
          const { closing = 0, ...others } = await amountsOf(`from=${from}&to=${to}${filter}`);
          expect(Object.values(others).reduce((sum, amount) => sum + amount, 0)).toBe(closing);
        }
      }
    }
    const { closing } = await amountsOf('from=2026-10-01');
    const open = (await rowsOf('opportunities')).reduce((sum, { amount }) => sum + Number(amount), 0);
    expect(closing).toBe(Math.round(100 * open));
    expect(toDollars(closing ?? 0)).toBeGreaterThan(0);
  });

  it('has the deals behind each step, which add up to it', async () => {
    const { body } = await bridge('from=2026-01-01');
    const names = new Set([
      ...(await rowsOf('opportunities')).map(({ opportunity_id }) => opportunity_id),
      ...(await rowsOf('closed_opportunities')).map(({ opportunity_id }) => opportunity_id),
    ]);
    for (const { step, amount, count, deals } of body.steps) {
      expect([step, deals.length]).toEqual([step, Math.min(count, 50)]);
      expect(deals.filter((deal: Row) => !names.has(deal.opportunity_id) || deal.opportunity_name === null)).toEqual(
        [],
      );
      const sum = deals.reduce((total: number, deal: Row) => total + Math.round(100 * Number(deal.amount)), 0);
      if (count <= 50) expect([step, sum]).toEqual([step, Math.round(100 * amount)]);
    }
    expect(body.message).toMatch(/^The pipeline (rose|fell|has not moved)/);
  });

  it('is that of the dataset over the same span', async () => {
    const rows = (await rowsOf('pipeline_bridge')).filter(
      ({ period, window }) => period === 'quarter' && window === 'quarter',
    );
    const { body } = await bridge('quarter=Q4+2026');
    expect(body.steps.map(({ step, amount, count }: Row) => [step, amount, count])).toEqual(
      rows.map(({ step, amount, count }) => [step, amount, count]),
    );
  });

  it('leads nowhere outside of the history', async () => {
    for (const [query, pointer] of [
      ['from=2020-01-01', 'query/from'],
      ['from=2026-11-19', 'query/from'],
      ['from=2026-10-01&to=2026-09-30', 'query/to'],
      ['from=2026-10-01&to=2026-11-19', 'query/to'],
      ['from=2026-10-01&quarter=Q7', 'query/quarter'],
      ['quarter=Q1+1900', 'query/quarter'],
      ['quarter=Q3+2024', 'query/quarter'],
      ['from=2026-02-30', 'query/from'],
      ['to=2026-09-30', 'query/to'],
    ] as const) {
      expect([query, await bridge(query)]).toMatchObject([query, { status: 422, body: { errors: [{ pointer }] } }]);
    }
  });
});

describe('a history', () => {
  const history = (dataset: string, row: string, field: string, query = '') =>
    ask('getFigureHistory', { params: { dataset, row, field }, query });

  it('is what the dataset has as of the end of each week, and ends with the figure itself', async () => {
    const { status, body } = await history('stage_velocity', 'Proposal', 'amount_in_stage', 'weeks=3');
    expect([status, body.weeks, body.lacking]).toEqual([200, 3, null]);
    const weeks = ['2026-W44', '2026-W45', '2026-W46'];
    const asked = await Promise.all(
      ['', ...weeks.map((week) => `week=${week}`)].map((query) => rowsOf('stage_velocity', query)),
    );
    const [now, ...before] = asked.map(
      (rows) => rows.find(({ stage_name }) => stage_name === 'Proposal')?.amount_in_stage,
    );
    expect(body.points.map(({ value }: Row) => value)).toEqual([...before, now]);
    expect(body.points.map(({ label, partial }: Row) => [label, partial])).toEqual([
      ['1 Nov 2026', false],
      ['8 Nov 2026', false],
      ['15 Nov 2026', false],
      ['now', true],
    ]);
  });

  it('leaves out weeks in which there was no such row, and says so', async () => {
    const { body } = await history('dashboard_kpis', 'Q4 2026~All', 'ai_forecast');
    expect(body.points.length).toBeLessThan(9);
    expect(body.lacking).toMatch(/^At the end of \d+ of 8 weeks there was no such row\.$/);
  });

  it('of what there is not is refused', async () => {
    expect(await history('stage_velocity', 'Nowhere', 'amount_in_stage')).toMatchObject({ status: 404 });
    expect(await history('stage_velocity', 'Proposal', 'nothing')).toMatchObject({ status: 404 });
    expect(await history('stage_velocity', 'Proposal', 'amount_in_stage', 'weeks=14')).toMatchObject({ status: 422 });
  });
});

describe('an explanation', () => {
  const explain = (dataset: string, row: string, field: string, query = '') =>
    ask('explainFigure', { params: { dataset, row, field }, query });

  it('is there for the first row of every dataset, from its first field to its last, and has the figure itself', async () => {
    for (const { id } of revopsGraph.transforms) {
      const { body } = await ask('getDataset', { params: { name: id }, query: 'limit=1' });
      const [shown] = body.shown;
      if (!shown) continue;
      for (const { name } of [body.columns[0], body.columns.at(-1)]) {
        const told = await explain(id, shown.key, name);
        expect([id, name, told.status, told.body.value]).toEqual([id, name, 200, body.rows[0][name]]);
        expect(told.body.version).toBe(body.version);
      }
    }
  });

  it('has the formula of each figure, and what it names of the same row', async () => {
    const { body } = await explain('dashboard_kpis', 'Q4 2026~All', 'gap_to_target');
    const [forecast, target] = body.terms;
    expect([body.formula, forecast.field, target.field]).toEqual([
      'ai_forecast − quarter_target',
      'ai_forecast',
      'quarter_target',
    ]);
    expect(forecast.value - target.value).toBeCloseTo(body.value, 6);
    expect(body.inputs[0]).toMatchObject({ dataset: 'forecast_confidence', fields: ['quarter_target', 'ai_forecast'] });
  });

  it('names rows of which the figure is computed again', async () => {
    const { body } = await explain('health_distribution', 'Q4 2026~All', 'healthy_amount');
    const deals = body.inputs.find(({ dataset }: Row) => dataset === 'deal_health_scores');
    const healthy = deals.rows.filter(({ row }: { row: Row }) => Number(row.health_score) >= 80);
    const sum = healthy.reduce((all: number, { row }: { row: Row }) => all + Number(row.amount), 0);
    expect(body.value).toBe(sum);
  });

  it('of what there is not names what there is', async () => {
    for (const [dataset, row, field, pointer, known] of [
      ['nothing', 'x', 'x', 'path/dataset', 'dashboard_kpis'],
      ['dashboard_kpis', 'Q4 2026~Nobody', 'ai_forecast', 'path/row', 'Q4 2026~All'],
      ['dashboard_kpis', 'Q4 2026~All', 'forecast', 'path/field', 'ai_forecast'],
    ] as const) {
      const { status, body } = await explain(dataset, row, field);
      expect([status, body.errors[0].pointer]).toEqual([404, pointer]);
      expect(body.errors[0].detail).toContain(known);
    }
  });
});
