import { upperFirst } from '../../../../kernel/text.ts';
import { body, heading, lead } from '../../../../print/blocks.ts';
import type { Block, KeyFigure, Section } from '../../../../print/document.ts';
import { coachingMetrics } from '../../reps/coaching-metrics.ts';
import { NOTABLE } from '../../reps/thresholds.ts';
import { clockOf, type ReportInput } from '../rows.ts';
import { counted, decimal, percent, usd, usdShort } from '../words.ts';
import type { Coached } from './rep-facts.ts';

/** Figures that the summary puts beside the median. */
const compared = ['ytd_attainment', 'win_rate', 'avg_sales_cycle_days', 'avg_daily_activities'] as const;

/** One figure beside the median. What is behind it is told, never marked: a person is not a status. */
function comparedFigure(coached: Coached, id: string): readonly KeyFigure[] {
  const metric = coachingMetrics.find((one) => one.id === id);
  if (!metric) return [];
  const value = metric.valueOf(coached.facts);
  const standing = coached.standings.find((one) => one.metric.id === id);
  const median = standing
    ? `${upperFirst(standing.peers)} median ${metric.write(standing.median)}`
    : 'No median to compare';
  return [
    {
      id,
      label: metric.label,
      value: value === null ? '—' : metric.write(value),
      change: value === null ? 'Nothing to measure yet' : median,
      judgement: standing && standing.margin >= NOTABLE.value ? 'better' : 'neutral',
      trend: id === 'ytd_attainment' ? coached.attainments : [],
      steps: 'quarters',
    },
  ];
}

function ownFigures({ quarter, actions, facts }: Coached, name: string): readonly KeyFigure[] {
  const figure = (id: string, label: string, value: string, change: string): KeyFigure => ({
    id,
    label,
    value,
    change,
    judgement: 'neutral',
    trend: [],
  });
  const won = quarter?.closedWon ?? null;
  const quota = quarter?.quota ?? null;
  return [
    figure(
      'closedWon',
      `Won in ${name}`,
      usd(won),
      quota === null ? 'No quota is set' : `Of a quota of ${usdShort(quota)}`,
    ),
    figure('avgDealSize', 'Average deal', usd(facts.view.avgDealSize), 'Of deals won, four quarters'),
    figure(
      'openPipeline',
      'Open pipeline',
      usd(quarter?.openPipeline ?? null),
      actions.length === 0 ? 'No open deal' : `${upperFirst(counted(actions.length, 'deal'))} to act on below`,
    ),
    figure(
      'contactsPerDeal',
      'Contacts per closed deal',
      decimal(facts.drivers.get('contacts_per_deal')?.repValue ?? null),
      'Who answered, four quarters',
    ),
  ];
}

/** Where the rep stands, in words and in tiles. */
export function summarySection(
  input: ReportInput,
  coached: Coached,
): Section & { readonly cover: readonly KeyFigure[] } {
  const { insight, facts } = coached;
  const { quarter } = clockOf(input.data);
  const figures = [...compared.flatMap((id) => comparedFigure(coached, id)), ...ownFigures(coached, quarter)];
  const { repName, managerName, segment, region, ytdAttainment } = facts.view;
  const told =
    insight?.overallAssessment ??
    `${repName} stands at ${percent(ytdAttainment)} of quota for the year to date. No assessment was written.`;
  const blocks: Block[] = [
    lead(told),
    body(`${repName} sells to ${segment} accounts in the region ${region}, in the team of ${managerName}.`),
    heading('Key figures'),
    { kind: 'key-figures', figures },
  ];
  return { id: 'summary', title: `Where ${repName} stands`, blocks, cover: figures.slice(0, 4) };
}
