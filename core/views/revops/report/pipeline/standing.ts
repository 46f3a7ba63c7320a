import { heading, lead, tableOf } from '../../../../print/blocks.ts';
import type { Block, KeyFigure, Section } from '../../../../print/document.ts';
import { dashboardKpis } from '../../forecast/dashboard-kpis.ts';
import { clockOf, type ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { percent, statusCell, times, usd, usdShort } from '../words.ts';
import { type Kpis, kpisOf, statusOf } from './quarter.ts';
import { tilesOf } from './tiles.ts';

/** The sentence that answers first: where the quarter stands. */
function answer(kpis: Kpis | null, quarter: string): string {
  if (!kpis) return `Nothing can be said of ${quarter}: its figures were not computed.`;
  const { quarterTarget: target, closedWonAmount: won, aiForecast, gapToTarget: gap, gapPct, riskLevel } = kpis;
  const sofar =
    target === null
      ? `${usdShort(won)} is won in ${quarter}, for which nobody has a quota.`
      : `Of the target of ${usdShort(target)} for ${quarter}, ${won === 0 ? 'nothing is won yet' : `${usdShort(won)} is won`}.`;
  if (aiForecast === null) return `${sofar} No quarter has ended yet that would tell what else to expect.`;
  const forecast = `${sofar} The forecast is ${usdShort(aiForecast)}`;
  if (gap === null || riskLevel === null) return `${forecast}.`;
  if (gap >= 0) return `${forecast}, ${usdShort(gap)} above the target (${percent(gapPct)}).`;
  const short = `${usdShort(-gap)} short of the target (${percent(gapPct)})`;
  return `${forecast}, ${short}: the risk is ${riskLevel.toLowerCase()}.`;
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
  const tiles = kpis ? tilesOf(input, kpis) : [];
  const blocks: Block[] = [lead(answer(kpis, quarter))];
  if (tiles.length > 0) blocks.push(heading('Key figures'), { kind: 'key-figures', figures: tiles });
  blocks.push(...teamTable(input));
  const cover = ['aiForecast', 'quarterTarget', 'coverageRatio', 'pipelineHealth'];
  return {
    section: { id: 'standing', title: `Where ${quarter} stands`, blocks },
    cover: tiles.filter(({ id }) => cover.includes(id)),
  };
}
