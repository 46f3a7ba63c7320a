import { upperFirst } from '../../../../kernel/text.ts';
import type { KeyFigure } from '../../../../print/document.ts';
import { coveragePlan } from '../../forecast/coverage-plan.ts';
import type { dashboardKpis } from '../../forecast/dashboard-kpis.ts';
import { pipelineHealthSummary } from '../../health/pipeline-health-summary.ts';
import { clockOf, type ReportInput } from '../rows.ts';
import { counted, percent, times, usd, usdChange, usdShort, whole } from '../words.ts';
import { type Kpis, statusOf, weeksOf } from './quarter.ts';

const judgements = { good: 'better', warn: 'same', bad: 'worse', none: 'neutral' } as const;

function sinceLastWeek(change: number | null): string {
  return change === null ? 'No week before it in the quarter' : `${upperFirst(usdChange(change))} since last week`;
}

interface Course {
  /** The field whose status the tile has: what stands in its second line. */
  readonly by?: keyof typeof dashboardKpis.fields;
  readonly trend?: readonly (number | null)[];
}

/** Whether the quarter’s pipeline is as much as what is left to win takes at the share that usually is won, as the plan of coverage has it. */
function coverageText(input: ReportInput): string {
  const plan = input.data.rows(coveragePlan).find(({ ahead }) => ahead === 0);
  if (plan?.leftToTarget === 0) return 'Nothing is left to win';
  if (!plan || plan.pipelineMissing === null) return 'Of what is left to win';
  const { pipelineMissing: missing } = plan;
  return missing === 0
    ? 'Enough, at the usual share of wins'
    : `${usdShort(missing)} short, at the usual share of wins`;
}

function gapText({ gapPct, riskLevel }: Kpis): string {
  if (gapPct === null || riskLevel === null) return 'No target or no forecast';
  return `${percent(gapPct)} of the target; ${riskLevel.toLowerCase()} risk`;
}

/** The tiles of the dashboard: value, what it stands beside, and its course over the weeks of the quarter. */
export function tilesOf(input: ReportInput, kpis: Kpis): readonly KeyFigure[] {
  const weeks = weeksOf(input);
  const { closedWonAmount: won, quarterTarget: target } = kpis;
  const figure = (
    id: keyof typeof dashboardKpis.fields,
    label: string,
    value: string,
    change: string,
    { by = id, trend = [] }: Course = {},
  ): KeyFigure => ({ id, label, value, change, judgement: judgements[statusOf(by, kpis)], trend, steps: 'weeks' });
  return [
    figure('quarterTarget', 'Target', usd(target), target === null ? 'Nobody has a quota' : 'Quotas of the reps'),
    figure(
      'closedWonAmount',
      'Won so far',
      usd(won),
      target ? `${percent(won / target)} of the target` : 'New business, expansions, renewals',
      { trend: weeks.map(({ cumulativeClosed }) => cumulativeClosed) },
    ),
    figure('aiForecast', 'AI forecast', usd(kpis.aiForecast), sinceLastWeek(kpis.forecastChange1w), {
      by: 'forecastChange1w',
      trend: weeks.map(({ cumulativeForecast }) => cumulativeForecast),
    }),
    figure('commitAmount', 'Commit', usd(kpis.commitAmount), sinceLastWeek(kpis.commitChange1w), {
      by: 'commitChange1w',
      trend: weeks.map(({ cumulativeCommit }) => cumulativeCommit),
    }),
    figure('gapToTarget', 'Gap to target', usd(kpis.gapToTarget), gapText(kpis)),
    figure('coverageRatio', 'Coverage', times(kpis.coverageRatio), coverageText(input)),
    figure(
      'aiForecastConfidence',
      'Forecast confidence',
      percent(kpis.aiForecastConfidence),
      kpis.aiForecastConfidence === null
        ? 'No quarter to test it on'
        : `Off by ${percent(1 - kpis.aiForecastConfidence)} in past quarters`,
    ),
    healthFigure(input),
  ];
}

function healthFigure(input: ReportInput): KeyFigure {
  const { team } = clockOf(input.data);
  const row = input.data
    .rows(pipelineHealthSummary)
    .find(({ teamFilter, closeQuarter }) => teamFilter === team && closeQuarter === 'All');
  const deals = row ? `${counted(row.dealCount, 'open deal')}, ${usdShort(row.amount)}` : 'No open deal';
  const value = whole(row?.avgHealth ?? null);
  const trend = weeksOf(input).map(({ avgPipelineHealth }) => avgPipelineHealth);
  return {
    id: 'pipelineHealth',
    label: 'Pipeline health',
    value,
    change: upperFirst(deals),
    judgement: 'neutral',
    trend,
    steps: 'weeks',
  };
}
