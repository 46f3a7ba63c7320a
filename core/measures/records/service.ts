import { each, flow, level, ofCompany, perClient, ratio } from '../define.ts';
import { type TechnicianDay, techniciansOf } from '../department-day.ts';
import { department } from '../scopes.ts';

const both = ['company', 'client'] as const;

const awayOf = (technicians: readonly TechnicianDay[]): number =>
  technicians.filter(({ record }) => record.awayUntil > 0).length;

/** The service desk as its clients see it: tickets, the time spent on them, and what they thought of it. */
export const serviceMeasures = [
  flow({
    id: 'tickets-opened',
    label: 'Tickets opened',
    unit: 'count',
    direction: 'down-is-good',
    description: 'Tickets that clients raised.',
    rationale: 'demand on the service desk; counted for the clients that are there when the day closes',
    inputs: ['clients.today.opened'],
    taken: perClient(({ record }) => record.today.opened),
  }),
  flow({
    id: 'tickets-closed',
    label: 'Tickets closed',
    unit: 'count',
    direction: 'up-is-good',
    description: 'Tickets that technicians finished.',
    rationale: 'what the service desk delivered',
    inputs: ['clients.today.closed'],
    taken: perClient(({ record }) => record.today.closed),
  }),
  level({
    id: 'open-tickets',
    label: 'Open tickets',
    unit: 'count',
    direction: 'down-is-good',
    description: 'Tickets that wait or are worked on.',
    rationale: 'the backlog; above a few days of work, clients wait',
    inputs: ['clients.openTickets'],
    taken: perClient(({ record }) => record.openTickets),
  }),
  flow({
    id: 'labor-hours',
    label: 'Labour hours',
    unit: 'hours',
    direction: 'neutral',
    description: 'Technicians’ time logged on the clients’ tickets, work in progress included.',
    rationale: 'where the team’s time goes',
    inputs: ['clients.today.minutes'],
    taken: perClient((client) => client.labour.minutes),
  }),
  ratio({
    id: 'cost-per-ticket',
    label: 'Cost per ticket',
    unit: 'usd',
    direction: 'down-is-good',
    description: 'Labour cost divided by tickets closed.',
    rationale: 'the first benchmark of a service desk (MetricNet: 15 to 50 dollars at the first level)',
    scopes: both,
    numerator: [['labor-cost', 1]],
    denominator: [['tickets-closed', 1]],
    whenZero: 'no ticket was closed in the period',
  }),
  flow({
    id: 'surveys',
    label: 'Surveys answered',
    unit: 'count',
    direction: 'up-is-good',
    description: 'Closed tickets whose survey the client answered.',
    rationale: 'how many answers the satisfaction rests on',
    inputs: ['clients.today.surveys'],
    taken: perClient(({ record }) => record.today.surveys),
  }),
  flow({
    id: 'survey-points',
    label: 'Survey points',
    unit: 'score',
    direction: 'up-is-good',
    description: 'Sum of the scores of the surveys, 1 to 5 each.',
    rationale: 'the numerator of the satisfaction: means of longer periods need the sum',
    inputs: ['clients.today.points'],
    taken: perClient(({ record }) => record.today.points),
  }),
  ratio({
    id: 'satisfaction',
    label: 'Customer satisfaction',
    unit: 'score',
    direction: 'up-is-good',
    description: 'Mean score of the surveys answered, 1 to 5.',
    rationale: 'the leading sign of churn; a day without an answer has none',
    scopes: both,
    numerator: [['survey-points', 1]],
    denominator: [['surveys', 1]],
    whenZero: 'no survey was answered in the period',
  }),
  level({
    id: 'technicians-away',
    label: 'Technicians on leave',
    unit: 'count',
    direction: 'down-is-good',
    description: 'Technicians on vacation or ill.',
    rationale: 'explains queues',
    inputs: ['technicians.status'],
    taken: ofCompany(
      (day) => awayOf(techniciansOf(day)),
      each(department, ({ technicians }) => awayOf(technicians)),
    ),
  }),
] as const;
