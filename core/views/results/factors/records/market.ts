import { factorOf, lowers, raises } from '../factor.ts';

const factor = factorOf('Market');

/** Is there demand, do we win it, and on how many shoulders does it rest? */
export const marketFactors = [
  factor({
    id: 'F1',
    name: 'Market demand',
    question: 'Is more being asked for than before?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      raises('leads-growth-quarter', 3),
      raises('leads-growth-year', 2),
      raises('leads-per-client', 2),
      raises('pipeline-growth-quarter', 3),
    ],
    rationale:
      'the pipeline is where a market shows first; its trend counts more than its size, which follows the company’s',
  }),
  factor({
    id: 'F2',
    name: 'Segment growth',
    question: 'Does the part of the market that we serve grow with us?',
    direction: 'up-is-good',
    weight: 5,
    inputs: [
      raises('mrr-growth-year', 4),
      raises('mrr-growth-quarter', 2),
      raises('clients-growth-year', 2),
      raises('employees-growth-year', 2),
    ],
    rationale: 'recurring revenue is what growth comes to; clients and their people say where it comes from',
  }),
  factor({
    id: 'F3',
    name: 'Competitive win rate',
    question: 'When a decision falls, does it fall for us?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [raises('win-rate-half-year', 4), raises('value-win-rate', 3), raises('win-rate-shift', 2)],
    rationale:
      'half a year of decisions are enough to tell skill from luck; by value, because competitors come for the large ones',
  }),
  factor({
    id: 'F4',
    name: 'Price realisation',
    question: 'Do we get the price that the service is worth, and does it follow costs?',
    direction: 'up-is-good',
    weight: 3,
    inputs: [
      raises('revenue-per-employee', 4),
      raises('revenue-per-employee-growth', 3),
      raises('deal-size-growth', 1),
    ],
    rationale:
      'price per person looked after is comparable between providers; deals differ too much in size to count for more',
  }),
  factor({
    id: 'F5',
    name: 'Concentration risk',
    question: 'How much hangs on a few clients, segments or regions?',
    direction: 'down-is-good',
    weight: 3,
    inputs: [
      raises('largest-client-share', 4),
      raises('top-five-share', 3),
      raises('largest-segment-share', 2),
      raises('largest-region-share', 2),
    ],
    rationale: 'existing revenue counts more than what is still to be won',
  }),
  factor({
    id: 'F6',
    name: 'Investment capacity',
    question: 'Is there money, and is it planned well enough, to act on any of this?',
    direction: 'up-is-good',
    weight: 3,
    inputs: [
      raises('operating-margin-quarter', 4),
      raises('operating-margin-shift', 2),
      lowers('spend-forecast', 1),
      lowers('departments-over-budget', 1),
      lowers('revenue-volatility', 2),
    ],
    rationale:
      'a margin that is there and steady revenue pay for moves; budgets that hold say that money goes where it was meant to',
  }),
] as const;
