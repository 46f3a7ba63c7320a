import { upperFirst } from '../../../../kernel/text.ts';
import { type ColumnOf, chartOr, lead, note, tableOf } from '../../../../print/blocks.ts';
import type { BarChart } from '../../../../print/charts/chart.ts';
import type { Block, Section } from '../../../../print/document.ts';
import { NOT_MEASURABLE } from '../../../../print/format.ts';
import type { Standing } from '../../reps/coaching-gaps.ts';
import { type CoachingMetric, coachingMetrics } from '../../reps/coaching-metrics.ts';
import { drivers as known } from '../../reps/drivers.ts';
import { repDriverComparison } from '../../reps/rep-driver-comparison.ts';
import type { ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { counted } from '../words.ts';
import type { Coached } from './rep-facts.ts';

const isHabit = (metric: { readonly id: string }): boolean => known.some(({ id }) => id === metric.id);

/** How far each habit is ahead of the median, in percent of it: to the right is better, whatever the habit's own direction. */
function margins(input: ReportInput, standings: readonly Standing[]): BarChart | null {
  const percentOf = (standing: Standing): number => Math.round(standing.margin * 100);
  const apart = standings.filter((standing) => percentOf(standing) !== 0);
  const [first] = apart;
  if (!first) return null;
  return {
    kind: 'bars',
    title: `Habits beside the ${first.peers} median`,
    subtitle: 'Percent of the median by which a habit is ahead of it; to the right is better; those at it are left out',
    source: sourceOf(input, repDriverComparison),
    alt: apart.map((one) => `${one.metric.label}: ${percentOf(one)} percent.`).join(' '),
    height: 24 + 20 * apart.length,
    unit: 'percent',
    targetLabel: null,
    bars: apart.map((one) => ({
      label: one.metric.label,
      value: percentOf(one),
      target: null,
      tone: one.margin >= 0 ? 'plain' : 'muted',
      note: '',
    })),
  };
}

type Columns = readonly ColumnOf<CoachingMetric>[];

/** The median, top performers, and what the gap to them may be worth. */
function besideColumns({ facts, standings }: Coached): Columns {
  const medians = new Map(standings.map((one) => [one.metric.id, one.metric.write(one.median)]));
  return [
    { label: 'Median', weight: 0.8, align: 'right', cell: ({ id }) => medians.get(id) ?? NOT_MEASURABLE },
    { label: 'Top performers', weight: 1, align: 'right', cell: (metric) => written(metric, metric.topOf(facts)) },
    { label: 'What the gap to them may be worth', weight: 2.4, cell: (metric) => metric.impactOf(facts) },
  ];
}

const whyColumns: Columns = [{ label: 'Why it matters', weight: 4, cell: ({ why }) => upperFirst(why) }];

const written = (metric: CoachingMetric, value: number | null): string =>
  value === null ? NOT_MEASURABLE : metric.write(value);

const legend =
  'The median is that of the team, of all reps where the team has fewer than three; top performers are the mean of the best quarter of reps. ' +
  'What a gap may be worth is read off the company’s closed deals, with the habit and without it, or is not said.';

/** The habits that drive win rates, beside the median and top performers, with what a gap may be worth. */
export function driverSection(input: ReportInput, coached: Coached): Section {
  const { facts, standings, peers } = coached;
  const own = standings.filter(({ metric }) => isHabit(metric));
  const ahead = own.filter(({ margin }) => margin >= 0).length;
  const table = (columns: Columns): Block =>
    tableOf<CoachingMetric>({
      title: 'Habits that drive win rates',
      source: sourceOf(input, repDriverComparison),
      empty: 'No habit was measured.',
      noun: 'habits',
      columns: [
        { label: 'Habit', weight: 2.3, cell: ({ label }) => ({ text: label, strong: true }) },
        {
          label: 'Own',
          weight: 0.8,
          align: 'right',
          cell: (metric) => ({ text: written(metric, metric.valueOf(facts)), strong: true }),
        },
        ...columns,
      ],
      rows: coachingMetrics.filter(isHabit),
    });
  const section = { id: 'drivers', title: 'What drives the win rate' };
  if (own.length === 0) {
    const alone = 'There are too few reps with figures for a median: the habits are shown by themselves.';
    return { ...section, blocks: [lead(alone), table(whyColumns)] };
  }
  const many = `Of ${counted(own.length, 'habit')} that can be compared, ${ahead} ${ahead === 1 ? 'is' : 'are'}`;
  return {
    ...section,
    blocks: [
      lead(`${many} at the ${peers.words} median or ahead of it.`),
      chartOr(margins(input, own), 'Each habit is at the median.'),
      note(legend),
      table(besideColumns(coached)),
    ],
  };
}
