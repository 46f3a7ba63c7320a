import { termsOf } from '../../../world/index.ts';
import type { ClientTraits } from '../traits.ts';
import type { TargetRule } from './rule.ts';

type Plan = ClientTraits['contractType'];

const byPlan =
  (values: Readonly<Record<Plan, number>>) =>
  ({ contractType }: ClientTraits): number =>
    values[contractType];

const TICKETS_PER_HOUR = 0.0026; // per employee: 0.48 tickets a month over 21 days of 9 hours
const HANDLING_HOURS = 1; // from first answer to solution, in the median

const ticketCost = byPlan({ Basic: 35, Standard: 37, Premium: 39, Enterprise: 42 });
const REGULATED_COST = 3; // identities are checked and answers written down

/** Every target that a widget may have. Adding one is a record here, and one name in a template. */
export const targetRules = [
  {
    id: 'roi-by-plan',
    label: '24-month ROI by plan',
    unit: 'percent',
    value: byPlan({ Basic: 100, Standard: 80, Premium: 65, Enterprise: 60 }),
    rationale:
      'Set by us: each dollar is to come back and most of another, as with about half of the clients at the prices of the trade; larger plans take over more work at a higher price, so that they promise more dollars and a lower percentage.',
  },
  {
    id: 'payback',
    label: 'Payback',
    unit: 'months',
    value: () => 3,
    rationale:
      'Set by us: what changing to the service costs must be back within a quarter, in which a budget is reviewed.',
  },
  {
    id: 'satisfaction-by-plan',
    label: 'Satisfaction by plan',
    unit: 'score',
    value: byPlan({ Basic: 4.3, Standard: 4.4, Premium: 4.5, Enterprise: 4.6 }),
    rationale:
      'Set by us, by how fast an answer the plan promises: all above 4.25 of 5, below which lies the lowest quarter of the trade.',
  },
  {
    id: 'satisfaction-recovery',
    label: 'Satisfaction to recover first',
    unit: 'score',
    value: () => 4.25,
    rationale: 'A client at risk is first brought out of the lowest quarter of the trade, which ends at 4.25 of 5.',
  },
  {
    id: 'open-tickets-by-plan',
    label: 'Open tickets by plan',
    unit: 'tickets',
    value: ({ employees, contractType }) => {
      const hours = termsOf(contractType).responseHours + HANDLING_HOURS;
      return Math.max(1, Math.ceil(employees * TICKETS_PER_HOUR * hours));
    },
    rationale:
      'Little’s law: tickets raised per hour (0.48 per employee and month, of the 0.4 to 1.2 that HDI and MetricNet report) times the hours that one may stay open, which are those of the first answer that the plan promises and one more.',
  },
  {
    id: 'cost-per-ticket',
    label: 'Cost per ticket',
    unit: 'usd',
    value: (traits) => ticketCost(traits) + (traits.regulated ? REGULATED_COST : 0),
    rationale:
      'MetricNet: 15 to 50 dollars at the first level; faster plans take more senior people, and regulated clients more care.',
  },
  {
    id: 'license-utilization',
    label: 'Licence utilisation',
    unit: 'percent',
    value: () => 90,
    rationale: 'Set by us: below 90 % seats are paid for and idle; at 100 % every new employee waits for a purchase.',
  },
  {
    id: 'team-utilization',
    label: 'Team utilisation',
    unit: 'percent',
    value: () => 75,
    rationale:
      'The middle of 70 to 80 %, as the measure has it: above, queues grow and people leave; below, people idle.',
  },
] as const satisfies readonly TargetRule[];
