import { chartOr, lead, pairOr } from '../../../../print/blocks.ts';
import type { Section } from '../../../../print/document.ts';
import { figureText, whyNot } from '../../words.ts';
import { showsCourse } from '../cards.ts';
import { bridge, lines } from '../charts.ts';
import { cardOf, type ReportInput, tableIn, trendOf } from '../input.ts';

const movements: Readonly<Record<string, string>> = {
  'mrr-opening': 'Before',
  'mrr-new': 'New',
  'mrr-expansion': 'Expansion',
  'mrr-reactivated': 'Reactivated',
  'mrr-contraction': 'Contraction',
  'mrr-churned': 'Churned',
  mrr: 'After',
};

function answer({ data: { executive } }: ReportInput): string {
  const [mau, stickiness, change] = [
    cardOf(executive, 'mau'),
    cardOf(executive, 'stickiness'),
    cardOf(executive, 'mrr-change'),
  ];
  if (mau.value === null) return `Nothing can be measured. ${mau.reason ?? ''}`;
  if (mau.value === 0) return 'Nobody was active in the last thirty days of the range.';
  const daily =
    stickiness.value === null ? '' : ` On a usual day ${figureText('percent', stickiness.value)} of them come.`;
  const moved =
    change.value === null || change.value === 0
      ? 'MRR stayed as it was'
      : change.value > 0
        ? `MRR grew by ${figureText('usd', change.value)}`
        : `MRR fell by ${figureText('usd', -change.value)}`;
  return `${figureText('count', mau.value)} people were active in the last thirty days.${daily} ${moved}.`;
}

/** People, lessons and money in the large, and what moved MRR. */
export function executiveSection(input: ReportInput): Section {
  const { executive } = input.data;
  const reason = whyNot(executive);
  const { granularity } = trendOf(executive, 'dau');
  const people = ['mau', 'wau', 'dau'].filter((id) => showsCourse(id, granularity));
  return {
    id: 'executive',
    title: 'Executive: people and money',
    blocks: [
      lead(answer(input)),
      chartOr(
        lines(input, executive, {
          title: 'People who are active',
          trends: people,
          height: 160,
        }),
        reason,
      ),
      pairOr(
        lines(input, executive, { title: 'People who joined', trends: ['new-users'] }),
        lines(input, executive, { title: 'Lessons completed', trends: ['lessons-completed'] }),
        reason,
      ),
      chartOr(
        bridge(input, tableIn(executive, 'mrr-movement'), movements),
        'Nobody had a membership, and none was bought: there is no MRR to move.',
      ),
      pairOr(
        lines(input, executive, { title: 'MRR', trends: ['mrr'] }),
        lines(input, executive, { title: 'Members', trends: ['active-members'] }),
        reason,
      ),
    ],
  };
}
