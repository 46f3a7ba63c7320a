import { average, growth, over, per, QUARTER, ratio, standing } from '../inputs/readings.ts';
import type { OutcomeRecord } from './outcome.ts';

const percent = { low: 0, high: 100 } as const;
const above0 = { low: 0, high: 1000 } as const;
const lossOnly = { low: -100, high: 1000 } as const;

const records = [
  {
    id: 'revenue-growth',
    label: 'Growth of recurring revenue',
    unit: 'percent',
    direction: 'up-is-good',
    reading: growth(standing('mrr'), QUARTER),
    persistence: 0.2,
    leastSpread: 1,
    limits: lossOnly,
    tolerance: 0.1,
    rationale: 'single clients decide a quarter, so that little of it repeats in the next',
  },
  {
    id: 'net-retention',
    label: 'Net revenue retention',
    unit: 'percent',
    direction: 'up-is-good',
    reading: over('net-revenue-retention', QUARTER),
    persistence: 0.2,
    leastSpread: 1,
    limits: above0,
    tolerance: 0.1,
    rationale: 'what the clients of the quarter’s eve are worth at its end',
  },
  {
    id: 'client-churn',
    label: 'Clients lost',
    unit: 'percent',
    direction: 'down-is-good',
    reading: over('client-churn', QUARTER),
    persistence: 0.1,
    leastSpread: 1,
    limits: percent,
    tolerance: 0.1,
    rationale: 'of 20 clients one is 5 %: a quarter with two losses says little of the next',
  },
  {
    id: 'client-signing',
    label: 'Clients signed, of all clients',
    unit: 'percent',
    direction: 'up-is-good',
    reading: per('clients-signed', 'clients', { days: QUARTER, factor: 100, whenZero: 'there are no clients' }),
    persistence: 0.1,
    leastSpread: 1,
    limits: above0,
    tolerance: 0.1,
    rationale: 'new names, in few and whole clients',
  },
  {
    id: 'win-rate',
    label: 'Win rate',
    unit: 'percent',
    direction: 'up-is-good',
    reading: over('win-rate', QUARTER),
    persistence: 0.3,
    leastSpread: 2,
    limits: percent,
    tolerance: 0.3,
    rationale: 'some fifty decisions a quarter vary by seven points by chance; habits of reps last',
  },
  {
    id: 'quota-attainment',
    label: 'Value won, of the quota',
    unit: 'percent',
    direction: 'up-is-good',
    reading: per('value-won', 'quota', { days: QUARTER, factor: 100, whenZero: 'there is no quota' }),
    persistence: 0.1,
    leastSpread: 5,
    limits: above0,
    tolerance: 1,
    rationale: 'deals differ tenfold in size, so that one decides a quarter',
  },
  {
    id: 'gross-margin',
    label: 'Gross margin',
    unit: 'percent',
    direction: 'up-is-good',
    reading: over('margin', QUARTER),
    persistence: 0.8,
    leastSpread: 0.4,
    limits: { low: -100, high: 100 },
    tolerance: 0.05,
    rationale: 'prices, seats and teams change slowly',
  },
  {
    id: 'operating-margin',
    label: 'Operating margin',
    unit: 'percent',
    direction: 'up-is-good',
    reading: over('operating-margin', QUARTER),
    persistence: 0.8,
    leastSpread: 0.6,
    limits: { low: -200, high: 100 },
    tolerance: 0.1,
    rationale: 'revenue over costs that are fixed for a time',
  },
  {
    id: 'satisfaction',
    label: 'Satisfaction',
    unit: 'score',
    direction: 'up-is-good',
    reading: over('satisfaction', QUARTER),
    persistence: 0.5,
    leastSpread: 0.02,
    limits: { low: 1, high: 5 },
    tolerance: 0.003,
    rationale: 'half of a good or bad quarter is the service, half the surveys that came in',
  },
  {
    id: 'tickets-per-employee',
    label: 'Tickets per employee and month',
    unit: 'count',
    direction: 'down-is-good',
    reading: per('tickets-opened', 'employees', {
      days: QUARTER,
      factor: 365 / 12 / QUARTER,
      whenZero: 'the clients have no employees',
    }),
    persistence: 0.5,
    leastSpread: 0.02,
    limits: above0,
    tolerance: 0.003,
    rationale: 'half is the estate, half the season and chance',
  },
  {
    id: 'backlog-days',
    label: 'Backlog in days of work',
    unit: 'days',
    direction: 'down-is-good',
    reading: ratio(average('open-tickets', 28), over('tickets-closed', 28), {
      factor: 28,
      whenZero: 'no ticket was closed',
    }),
    persistence: 0.3,
    leastSpread: 0.02,
    limits: above0,
    tolerance: 0.005,
    rationale: 'queues are worked off within days unless their cause lasts; of the quarter’s last four weeks',
  },
  {
    id: 'license-utilization',
    label: 'Licence utilisation',
    unit: 'percent',
    direction: 'up-is-good',
    reading: standing('license-utilization'),
    persistence: 0.6,
    leastSpread: 0.8,
    limits: { low: 0, high: 150 },
    tolerance: 0.1,
    rationale: 'seats are bought and freed all the time, contracts less often; above 100 where seats are overused',
  },
  {
    id: 'academy-reach',
    label: 'Academy members, of the clients’ employees',
    unit: 'percent',
    direction: 'up-is-good',
    reading: per('academy-members', 'employees', { factor: 100, whenZero: 'the clients have no employees' }),
    persistence: 0.95,
    leastSpread: 0.2,
    limits: percent,
    tolerance: 0.02,
    rationale: 'members stay for terms of months; who was one last quarter mostly is one in the next',
  },
] as const satisfies readonly OutcomeRecord[];

export type OutcomeId = (typeof records)[number]['id'];

/** What a review forecasts for the next quarter. Adding one is a record here. */
export const outcomes: readonly (OutcomeRecord & { readonly id: OutcomeId })[] = records;

const byId: ReadonlyMap<string, OutcomeRecord> = new Map(outcomes.map((outcome) => [outcome.id, outcome]));

/** The outcome of that id, which the catalogue has. */
export function needOutcome(id: string): OutcomeRecord {
  const outcome = byId.get(id);
  if (!outcome) throw new Error(`there is no outcome ${id}`);
  return outcome;
}
