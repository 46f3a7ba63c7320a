import { shareTenths } from '../../../../kernel/shares.ts';
import { lead, note, tableOf } from '../../../../print/blocks.ts';
import type { SharesChart } from '../../../../print/charts/chart.ts';
import type { Block, Section } from '../../../../print/document.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import { healthDistribution } from '../../health/health-distribution.ts';
import { pipelineHealthSummary } from '../../health/pipeline-health-summary.ts';
import { flagLabel } from '../../health/risk-flags.ts';
import { clockOf, type ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { counted, percent, usd, usdShort } from '../words.ts';

type Distribution = DatasetRow<typeof healthDistribution>;
type Risk = DatasetRow<typeof pipelineHealthSummary>['risks'][number];

interface BandRow {
  readonly label: string;
  readonly range: string;
  readonly count: number;
  readonly amount: number;
  readonly share: number | null;
  readonly tone: 'warn' | 'bad' | null;
}

function bandsOf(row: Distribution): readonly BandRow[] {
  const { healthyCount, monitorCount, atRiskCount, criticalCount } = row;
  return [
    {
      label: 'Healthy',
      range: '80 to 100',
      count: healthyCount,
      amount: row.healthyAmount,
      share: row.healthyPct,
      tone: null,
    },
    {
      label: 'Monitor',
      range: '60 to 79',
      count: monitorCount,
      amount: row.monitorAmount,
      share: row.monitorPct,
      tone: null,
    },
    {
      label: 'At risk',
      range: '40 to 59',
      count: atRiskCount,
      amount: row.atRiskAmount,
      share: row.atRiskPct,
      tone: 'warn',
    },
    {
      label: 'Critical',
      range: '0 to 39',
      count: criticalCount,
      amount: row.criticalAmount,
      share: row.criticalPct,
      tone: 'bad',
    },
  ];
}

/** Bars that a chart has room for. */
const MOST_BARS = 7;

const amountOf = (row: Distribution): number => bandsOf(row).reduce((sum, { amount }) => sum + amount, 0);

/** The bands of the company and of the largest teams, in percent of the value; those without a pipeline are left out. */
function shares(input: ReportInput, rows: readonly Distribution[]): Block {
  const teams = rows.filter(({ teamFilter }) => teamFilter !== 'All');
  const apart = teams.length > 1 ? rows : rows.slice(0, 1);
  const largest = apart.filter((row) => amountOf(row) > 0).toSorted((a, b) => amountOf(b) - amountOf(a));
  const open = largest.slice(0, MOST_BARS);
  if (open.length === 0) return note('There is no open deal: no health to show.');
  const named = (row: Distribution): string => (row.teamFilter === 'All' ? 'All teams' : row.teamFilter);
  const chart: SharesChart = {
    kind: 'shares',
    title: 'How healthy the pipeline is',
    subtitle: `Percent of the annual value of open deals, by band of the health score${largest.length > MOST_BARS ? '; the largest teams' : ''}`,
    source: sourceOf(input, healthDistribution),
    alt: open
      .map(
        (row) =>
          `${named(row)}: ${bandsOf(row)
            .map(({ label, share }) => `${label.toLowerCase()} ${percent(share)}`)
            .join(', ')}.`,
      )
      .join(' '),
    height: 34 + 30 * open.length,
    unit: 'percent',
    rows: open.map((row) => {
      const bands = bandsOf(row);
      const tenths = shareTenths(bands.map(({ amount }) => amount));
      return { label: named(row), shares: bands.map(({ label }, n) => ({ label, value: (tenths[n] ?? 0) / 10 })) };
    }),
  };
  return { kind: 'chart', chart };
}

function answer(row: Distribution | null): string {
  if (!row) return 'The health of the pipeline was not computed.';
  const risky = row.atRiskCount + row.criticalCount;
  const amount = row.atRiskAmount + row.criticalAmount;
  const total = amountOf(row);
  if (total === 0) return 'There is no open deal.';
  const share = percent(amount / total);
  const change = row.atRiskChange1w;
  const points = change === null ? 0 : Math.round(change * 100);
  const week =
    points === 0 ? '' : `, ${counted(Math.abs(points), 'point')} ${points > 0 ? 'more' : 'less'} than a week ago`;
  if (risky === 0) return 'No open deal has a health below 60.';
  return `${counted(risky, 'deal')} worth ${usdShort(amount)} ${risky > 1 ? 'have' : 'has'} a health below 60: ${share} of the pipeline${week}.`;
}

/** How healthy the open deals are, and what is wrong with them. */
export function healthSection(input: ReportInput): Section {
  const { data } = input;
  const { team } = clockOf(data);
  const rows = data.rows(healthDistribution);
  const row = rows.find(({ teamFilter }) => teamFilter === team) ?? null;
  const summary = data
    .rows(pipelineHealthSummary)
    .find(({ teamFilter, closeQuarter }) => teamFilter === team && closeQuarter === 'All');
  return {
    id: 'health',
    title: 'How healthy open deals are',
    blocks: [
      lead(answer(row)),
      shares(input, rows),
      tableOf<BandRow>({
        title: 'Bands of health',
        source: sourceOf(input, healthDistribution),
        empty: 'The bands were not computed.',
        noun: 'bands',
        columns: [
          {
            label: 'Band',
            weight: 2,
            cell: ({ label, tone, count }) =>
              tone && count > 0 ? { text: label, tone, strong: true } : { text: label, strong: true },
          },
          { label: 'Score', weight: 1, align: 'right', cell: ({ range }) => range },
          { label: 'Deals', weight: 1, align: 'right', cell: ({ count }) => String(count) },
          { label: 'Value', weight: 1.4, align: 'right', cell: ({ amount }) => usd(amount) },
          { label: 'Share of value', weight: 1.2, align: 'right', cell: ({ share }) => percent(share) },
        ],
        rows: row ? bandsOf(row) : [],
      }),
      tableOf<Risk>({
        title: 'What is wrong, by value',
        source: sourceOf(input, pipelineHealthSummary),
        empty: 'No open deal has a risk flag.',
        noun: 'flags',
        columns: [
          { label: 'Risk', weight: 3, cell: ({ flag }) => ({ text: flagLabel(flag), strong: true }) },
          { label: 'Deals', weight: 1, align: 'right', cell: ({ dealCount }) => String(dealCount) },
          { label: 'Value', weight: 1.4, align: 'right', cell: ({ amount }) => usd(amount) },
        ],
        rows: summary?.risks ?? [],
      }),
    ],
  };
}
