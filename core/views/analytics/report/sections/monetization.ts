import { chartOr, lead, pairOr } from '../../../../print/blocks.ts';
import type { Section } from '../../../../print/document.ts';
import { counted, figureText, whyNot } from '../../words.ts';
import { keyFigures } from '../cards.ts';
import { cohorts, lines, shares } from '../charts.ts';
import { cardOf, type ReportInput, tableIn } from '../input.ts';
import { metricTable } from '../tables.ts';

const months = [0, 1, 2, 3, 4, 5].map((n) => ({ id: `cohort-revenue-month-${n}`, label: `Month ${n}` }));

function answer({ data: { monetization } }: ReportInput): string {
  const [purchases, renewals, lost] = [
    cardOf(monetization, 'purchases'),
    cardOf(monetization, 'renewal-rate'),
    cardOf(monetization, 'members-lost'),
  ];
  if (purchases.value === null) return `Nothing can be measured. ${purchases.reason ?? ''}`;
  const renewed =
    renewals.value === null ? '' : ` Of those that came due, ${figureText('percent', renewals.value)} were renewed.`;
  const left =
    lost.value === null ? '' : ` ${counted(lost.value, 'member')} left.`.replace(' no member left', ' No member left');
  return `${counted(purchases.value, 'membership')} began or went on.${renewed}${left}`.replace(
    /^no membership/,
    'No membership',
  );
}

/** What people pay, whether they renew, and what each cohort has brought. */
export function monetizationSection(input: ReportInput): Section {
  const { monetization } = input.data;
  const [reason, plans] = [whyNot(monetization), tableIn(monetization, 'plan-mix')];
  return {
    id: 'monetization',
    title: 'Monetization: what they pay',
    blocks: [
      lead(answer(input)),
      keyFigures(input, monetization),
      chartOr(
        shares(input, plans, { metric: 'mrr', title: 'Plans in MRR' }),
        'Nobody has a membership at the end of the range: there is no mix of plans.',
      ),
      metricTable(input, plans, {
        title: 'Plans',
        noun: 'plans',
        empty: 'No membership was held, bought or due in this range.',
      }),
      pairOr(
        lines(input, monetization, { title: 'Revenue', trends: ['revenue'] }),
        lines(input, monetization, { title: 'Members lost', trends: ['members-lost'] }),
        reason,
      ),
      chartOr(
        cohorts(input, tableIn(monetization, 'revenue-cohorts'), {
          title: 'What each month’s newcomers have paid',
          subtitle: 'USD by the month of joining (and how many joined), in that month and those after',
          columns: months,
          granularity: 'month',
        }),
        'Nobody who joined in this range has paid yet.',
      ),
    ],
  };
}
