import type { Block, KeyFigure, Section } from '../../../../print/document.ts';
import { dashboardKpis } from '../../forecast/dashboard-kpis.ts';
import { forecastHistory } from '../../forecast/forecast-history.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import type { Status } from '../../graph/schema.ts';
import { pipelineHealthSummary } from '../../health/pipeline-health-summary.ts';
import { heading, lead, tableOf } from '../blocks.ts';
import { clockOf, type ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { capital, counted, percent, statusCell, times, usd, usdChange, usdShort, whole } from '../words.ts';

type Kpis = DatasetRow<typeof dashboardKpis>;
type Week = DatasetRow<typeof forecastHistory>;

const judgements = { good: 'better', warn: 'same', bad: 'worse', none: 'neutral' } as const;

const statusOf = (field: keyof typeof dashboardKpis.fields, row: Kpis): Status =>
  dashboardKpis.status[field]?.(row) ?? 'none';

/** The row of what the build is filtered by: the company, or the one team. */
export function kpisOf(input: ReportInput): Kpis | null {
  const { team } = clockOf(input.data);
  return input.data.rows(dashboardKpis).find(({ teamFilter }) => teamFilter === team) ?? null;
}

/** The weeks of the quarter that have ended. */
export function weeksOf(input: ReportInput): readonly Week[] {
  const { quarter } = clockOf(input.data);
  return input.data.rows(forecastHistory).filter((row) => row.quarter === quarter);
}

/** The sentence that answers first: where the quarter stands. */
function answer(kpis: Kpis | null, quarter: string): string {
  if (!kpis) return `Nothing can be said of ${quarter}: its figures were not computed.`;
  const { quarterTarget: target, closedWonAmount: won, aiForecast, gapToTarget: gap, gapPct, riskLevel } = kpis;
  const sofar =
    target === null
      ? `${usdShort(won)} is won in ${quarter}, for which nobody has a quota.`
      : `Of the target of ${usdShort(target)} for ${quarter}, ${usdShort(won)} is won.`;
  if (aiForecast === null) return `${sofar} No quarter has ended yet that would tell what else to expect.`;
  const forecast = `${sofar} The forecast is ${usdShort(aiForecast)}`;
  if (gap === null || riskLevel === null) return `${forecast}.`;
  if (gap >= 0) return `${forecast}, ${usdShort(gap)} above the target (${percent(gapPct)}).`;
  const short = `${usdShort(-gap)} short of the target (${percent(gapPct)})`;
  return `${forecast}, ${short}: the risk is ${riskLevel.toLowerCase()}.`;
}

function sinceLastWeek(change: number | null): string {
  return change === null ? 'No week before it in the quarter' : `${capital(usdChange(change))} since last week`;
}

function figures(input: ReportInput, kpis: Kpis): readonly KeyFigure[] {
  const weeks = weeksOf(input);
  const { closedWonAmount: won, quarterTarget: target } = kpis;
  const figure = (
    id: keyof typeof dashboardKpis.fields,
    label: string,
    value: string,
    change: string,
    trend: readonly (number | null)[] = [],
  ): KeyFigure => ({ id, label, value, change, judgement: judgements[statusOf(id, kpis)], trend, steps: 'weeks' });
  return [
    figure('quarterTarget', 'Target', usd(target), target === null ? 'Nobody has a quota' : 'Quotas of the reps'),
    figure(
      'closedWonAmount',
      'Won so far',
      usd(won),
      target ? `${percent(won / target)} of the target` : 'New business, expansions, renewals',
      weeks.map(({ cumulativeClosed }) => cumulativeClosed),
    ),
    figure(
      'aiForecast',
      'AI forecast',
      usd(kpis.aiForecast),
      sinceLastWeek(kpis.forecastChange1w),
      weeks.map(({ cumulativeForecast }) => cumulativeForecast),
    ),
    figure(
      'commitAmount',
      'Commit',
      usd(kpis.commitAmount),
      sinceLastWeek(kpis.commitChange1w),
      weeks.map(({ cumulativeCommit }) => cumulativeCommit),
    ),
    figure(
      'gapToTarget',
      'Gap to target',
      usd(kpis.gapToTarget),
      kpis.gapPct === null
        ? 'No target or no forecast'
        : `${percent(kpis.gapPct)} of it; risk ${kpis.riskLevel ?? '—'}`,
    ),
    figure(
      'coverageRatio',
      'Coverage',
      times(kpis.coverageRatio),
      kpis.coverageRatio === null ? 'Nothing is left to win' : 'Pipeline by what is left to win',
    ),
    figure(
      'aiForecastConfidence',
      'Forecast confidence',
      percent(kpis.aiForecastConfidence),
      kpis.aiForecastConfidence === null ? 'No quarter to test it on' : 'By this week of past quarters',
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
  const value = whole(row?.amountWeightedHealth ?? null);
  const trend = weeksOf(input).map(({ avgPipelineHealth }) => avgPipelineHealth);
  return {
    id: 'pipelineHealth',
    label: 'Pipeline health',
    value,
    change: capital(deals),
    judgement: 'neutral',
    trend,
    steps: 'weeks',
  };
}

/** The teams beside each other, where there are several. */
function teamTable(input: ReportInput): Block[] {
  const teams = input.data.rows(dashboardKpis).filter(({ teamFilter }) => teamFilter !== 'All');
  if (teams.length < 2) return [];
  return [
    tableOf<Kpis>({
      title: 'The quarter by team',
      source: sourceOf(input, dashboardKpis),
      empty: 'There is no team.',
      noun: 'teams',
      columns: [
        { label: 'Team', weight: 2, cell: ({ teamFilter }) => ({ text: teamFilter, strong: true }) },
        { label: 'Target', weight: 1, align: 'right', cell: (row) => usd(row.quarterTarget) },
        { label: 'Won', weight: 1, align: 'right', cell: (row) => usd(row.closedWonAmount) },
        { label: 'Commit', weight: 1, align: 'right', cell: (row) => usd(row.commitAmount) },
        { label: 'AI forecast', weight: 1, align: 'right', cell: (row) => usd(row.aiForecast) },
        { label: 'Gap', weight: 1, align: 'right', cell: (row) => usd(row.gapToTarget) },
        { label: 'Coverage', weight: 0.9, align: 'right', cell: (row) => times(row.coverageRatio) },
        { label: 'Risk', weight: 0.9, cell: (row) => statusCell(row.riskLevel ?? '—', statusOf('riskLevel', row)) },
      ],
      rows: teams,
    }),
  ];
}

/** Where the quarter stands: the answer, the tiles, and the teams. */
export function standingSection(input: ReportInput): {
  readonly section: Section;
  readonly cover: readonly KeyFigure[];
} {
  const { quarter } = clockOf(input.data);
  const kpis = kpisOf(input);
  const tiles = kpis ? figures(input, kpis) : [];
  const blocks: Block[] = [lead(answer(kpis, quarter))];
  if (tiles.length > 0) blocks.push(heading('Key figures'), { kind: 'key-figures', figures: tiles });
  blocks.push(...teamTable(input));
  const cover = ['aiForecast', 'quarterTarget', 'coverageRatio', 'pipelineHealth'];
  return {
    section: { id: 'standing', title: `Where ${quarter} stands`, blocks },
    cover: tiles.filter(({ id }) => cover.includes(id)),
  };
}
