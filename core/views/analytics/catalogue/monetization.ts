import { count, level, opening, sum, users } from '../evaluate/fold.ts';
import { revenueMonths } from '../evaluate/retention.ts';
import { allMovements } from './executive.ts';
import { derived, divide, type Metric, metric, ratio } from './metric.ts';
import { MEMBERSHIP, PERSON, text } from './texts.ts';

const ofPeople = text('monetization', PERSON);
const ofMembers = text('monetization', MEMBERSHIP);

/** Days of a mean month. */
const MONTH_DAYS = 365 / 12;

const noMembers = 'Nobody was a member at the beginning of this period.';

const cohortMonths = revenueMonths.map((n) =>
  derived(
    ofPeople(
      `cohort-revenue-month-${n}`,
      `Month ${n}`,
      'usd',
      'up',
      `What the people who registered in the period paid in calendar month ${n} after that of their registration, which is month 0, less what they got back in it.`,
    ),
    {
      formula: 'sum of the payments, once the month has begun for anybody',
      inputs: { paid: sum(`cohort/revenue/${n}`), due: count(`cohort/due/${n}`) },
      value: (inputs) => (inputs('due') === 0 ? null : inputs('paid')),
      missing: 'Nobody registered in this period for whom that month has begun.',
      people: 'paid',
    },
  ),
);

export const monetization: readonly Metric[] = [
  ratio(
    ofPeople(
      'conversion-rate',
      'Conversion',
      'percent',
      'up',
      'Of the people who registered in the period, those who went through the activation funnel to a membership within 30 days.',
    ),
    {
      part: users('step/activation/member'),
      of: users('registered'),
      factor: 100,
      missing: 'Nobody registered in this period.',
    },
  ),
  metric(
    ofMembers(
      'paying-users',
      'Paying users',
      'count',
      'up',
      'People with a payment for a membership that begins in the period.',
    ),
    users('purchase'),
  ),
  metric(
    ofMembers('purchases', 'Payments', 'count', 'up', 'Memberships that begin in the period, renewals included.'),
    count('purchase'),
  ),
  ratio(ofPeople('arpu', 'ARPU', 'usd', 'up', 'Average revenue per user: revenue of the period by its active users.'), {
    part: sum('revenue'),
    of: users('activity'),
    missing: 'Nobody was active in this period.',
  }),
  ratio(
    ofMembers(
      'arppu',
      'ARPPU',
      'usd',
      'up',
      'Average revenue per paying user: revenue of the period by the people with a payment in it.',
    ),
    { part: sum('revenue'), of: users('purchase'), missing: 'Nobody paid in this period.' },
  ),
  ratio(
    ofMembers('mrr-per-member', 'MRR per member', 'usd', 'up', 'MRR by active members, both at the end of the period.'),
    { part: level(...allMovements), of: level('member'), missing: 'Nobody is a member at the end of this period.' },
  ),
  derived(
    ofMembers(
      'ltv',
      'Lifetime value',
      'usd',
      'up',
      'What a member pays until leaving: MRR per member at the end of the period, by the share of members lost in a mean month of it. It assumes that members go on leaving at this rate and paying this much, and takes off no cost and no interest.',
    ),
    {
      formula: '(mrr ÷ members) ÷ (lost ÷ opening ÷ months of the period)',
      inputs: {
        mrr: level(...allMovements),
        members: level('member'),
        lost: count('member/lost'),
        opening: opening('member'),
      },
      value: (inputs, { days }) => {
        const monthlyLoss = divide(inputs('lost'), inputs('opening'), MONTH_DAYS / days);
        return divide(divide(inputs('mrr'), inputs('members')), monthlyLoss);
      },
      missing: 'Without members at both ends of the period, and without one lost in it, no lifetime can be reckoned.',
    },
  ),
  metric(
    ofMembers(
      'members-lost',
      'Members lost',
      'count',
      'down',
      'How often the last running membership of a person ended.',
    ),
    count('member/lost'),
  ),
  ratio(
    ofMembers(
      'logo-churn',
      'Member churn',
      'percent',
      'down',
      'Members lost in the period, in percent of the members at its beginning; in long periods those who joined and left in it count as lost as well.',
    ),
    { part: count('member/lost'), of: opening('member'), factor: 100, missing: noMembers },
  ),
  ratio(
    ofMembers(
      'revenue-churn',
      'Revenue churn',
      'percent',
      'down',
      'Churned and contracted MRR of the period, in percent of the MRR at its beginning.',
    ),
    {
      part: sum('mrr/churned', 'mrr/contraction'),
      of: opening(...allMovements),
      factor: -100,
      missing: 'There was no MRR at the beginning of this period.',
    },
  ),
  metric(
    ofMembers(
      'renewals-due',
      'Renewals due',
      'count',
      'neither',
      'Memberships that expire in the period, without those that were refunded.',
    ),
    count('expiry'),
  ),
  metric(
    ofMembers(
      'renewals-done',
      'Renewals done',
      'count',
      'up',
      'Of these, those whose person is a member at the moment of the expiry all the same.',
    ),
    count('expiry/renewed'),
  ),
  ratio(ofMembers('renewal-rate', 'Renewal rate', 'percent', 'up', 'Renewals done in percent of renewals due.'), {
    part: count('expiry/renewed'),
    of: count('expiry'),
    factor: 100,
    missing: 'No membership expires in this period.',
  }),
  metric(ofMembers('refunds', 'Refunds', 'usd', 'down', 'Payments given back in the period.'), sum('refund')),
  metric(
    ofMembers(
      'refund-count',
      'Memberships refunded',
      'count',
      'down',
      'How many payments were given back in the period.',
    ),
    count('refund'),
  ),
  metric(
    ofPeople(
      'cohort-revenue',
      'Cohort revenue',
      'usd',
      'up',
      'What the people who registered in the period have paid up to now, less what they got back.',
    ),
    sum('cohort/revenue'),
  ),
  ...cohortMonths,
];
