import type { ReportDocument } from '../../../../print/document.ts';
import { COMPANY_NAME } from '../../../../world/index.ts';
import { coveragePlan } from '../../forecast/coverage-plan.ts';
import { dashboardKpis } from '../../forecast/dashboard-kpis.ts';
import { forecastAccuracy } from '../../forecast/forecast-accuracy.ts';
import { forecastHistory } from '../../forecast/forecast-history.ts';
import { pipelineBridge } from '../../forecast/pipeline-bridge.ts';
import { healthDistribution } from '../../health/health-distribution.ts';
import { pipelineHealthSummary } from '../../health/pipeline-health-summary.ts';
import { stageVelocity } from '../../health/stage-velocity.ts';
import { stuckDealsView } from '../../health/stuck-deals-view.ts';
import { clockOf, type ReportInput } from '../rows.ts';
import { sourceSection } from '../sources.ts';
import { accuracySection } from './accuracy.ts';
import { coverageSection } from './coverage.ts';
import { forecastSection } from './forecast.ts';
import { healthSection } from './health.ts';
import { stageSection } from './stages.ts';
import { standingSection } from './standing.ts';
import { stuckSection } from './stuck.ts';

/** The datasets that the report shows. */
export const pipelineHealthDatasets = [
  dashboardKpis,
  forecastHistory,
  pipelineBridge,
  stageVelocity,
  healthDistribution,
  pipelineHealthSummary,
  stuckDealsView,
  coveragePlan,
  forecastAccuracy,
];

/** What the build is filtered by, for people: `Team of Jo Dale, SMB, West`; empty for everything. */
function filterText({ data }: ReportInput): string {
  const { team, segmentFilter, regionFilter } = clockOf(data);
  const parts = [
    team === 'All' ? '' : `Team of ${team}`,
    segmentFilter === 'All' ? '' : segmentFilter,
    regionFilter === 'All' ? '' : regionFilter,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
}

/** The dashboard of pipeline health as a report, of one build of the graph. */
export function pipelineHealthReport(input: ReportInput): ReportDocument {
  const { asOf, paper } = input;
  const { quarter } = clockOf(input.data);
  const { section, cover } = standingSection(input);
  return {
    title: 'Pipeline health',
    question: `Will ${quarter} reach its target, what is at risk, and what has to be created?${filterText(input)}`,
    company: COMPANY_NAME,
    language: 'en-US',
    paper,
    asOf,
    cover,
    sections: [
      section,
      forecastSection(input),
      stageSection(input),
      stuckSection(input),
      healthSection(input),
      coverageSection(input),
      accuracySection(input),
      sourceSection(input, pipelineHealthDatasets),
    ],
  };
}
