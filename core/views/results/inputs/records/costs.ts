import { byClients, counted, input, judged, parts, published } from '../input.ts';
import { growth, over, per, QUARTER, shareBelow, shift, standing, YEAR } from '../readings.ts';

const noRevenue = { whenZero: 'there is no recurring revenue' } as const;
const SLI = 'Service Leadership Index of IT service providers, 2023';

/** What serving clients costs, and what it leaves. */
export const costInputs = [
  input({
    id: 'margin-quarter',
    label: 'Gross margin over a quarter',
    unit: 'percent',
    area: 'operations',
    reading: over('margin', QUARTER),
    sample: byClients,
    reference: published(15, 40, 60, SLI, 'managed services: median of about 40 %, best quarter above 50 %'),
    rationale: 'what serving clients leaves',
  }),
  input({
    id: 'margin-run-rate',
    label: 'Gross margin at today’s seats, prices and labour',
    unit: 'percent',
    area: 'operations',
    reading: standing('annual-margin'),
    sample: byClients,
    reference: published(15, 40, 60, SLI, 'managed services: median of about 40 %, best quarter above 50 %'),
    rationale: 'the same as it stands, a price rise of vendors included',
  }),
  input({
    id: 'margin-shift',
    label: 'Change of the gross margin over a year',
    unit: 'percent',
    area: 'operations',
    reading: shift(over('margin', QUARTER), YEAR),
    sample: byClients,
    reference: judged(-10, 0, 10, 'a few points either way are usual'),
    rationale: 'whether delivery gets cheaper faster than prices fall',
  }),
  input({
    id: 'thin-margin-clients',
    label: 'Share of clients with a thin margin',
    unit: 'percent',
    area: 'operations',
    reading: shareBelow(40, 'client', over('margin', QUARTER)),
    sample: parts(4),
    reference: judged(0, 20, 60, 'below the trade’s median, a client does not carry its part of the house'),
    rationale: 'agreements that were priced too low, or cost too much to serve',
  }),
  input({
    id: 'labour-cost-share',
    label: 'Labour cost, of revenue',
    unit: 'percent',
    area: 'operations',
    reading: per('labor-cost', 'revenue', { ...noRevenue, days: QUARTER, factor: 100 }),
    sample: byClients,
    reference: judged(8, 19, 35, 'a fifth of revenue for technicians leaves room for tools and sales'),
    rationale: 'how much service one dollar buys',
  }),
  input({
    id: 'cost-per-ticket',
    label: 'Labour cost per ticket',
    unit: 'usd',
    area: 'operations',
    reading: over('cost-per-ticket', QUARTER),
    sample: counted([['tickets-closed', 1]], QUARTER, 30),
    reference: published(
      15,
      45,
      100,
      'MetricNet, service desk benchmarks, 2016 to 2021',
      '15 to 50 dollars at the first level',
    ),
    rationale: 'the first benchmark of a service desk',
  }),
  input({
    id: 'cost-per-ticket-growth',
    label: 'Growth of the labour cost per ticket over a year',
    unit: 'percent',
    area: 'operations',
    reading: growth(over('cost-per-ticket', QUARTER), YEAR),
    sample: counted([['tickets-closed', 1]], QUARTER, 30),
    reference: judged(-20, 3, 30, 'wages rise by about 3 % a year'),
    rationale: 'whether tickets get harder, or the team slower',
  }),
] as const;
