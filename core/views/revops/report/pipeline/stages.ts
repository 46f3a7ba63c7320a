import { upperFirst } from '../../../../kernel/text.ts';
import { chartOr, lead, tableOf } from '../../../../print/blocks.ts';
import type { BarChart } from '../../../../print/charts/chart.ts';
import type { Section } from '../../../../print/document.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import { stageVelocity } from '../../health/stage-velocity.ts';
import { trendStatus } from '../../health/statuses.ts';
import { VELOCITY_WINDOW_DAYS } from '../../health/thresholds.ts';
import type { ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { counted, decimal, percent, statusCell, usd, usdShort } from '../words.ts';

type Velocity = DatasetRow<typeof stageVelocity>;

const tones = { green: 'plain', yellow: 'warn', red: 'bad' } as const;
const trendWords = { improving: 'faster', stable: 'as before', worsening: 'slower' } as const;

function durations(input: ReportInput, rows: readonly Velocity[]): BarChart | null {
  const measured = rows.flatMap((row) => (row.avgDurationDays === null ? [] : [{ ...row, days: row.avgDurationDays }]));
  if (measured.length === 0) return null;
  return {
    kind: 'bars',
    title: slowest(rows) ? `${slowest(rows)?.stageName} takes longest beyond its benchmark` : 'No stage is slow',
    subtitle: `Mean days in the stage, of visits that ended in the last ${VELOCITY_WINDOW_DAYS} days`,
    source: sourceOf(input, stageVelocity),
    alt: `Mean days by stage: ${measured.map((row) => `${row.stageName} ${decimal(row.days)} (benchmark ${decimal(row.benchmarkDays)})`).join(', ')}.`,
    height: 30 + 26 * measured.length,
    unit: 'days',
    targetLabel: 'Benchmark',
    bars: measured.map((row) => ({
      label: row.stageName,
      value: Math.round(row.days * 10) / 10,
      target: row.benchmarkDays,
      tone: row.statusIndicator === null ? 'plain' : tones[row.statusIndicator],
      note: row.dealsInStage === 0 ? '' : `${counted(row.dealsInStage, 'deal')}, ${usdShort(row.amountInStage)}`,
    })),
  };
}

/** The stage that is furthest beyond its benchmark, if one is beyond what is usual. */
function slowest(rows: readonly Velocity[]): Velocity | null {
  const slow = rows.filter(({ statusIndicator }) => statusIndicator === 'yellow' || statusIndicator === 'red');
  const by = (row: Velocity): number => row.deviationDays ?? 0;
  return slow.reduce<Velocity | null>((worst, row) => (worst && by(worst) >= by(row) ? worst : row), null);
}

function trendText({ trendDirection, durationChangePct }: Velocity): string {
  if (trendDirection === null || durationChangePct === null) return '—';
  if (trendDirection === 'stable') return trendWords.stable;
  return `${percent(Math.abs(durationChangePct))} ${trendWords[trendDirection]}`;
}

function answer(rows: readonly Velocity[]): string {
  const worst = slowest(rows);
  if (rows.every(({ avgDurationDays }) => avgDurationDays === null)) {
    return `No deal left a stage in the last ${VELOCITY_WINDOW_DAYS} days: there is no pace to speak of.`;
  }
  if (!worst) return 'Deals go through all stages within what is usual for them.';
  const open =
    worst.dealsInStage === 0
      ? 'No deal is in it now.'
      : `${upperFirst(counted(worst.dealsInStage, 'deal'))} worth ${usdShort(worst.amountInStage)} ${worst.dealsInStage > 1 ? 'are' : 'is'} in it now.`;
  const beyond = `${decimal(worst.deviationDays)} more than its benchmark`;
  return `Deals spend ${decimal(worst.avgDurationDays)} days in ${worst.stageName}, ${beyond}. ${open}`;
}

/** How fast deals go through the stages. */
export function stageSection(input: ReportInput): Section {
  const rows = input.data.rows(stageVelocity);
  return {
    id: 'stages',
    title: 'How fast deals move',
    blocks: [
      lead(answer(rows)),
      chartOr(durations(input, rows), 'No visit of a stage has ended that could be measured.'),
      tableOf<Velocity>({
        title: 'Stages: pace, trend and conversion',
        source: sourceOf(input, stageVelocity),
        empty: 'The pace of stages was not computed.',
        noun: 'stages',
        columns: [
          { label: 'Stage', weight: 1.5, cell: ({ stageName }) => ({ text: stageName, strong: true }) },
          { label: 'Deals', weight: 0.7, align: 'right', cell: (row) => String(row.dealsInStage) },
          { label: 'Value', weight: 1.1, align: 'right', cell: (row) => usd(row.amountInStage) },
          { label: 'Mean days', weight: 1, align: 'right', cell: (row) => decimal(row.avgDurationDays) },
          { label: 'Median', weight: 0.9, align: 'right', cell: (row) => decimal(row.medianDurationDays) },
          { label: 'Benchmark', weight: 1.1, align: 'right', cell: (row) => decimal(row.benchmarkDays) },
          {
            label: 'Trend',
            weight: 1.3,
            cell: (row) => statusCell(trendText(row), trendStatus(row.trendDirection)),
          },
          { label: 'Go on', weight: 0.8, align: 'right', cell: (row) => percent(row.conversionRate) },
        ],
        rows,
      }),
    ],
  };
}
