import { chartOr, heading, lead, note, pairOr } from '../../../../print/blocks.ts';
import type { Section } from '../../../../print/document.ts';
import type { Funnel } from '../../answer/payload.ts';
import { counted, figureText, whyNot } from '../../words.ts';
import { keyFigures } from '../cards.ts';
import { cohorts, funnelChart, lines } from '../charts.ts';
import { cardOf, type ReportInput, tableIn } from '../input.ts';
import { metricTable } from '../tables.ts';

const weeks = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ id: `retention-week-${n}`, label: `Week ${n}` }));

function answer({ data: { growth } }: ReportInput): string {
  const [joined, activated, kept] = [
    cardOf(growth, 'new-users'),
    cardOf(growth, 'activation-rate'),
    cardOf(growth, 'retention-d7'),
  ];
  if (joined.value === null) return `Nothing can be measured. ${joined.reason ?? ''}`;
  if (joined.value === 0) return 'Nobody joined in this range.';
  const active =
    activated.value === null
      ? ''
      : ` ${figureText('percent', activated.value)} of them completed a lesson in their first week.`;
  const back =
    kept.value === null ? '' : ` On the seventh day after, ${figureText('percent', kept.value)} were active.`;
  const people = counted(joined.value, 'person', 'people');
  return `${people} joined.${active}${back}`;
}

/** Where the funnel loses most people, and how long the last step takes. */
function fall({ steps }: Funnel): string {
  const worst = steps
    .slice(1)
    .reduce<(typeof steps)[number] | null>(
      (least, step) => ((least?.of_previous.value ?? 101) <= (step.of_previous.value ?? 101) ? least : step),
      null,
    );
  const last = steps.at(-1);
  if (!worst || worst.of_previous.value === null || !last) return '';
  const lost =
    worst.of_previous.value === 100
      ? 'Nobody is lost on the way.'
      : `Most are lost before “${worst.label.toLowerCase()}”: ${figureText('percent', worst.of_previous.value)} of the step before come so far.`;
  const wait =
    last.median_hours.value === null
      ? ''
      : ` Those who come to the last step take ${figureText('hours', last.median_hours.value)} (median) for it.`;
  return `${lost}${wait}`;
}

/** Who joins, whether they begin, and whether they come back. */
export function growthSection(input: ReportInput): Section {
  const { growth } = input.data;
  const reason = whyNot(growth);
  const [activation] = growth.funnels;
  const told = activation ? fall(activation) : '';
  const registrations = (id: string, title: string) =>
    metricTable(input, tableIn(growth, id), { title, noun: 'values', empty: 'Nobody joined in this range.' });
  return {
    id: 'growth',
    title: 'Growth: who joins, and who stays',
    blocks: [
      lead(answer(input)),
      keyFigures(input, growth),
      chartOr(
        activation ? funnelChart(input, activation) : null,
        'Nobody joined in this range: there is no funnel to show.',
      ),
      ...(told === '' ? [] : [note(told)]),
      chartOr(
        cohorts(input, tableIn(growth, 'retention-cohorts'), {
          title: 'Who came back, by the week of joining',
          subtitle:
            'Percent of those who joined in a week (its first day, and how many) who were active in the weeks after',
          columns: weeks,
          granularity: 'week',
        }),
        'Nobody joined in this range of whom later weeks could be known.',
      ),
      pairOr(
        lines(input, growth, { title: 'People who returned', trends: ['returning'] }),
        lines(input, growth, {
          title: 'Back after a month, and gone for one',
          trends: ['resurrected', 'dormant'],
        }),
        reason,
      ),
      heading('Where they come from'),
      registrations('registrations-by-channel', 'By channel'),
      registrations('registrations-by-region', 'By region'),
      registrations('registrations-by-platform', 'By platform'),
    ],
  };
}
