import { describe, expect, it } from '@jest/globals';
import { dashboardKpis } from '../../../../../core/views/revops/forecast/dashboard-kpis.ts';
import { forecastCalibration } from '../../../../../core/views/revops/forecast/forecast-calibration.ts';
import { forecastConfidence } from '../../../../../core/views/revops/forecast/forecast-confidence.ts';
import { forecastHistory } from '../../../../../core/views/revops/forecast/forecast-history.ts';
import { weeklyForecasts } from '../../../../../core/views/revops/forecast/weekly-forecasts.ts';
import { winProbabilities } from '../../../../../core/views/revops/forecast/win-probabilities.ts';
import type { Dataset } from '../../../../../core/views/revops/graph/dataset.ts';
import { dealHealthHistory } from '../../../../../core/views/revops/health/deal-health-history.ts';
import { dealHealthScores } from '../../../../../core/views/revops/health/deal-health-scores.ts';
import { dealsStuckInProcess } from '../../../../../core/views/revops/health/deals-stuck-in-process.ts';
import { healthDistribution } from '../../../../../core/views/revops/health/health-distribution.ts';
import { pipelineHealthSummary } from '../../../../../core/views/revops/health/pipeline-health-summary.ts';
import { stuckDealsView } from '../../../../../core/views/revops/health/stuck-deals-view.ts';
import { type Build, explain, lineageOf, revopsGraph, rowKey } from '../../../../../core/views/revops/index.ts';
import { nextBestActions } from '../../../../../core/views/revops/reps/next-best-actions.ts';
import { repActivityMetrics } from '../../../../../core/views/revops/reps/rep-activity-metrics.ts';
import { repCoachingInsights } from '../../../../../core/views/revops/reps/rep-coaching-insights.ts';
import { repDriverComparison } from '../../../../../core/views/revops/reps/rep-driver-comparison.ts';
import { repPerformance } from '../../../../../core/views/revops/reps/rep-performance.ts';
import { repPerformanceView } from '../../../../../core/views/revops/reps/rep-performance-view.ts';
import { allSources } from '../../../../../core/views/revops/sources/all.ts';
import { noFilters } from '../../../../../core/views/revops/sources/filters.ts';
import { reps } from '../../../../../core/views/revops/sources/schemas.ts';
import { createWorld } from '../../../../../core/world/index.ts';
import { configOf, smallCounts } from '../../world/small.ts';
import { anyWorld, builtOf, partitionsOf, rowsOf } from './built.ts';

const sorted = (dataset: Dataset, rows: readonly Parameters<typeof rowKey>[1][]) =>
  new Map(rows.map((row) => [rowKey(dataset, row), row]));

/** Datasets whose rows are each of one rep, or of one deal of a rep's. */
const ofReps = [
  repPerformance,
  repPerformanceView,
  repDriverComparison,
  repActivityMetrics,
  nextBestActions,
  repCoachingInsights,
];
const ofDeals = [dealHealthScores, dealHealthHistory, dealsStuckInProcess, stuckDealsView];

describe('figures under filters', () => {
  it('of a team are those of its row without filters, in every field', () => {
    anyWorld(6, ({ facts, whole, filtered }) => {
      for (const { team } of partitionsOf(facts)[0] ?? []) {
        const build = filtered({ ...noFilters, team });
        for (const dataset of [dashboardKpis, forecastConfidence, healthDistribution, pipelineHealthSummary]) {
          const rows = rowsOf<Dataset>(whole, dataset).filter((row) => row.teamFilter === team);
          expect(rowsOf<Dataset>(build, dataset)).toEqual(rows);
        }
        const weeks = rowsOf(whole, weeklyForecasts).filter(({ managerName }) => managerName === team);
        expect(rowsOf(build, weeklyForecasts)).toEqual(weeks);
      }
    });
  });

  it('of a rep or a deal are the same whatever filters leave them', () => {
    anyWorld(4, ({ facts, whole, filtered }) => {
      for (const parts of partitionsOf(facts)) {
        const builds = parts.map(filtered);
        for (const dataset of [...ofReps, ...ofDeals]) {
          const rows = builds.flatMap((build) => rowsOf<Dataset>(build, dataset));
          expect(rows).toHaveLength(rowsOf<Dataset>(whole, dataset).length);
          expect(sorted(dataset, rows)).toEqual(sorted(dataset, rowsOf<Dataset>(whole, dataset)));
        }
      }
    });
  });

  it('add up to those without: the AI forecast to the cent, now and in each week of history', () => {
    anyWorld(4, ({ facts, whole, filtered }) => {
      for (const parts of partitionsOf(facts)) {
        const builds = parts.map(filtered);
        expect(sumsOf(builds)).toEqual(sumsOf([whole]));
        expect(historyOf(builds)).toEqual(historyOf([whole]));
      }
    });
  });

  it('go by probabilities of the whole company', () => {
    anyWorld(2, ({ facts, whole, filtered }) => {
      for (const filters of partitionsOf(facts).flat()) {
        const build = filtered(filters);
        for (const { id } of [winProbabilities, forecastCalibration]) {
          expect(build.results.get(id)?.version).toEqual(whole.results.get(id)?.version);
        }
      }
    });
  });
});

const summed = ['aiForecast', 'commitAmount', 'closedWonAmount', 'quarterTarget'] as const;

/** The totals of `All` of builds that each have a part of the company; null: no part can be measured. */
function sumsOf(builds: readonly Build[]) {
  const rows = builds.flatMap((build) => {
    const [first] = rowsOf(build, dashboardKpis);
    return first === undefined ? [] : [first];
  });
  return summed.map((name) => {
    const known = rows.flatMap((row) => row[name] ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  });
}

const weekly = [
  'cumulativeClosed',
  'cumulativeForecast',
  'pipelineCommit',
  'pipelineBestCase',
  'pipelineTotal',
] as const;

/** The sums of each week in which something was open, won or called: the parts have no rows of the others. */
function historyOf(builds: readonly Build[]) {
  const weeks = Map.groupBy(
    builds.flatMap((build) => rowsOf(build, forecastHistory)),
    ({ snapshotDate }) => snapshotDate,
  );
  return new Map(
    [...weeks]
      .sort(([a], [b]) => a - b)
      .map(([date, rows]) => [
        date,
        weekly.map((name) =>
          rows.some((row) => row[name] === null) ? null : rows.reduce((sum, row) => sum + (row[name] ?? 0), 0),
        ),
      ]),
  );
}

describe('the whole company', () => {
  const simulation = createWorld(configOf(3, { ...smallCounts, reps: 9, leads: 20, clients: 10 }));
  const { facts, whole, filtered } = builtOf(simulation);
  const [[team = noFilters] = []] = partitionsOf(facts);
  const build = filtered(team);

  it('is what explain goes back to for a company-wide figure: the rows that it names give it again', () => {
    for (const dataset of revopsGraph.transforms.filter(({ companyWide }) => companyWide !== undefined)) {
      for (const row of rowsOf<Dataset>(build, dataset).slice(0, 3)) {
        const [field = ''] = Object.keys(dataset.fields);
        const question = { dataset: dataset.id, row: rowKey(dataset, row), field };
        expect(explain(build, question)).toEqual(explain(whole, question));
        expect(explain(build, question)).toMatchObject({ scope: 'company', stale: null });
      }
    }
    const [kpi] = rowsOf(build, dashboardKpis);
    const row = kpi === undefined ? '' : rowKey(dashboardKpis, kpi);
    expect(explain(build, { dataset: dashboardKpis.id, row, field: 'aiForecast' }).scope).toBe('filtered');
  });

  it('has no row of a rep whom the filters leave out, and explains none', () => {
    const left = new Set(rowsOf(build, reps).map(({ repId }) => repId));
    const other = rowsOf(whole, repPerformanceView).find(({ repId }) => !left.has(repId));
    expect(other).toBeDefined();
    const question = { dataset: repPerformanceView.id, row: other?.repId ?? '', field: 'winRate' };
    expect(() => explain(build, question)).toThrow('has no row');
  });

  it('is told in the picture of the graph', () => {
    const scopes = new Map(lineageOf(revopsGraph, build).nodes.map(({ id, scope }) => [id, scope]));
    expect(scopes.get(winProbabilities.id)).toBe('company');
    expect(scopes.get(repPerformanceView.id)).toBe('company');
    expect(scopes.get(dashboardKpis.id)).toBe('filtered');
  });

  it('has the sources whole that are company-wide', () => {
    for (const source of Object.values<Dataset>(allSources).filter(({ companyWide }) => companyWide !== undefined)) {
      expect(rowsOf(build, source)).toEqual(rowsOf(whole, source));
    }
  });
});
