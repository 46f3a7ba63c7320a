import { counted, input, judged, parts } from '../input.ts';
import { growth, HALF_YEAR, over, per, QUARTER, standing, volatility, YEAR } from '../readings.ts';

const members = counted([['academy-members', 1]], null, 20);

/** The training academy: who takes it up, and what it brings. */
export const academyInputs = [
  input({
    id: 'academy-reach',
    label: 'Academy members, of the clients’ employees',
    unit: 'percent',
    area: 'academy',
    reading: per('academy-members', 'employees', { factor: 100, whenZero: 'the clients have no employees' }),
    sample: members,
    reference: judged(0, 4, 12, 'paid training reaches a few of a hundred people'),
    rationale: 'people who chose us for themselves',
  }),
  input({
    id: 'academy-growth-quarter',
    label: 'Growth of academy members over a quarter',
    unit: 'percent',
    area: 'academy',
    reading: growth(standing('academy-members'), QUARTER),
    sample: members,
    reference: judged(-20, 2, 30, 'subscriptions of consumers turn over fast'),
    rationale: 'whether newcomers outnumber those who lapse',
  }),
  input({
    id: 'academy-growth-year',
    label: 'Growth of academy members over a year',
    unit: 'percent',
    area: 'academy',
    reading: growth(standing('academy-members'), YEAR),
    sample: members,
    reference: judged(-30, 8, 60, 'in step with the clients, and some by word of mouth'),
    rationale: 'the same without the season',
  }),
  input({
    id: 'academy-revenue-growth',
    label: 'Growth of academy revenue from half-year to half-year',
    unit: 'percent',
    area: 'academy',
    reading: growth(over('academy-revenue', HALF_YEAR), HALF_YEAR),
    sample: members,
    reference: judged(-30, 4, 50, 'as the members, with yearly plans bunching'),
    rationale: 'whether the product earns more',
  }),
  input({
    id: 'academy-revenue-per-member',
    label: 'Academy revenue in a quarter per member',
    unit: 'usd',
    area: 'academy',
    reading: per('academy-revenue', 'academy-members', { days: QUARTER, whenZero: 'the academy has no members' }),
    sample: members,
    reference: judged(12, 38, 75, 'some thirteen dollars a month and member, yearly plans being cheaper'),
    rationale: 'what a member is worth',
  }),
  input({
    id: 'academy-refund-share',
    label: 'Refunds, of academy payments over half a year',
    unit: 'percent',
    area: 'academy',
    reading: per('academy-refunds', 'academy-payments', { days: HALF_YEAR, factor: 100, whenZero: 'nothing was paid' }),
    sample: members,
    reference: judged(0, 2, 7, 'digital subscriptions see 2 to 5 %'),
    rationale: 'who asks for the money back found it not worth the price',
  }),
  input({
    id: 'academy-payment-volatility',
    label: 'Volatility of academy payments from month to month',
    unit: 'percent',
    area: 'academy',
    reading: volatility('academy-payments', 28, 6),
    sample: parts(3),
    reference: judged(3, 20, 55, 'some dozens of payments a month vary by a seventh by chance'),
    rationale: 'whether uptake is a habit or a campaign',
  }),
] as const;
