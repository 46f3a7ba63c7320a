import { describe, expect, it } from '@jest/globals';
import { coveragePlan } from '../../../../../../core/views/revops/forecast/coverage-plan.ts';
import { dashboardKpis } from '../../../../../../core/views/revops/forecast/dashboard-kpis.ts';
import { sourcesById } from '../../../../../../core/views/revops/index.ts';
import { repCoachingReport } from '../../../../../../core/views/revops/report/coaching/rep-coaching.ts';
import { pipelineHealthReport } from '../../../../../../core/views/revops/report/pipeline/pipeline-health.ts';
import { readerOf } from '../../../../../../core/views/revops/report/rows.ts';
import {
  chartsOf,
  expectNothingEmpty,
  expectTablesWhole,
  figuresOf,
  tablesOf,
  textsOf,
} from '../../operations/pages/checks/document.ts';
import { buildOf, documentsOf, inputOf, sourcesOf } from './opened.ts';

const usual = { seed: 42 };

describe('the report of pipeline health', () => {
  it('has a chart for each question, and the tiles of the dashboard', () => {
    const [document] = documentsOf(usual, 'pipeline-health');
    if (!document) throw new Error('there is no report');
    expect(chartsOf(document).map(({ kind }) => kind)).toEqual([
      'lines',
      'waterfall',
      'waterfall',
      'bars',
      'shares',
      'bars',
      'lines',
    ]);
    expect(figuresOf(document).map(({ id }) => id)).toEqual([
      'quarterTarget',
      'closedWonAmount',
      'aiForecast',
      'commitAmount',
      'gapToTarget',
      'coverageRatio',
      'aiForecastConfidence',
      'pipelineHealth',
    ]);
    expect(document.cover).toHaveLength(4);
  });

  it('shows the figures of the datasets', () => {
    const input = inputOf(usual);
    const kpis = input.data.rows(dashboardKpis).find(({ teamFilter }) => teamFilter === 'All');
    const figures = new Map(figuresOf(pipelineHealthReport(input)).map(({ id, value }) => [id, value]));
    const dollars = (cents: number | null | undefined): string =>
      `$${Math.round((cents ?? Number.NaN) / 100).toLocaleString('en-US')}`;
    expect(figures.get('quarterTarget')).toBe(dollars(kpis?.quarterTarget));
    expect(figures.get('aiForecast')).toBe(dollars(kpis?.aiForecast));
    const open = sourcesOf(usual).opportunities.rows;
    const count = figuresOf(pipelineHealthReport(input)).find(({ id }) => id === 'pipelineHealth')?.change;
    expect(count).toContain(`${open.length} open deals`);
    const coverage = figuresOf(pipelineHealthReport(input)).find(({ id }) => id === 'coverageRatio')?.change;
    const [{ pipelineMissing: missing } = { pipelineMissing: null }] = input.data.rows(coveragePlan);
    expect(coverage).toMatch(missing === 0 ? /^Enough/ : /^\$[\d.]+[KM]? short/);
  });

  it('says by what it is filtered', () => {
    const [document] = documentsOf({ ...usual, filters: { segment: 'SMB', region: 'West' } }, 'pipeline-health');
    expect(document?.question).toContain('SMB, West');
    const [all] = documentsOf(usual, 'pipeline-health');
    expect(all?.question).not.toContain('SMB');
  });

  it('names the datasets that could not be computed, with the reason, and shows the others', () => {
    const { deal_snapshots: _, ...rest } = sourcesById(sourcesOf(usual));
    const input = { ...inputOf(usual), data: readerOf(buildOf(rest)) };
    const document = pipelineHealthReport(input);
    expect(textsOf(document).join('\n')).toContain('health_distribution: deal_snapshots is missing');
    expectNothingEmpty({ document });
    expectTablesWhole({ document });
    expect(tablesOf(document).find(({ title }) => title.startsWith('Stuck deals'))?.rows.length).toBeGreaterThan(0);
  });

  it('can’t be made of a build that doesn’t know its moment', () => {
    const { clock: _, ...rest } = sourcesById(sourcesOf(usual));
    const input = { ...inputOf(usual), data: readerOf(buildOf(rest)) };
    expect(() => pipelineHealthReport(input)).toThrow('no clock');
    expect(() => repCoachingReport(input, 'rep-1')).toThrow();
  });
});
