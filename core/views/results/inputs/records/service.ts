import { counted, input, judged, parts, published } from '../input.ts';
import { average, growth, over, per, QUARTER, ratio, standing, volatility, YEAR } from '../readings.ts';

const perEmployee = { whenZero: 'the clients have no employees' } as const;
const noTickets = { whenZero: 'no ticket was closed' } as const;
const ticketsPerEmployee = per('tickets-opened', 'employees', { ...perEmployee, days: 28, factor: 365 / 12 / 28 });
const closedTickets = (days: number) => counted([['tickets-closed', 1]], days, 30);
const openedTickets = (days: number) => counted([['tickets-opened', 1]], days, 30);

/** The service desk: what is asked of it, and how fast it answers. */
export const serviceInputs = [
  input({
    id: 'tickets-per-employee',
    label: 'Tickets per employee and month',
    unit: 'count',
    area: 'operations',
    reading: ticketsPerEmployee,
    sample: openedTickets(28),
    reference: published(0.2, 0.8, 1.8, 'HDI and MetricNet, 2016 to 2021', '0.5 to 1.5 tickets per user and month'),
    rationale: 'how often what we run gets in somebody’s way',
  }),
  input({
    id: 'tickets-growth-quarter',
    label: 'Growth of tickets per employee over a quarter',
    unit: 'percent',
    area: 'operations',
    reading: growth(per('tickets-opened', 'employees', { ...perEmployee, days: QUARTER }), QUARTER),
    sample: openedTickets(QUARTER),
    reference: judged(-20, 0, 20, 'seasons move it by a tenth'),
    rationale: 'whether the estate gets sounder',
  }),
  input({
    id: 'tickets-growth-year',
    label: 'Growth of tickets per employee over a year',
    unit: 'percent',
    area: 'operations',
    reading: growth(per('tickets-opened', 'employees', { ...perEmployee, days: QUARTER }), YEAR),
    sample: openedTickets(QUARTER),
    reference: judged(-25, 0, 25, 'what is well run gets quieter from year to year'),
    rationale: 'the same without the season',
  }),
  input({
    id: 'ticket-volatility',
    label: 'Volatility of weekly tickets',
    unit: 'percent',
    area: 'operations',
    reading: volatility('tickets-opened', 7, 13),
    sample: parts(3),
    reference: judged(1, 5, 15, 'chance alone gives about 100 ÷ √n percent for n tickets a week'),
    rationale: 'surges are what queues come from',
  }),
  input({
    id: 'backlog-days',
    label: 'Backlog in days of work',
    unit: 'days',
    area: 'operations',
    reading: ratio(average('open-tickets', 28), over('tickets-closed', 28), { ...noTickets, factor: 28 }),
    sample: closedTickets(28),
    reference: judged(
      0.15,
      0.6,
      2.5,
      'most requests are resolved on the day; at two days and more, clients call to ask',
    ),
    rationale: 'how long a ticket that comes now will wait',
  }),
  input({
    id: 'backlog-growth',
    label: 'Growth of open tickets over four weeks',
    unit: 'percent',
    area: 'operations',
    reading: growth(average('open-tickets', 28), 28),
    sample: openedTickets(28),
    reference: judged(-40, 0, 60, 'a desk in balance has no trend'),
    rationale: 'whether the desk falls behind',
  }),
  input({
    id: 'open-tickets-per-hundred',
    label: 'Open tickets per hundred employees',
    unit: 'count',
    area: 'operations',
    reading: ratio(average('open-tickets', 28), standing('employees'), { ...perEmployee, factor: 100 }),
    sample: openedTickets(28),
    reference: judged(0.3, 1.6, 6, 'at 0.8 tickets a month and six tenths of a day to resolve each, one and a half'),
    rationale: 'how many people wait at any moment',
  }),
  input({
    id: 'hours-per-ticket',
    label: 'Labour hours per ticket',
    unit: 'hours',
    area: 'operations',
    reading: per('labor-hours', 'tickets-closed', { ...noTickets, days: QUARTER }),
    sample: closedTickets(QUARTER),
    reference: published(0.3, 0.9, 2, 'MetricNet, service desk benchmarks, 2016 to 2021', '0.3 to 1.5 hours by level'),
    rationale: 'how much work one request is',
  }),
  input({
    id: 'hours-per-ticket-growth',
    label: 'Growth of labour hours per ticket over a quarter',
    unit: 'percent',
    area: 'operations',
    reading: growth(per('labor-hours', 'tickets-closed', { ...noTickets, days: QUARTER }), QUARTER),
    sample: closedTickets(QUARTER),
    reference: judged(-15, 0, 15, 'the mix of requests moves it by a few percent'),
    rationale: 'whether requests get harder to resolve',
  }),
] as const;
