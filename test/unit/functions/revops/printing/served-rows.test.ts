import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dashboardKpis } from '../../../../../core/views/revops/forecast/dashboard-kpis.ts';
import type { DatasetRow } from '../../../../../core/views/revops/graph/dataset.ts';
import {
  type DatasetReader,
  pipelineHealthDatasets,
  pipelineHealthReport,
} from '../../../../../core/views/revops/index.ts';
import { repPerformance } from '../../../../../core/views/revops/reps/rep-performance.ts';
import { clock } from '../../../../../core/views/revops/sources/schemas.ts';
import { servedRows } from '../../../../../functions/revops/printing/served-rows.ts';
import { openRequest } from '../../../../../functions/revops/read/open-request.ts';
import { keepQuarter, keptQuarter } from '../../../../tools/revops-kept.ts';
import { brittleGraph, type RevOpsScene, revopsScene } from '../../../../tools/revops-scene.ts';

const { closing, tick: keptTick, aiForecast } = keptQuarter;
const ASKED = { quarter: keptQuarter.name };

let scene: RevOpsScene;
beforeAll(async () => {
  scene = await revopsScene('servedrows-');
  await keepQuarter(scene.fresh());
});
afterAll(() => scene.stop());

async function served(query: Record<string, string>, services = scene.fresh()) {
  const serving = await openRequest(services, 'default', query);
  return servedRows(services.versions, serving, pipelineHealthDatasets);
}

const kpisOf = (data: DatasetReader): DatasetRow<typeof dashboardKpis> | undefined => data.rows(dashboardKpis)[0];
const answerOf = async (query: string) =>
  (await scene.ask()('getDataset', { params: { name: 'dashboard_kpis' }, query })).body;

describe('the rows that a report is made of', () => {
  it('are those that a kept quarter answers, of the tick at which it was kept', async () => {
    const { data, tick } = await served(ASKED);
    const answer = await answerOf('quarter=Q3+2026');
    expect([tick, answer.tick, answer.kept]).toEqual([keptTick, keptTick, true]);
    expect(kpisOf(data)?.aiForecast).toBe(aiForecast);
    expect(answer.rows[0].ai_forecast).toBe(aiForecast / 100);
    expect(data.rows(clock)).toMatchObject([{ quarter: 'Q3 2026', asOf: closing.asOf, team: 'All' }]);
  });

  it('are printed: the figure that was kept stands on the cover', async () => {
    const { data, tick } = await served(ASKED);
    const asOf = { world: 'default', generation: 1, tick, time: closing.asOf - 1000, seed: 1 };
    const { cover } = pipelineHealthReport({ data, asOf, paper: 'A4' });
    expect(cover.find(({ id }) => id === 'aiForecast')?.value).toBe(keptQuarter.shown);
  });

  it('are computed where nothing was kept: under filters, of another quarter, now', async () => {
    const team = String((await answerOf('')).rows.at(-1).team_filter);
    for (const query of [{ ...ASKED, team }, { quarter: 'Q2 2026' }, {}]) {
      const { data, tick } = await served(query);
      expect(tick).toBe(0);
      const answer = await answerOf(new URLSearchParams(query).toString());
      const forecast = kpisOf(data)?.aiForecast ?? null;
      expect([answer.kept, answer.rows[0].ai_forecast]).toEqual([false, forecast === null ? null : forecast / 100]);
    }
  });

  it('lack where a dataset fails, with the reason; what it was not asked for is no dataset of the report', async () => {
    const { data, tick } = await served({}, scene.fresh(brittleGraph(() => ['process_bottlenecks'])));
    const [velocity] = pipelineHealthDatasets.filter(({ id }) => id === 'stage_velocity');
    if (velocity === undefined) throw new Error('the report shows no stage_velocity');
    expect([data.rows(velocity), tick]).toEqual([[], 0]);
    expect(data.reason(velocity)).toContain('its formula divides by nothing');
    expect([data.reason(dashboardKpis), data.reason(clock)]).toEqual([null, null]);
    expect(() => data.rows(repPerformance)).toThrow('rep_performance is not among the datasets of the report');
  });
});
