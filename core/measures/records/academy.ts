import type { DaySnapshot } from '../day.ts';
import { flow, level, ofCompany, sumOf } from '../define.ts';

const company = ['company'] as const;

/** The academy as it stands; undefined in worlds of pack 1, which have none. */
const academyOf = ({ simulation }: DaySnapshot) => simulation.state.academy.get('academy');

/** Who learns at the academy, and what its memberships bring. */
export const academyMeasures = [
  level({
    id: 'academy-members',
    label: 'Academy members',
    unit: 'count',
    direction: 'up-is-good',
    description: 'Learners whose membership runs, cancelled ones until their expiry.',
    rationale: 'who has paid for the time being; what the academy earns follows',
    inputs: ['learners.membership'],
    taken: ofCompany((day) => academyOf(day)?.members),
  }),
  flow({
    id: 'academy-payments',
    label: 'Academy payments',
    unit: 'usd',
    direction: 'up-is-good',
    description: 'Memberships bought and renewed in the day, at their price for the whole term.',
    rationale: 'equals the amounts of the events of the day: membership.started and membership.renewed',
    inputs: ['academy.today.paid'],
    taken: ofCompany((day) => academyOf(day)?.today.paid),
  }),
  flow({
    id: 'academy-refunds',
    label: 'Academy refunds',
    unit: 'usd',
    direction: 'down-is-good',
    description: 'Payments of memberships that were given back in the day.',
    rationale: 'equals the amounts of the events of the day: membership.refunded',
    inputs: ['academy.today.refunded'],
    taken: ofCompany((day) => academyOf(day)?.today.refunded),
  }),
  sumOf('flow', {
    id: 'academy-revenue',
    label: 'Academy revenue',
    unit: 'usd',
    direction: 'up-is-good',
    description: 'Payments for memberships of the academy less refunds, on the day on which they are made.',
    rationale: 'people pay in advance and by card; at under one percent of all revenue, terms are not spread over days',
    scopes: company,
    terms: [
      ['academy-payments', 1],
      ['academy-refunds', -1],
    ],
    additiveOver: null,
  }),
  sumOf('flow', {
    id: 'total-revenue',
    label: 'Total revenue',
    unit: 'usd',
    direction: 'up-is-good',
    description: 'Revenue of the agreements and of the academy.',
    rationale: 'agreements are of clients and add up over them; memberships are of persons, so they stand beside',
    scopes: company,
    terms: [
      ['revenue', 1],
      ['academy-revenue', 1],
    ],
    additiveOver: null,
  }),
] as const;
