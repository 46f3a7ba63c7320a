import type { MeasureId } from '../../../measures/index.ts';

/** Measures that move together, and why they do. */
export interface Effect {
  readonly measures: readonly MeasureId[];
  readonly rationale: string;
}

/** What a kind of cause may move, each group with the reason. */
export const effects = {
  revenue: {
    measures: [
      'mrr',
      'arr',
      'average-mrr',
      'revenue',
      'total-revenue',
      'gross-profit',
      'margin',
      'operating-profit',
      'operating-margin',
      'annual-margin',
    ],
    rationale: 'what a client pays a month is recurring revenue, and every profit is what is left of revenue',
  },
  retention: {
    measures: ['net-revenue-retention', 'gross-revenue-retention'],
    rationale: 'a client that was there before pays less than it did, or nothing',
  },
  growth: {
    measures: ['net-revenue-retention'],
    rationale: 'a client that was there before pays more than it did; gross retention counts no growth',
  },
  arrivals: {
    measures: ['clients', 'clients-signed', 'net-new-clients', 'employees'],
    rationale: 'one client more, with its people',
  },
  departures: {
    measures: ['clients', 'clients-left', 'net-new-clients', 'client-churn', 'employees'],
    rationale: 'one client less, with its people',
  },
  risk: {
    measures: ['clients-at-risk', 'revenue-at-risk', 'revenue-at-risk-share'],
    rationale: 'a client that is about to leave counts as at high risk, with all that it pays',
  },
  demand: {
    measures: [
      'tickets-opened',
      'tickets-closed',
      'open-tickets',
      'labor-hours',
      'labor-cost',
      'service-cost',
      'annual-costs',
      'billable-hours',
    ],
    rationale: 'the people of a client raise tickets, on which technicians log their time',
  },
  seats: {
    measures: [
      'seats',
      'seats-used',
      'seats-available',
      'license-utilization',
      'license-cost',
      'license-expense',
      'license-bill',
      'license-waste',
      'license-waste-share',
      'service-cost',
      'annual-costs',
      'vendor-spend',
    ],
    rationale: 'seats are taken, given back or paid for anew, and cost their price each month',
  },
  prices: {
    measures: [
      'license-cost',
      'license-expense',
      'license-bill',
      'license-waste',
      'service-cost',
      'annual-costs',
      'vendor-spend',
      'gross-profit',
      'margin',
      'operating-profit',
      'operating-margin',
      'annual-margin',
    ],
    rationale: 'the same seats cost more or less, and clients pay what they paid before',
  },
  compliance: {
    measures: [
      'licenses-non-compliant',
      'seats',
      'seats-available',
      'license-utilization',
      'license-bill',
      'vendor-spend',
    ],
    rationale: 'seats that were used without licence are paid for from now on',
  },
  academy: {
    measures: ['academy-members', 'academy-payments', 'academy-refunds', 'academy-revenue'],
    rationale: 'a client brings its learners along, and takes them with it; memberships that run end at once',
  },
  contracts: {
    measures: ['contracts-value', 'contracts-ending', 'vendor-spend'],
    rationale: 'what a contract costs a year is paid to its vendor, and its end is another from now on',
  },
  purchases: {
    measures: [
      'spend',
      'forecast',
      'budget-variance',
      'spend-vs-budget',
      'forecast-vs-budget',
      'department-spend',
      'operating-profit',
      'operating-margin',
    ],
    rationale: 'a purchase beside the plan is spent at once, and the month’s forecast rises by it',
  },
  people: {
    measures: [
      'labor-cost',
      'cost-per-ticket',
      'tickets-closed',
      'utilization',
      'billable-hours',
      'billable-hours-28-days',
      'available-hours-28-days',
      'utilization-28-days',
      'satisfaction',
    ],
    rationale: 'a successor has another cost and pace, and none of the hours of the weeks before',
  },
  absence: {
    measures: [
      'technicians-away',
      'available-hours',
      'available-hours-28-days',
      'billable-hours',
      'billable-hours-28-days',
      'utilization',
      'utilization-28-days',
      'tickets-closed',
      'open-tickets',
      'labor-hours',
      'labor-cost',
      'cost-per-ticket',
      'satisfaction',
      'survey-points',
    ],
    rationale: 'whoever is ill is not on shift: tickets wait, and clients say so in surveys',
  },
  mood: {
    measures: ['satisfaction', 'survey-points'],
    rationale: 'clients answer surveys as satisfied as they are',
  },
  use: {
    measures: [
      'seats-used',
      'seats-available',
      'license-utilization',
      'license-waste',
      'license-waste-share',
      'licenses-non-compliant',
    ],
    rationale: 'more of the seats that are paid for are in use, and some beyond those',
  },
  opened: {
    measures: [
      'leads-opened',
      'open-leads',
      'pipeline',
      'weighted-pipeline',
      'pipeline-in-quarter',
      'pipeline-coverage',
    ],
    rationale: 'an opportunity more is open, with its annual value',
  },
  won: {
    measures: [
      'leads-won',
      'leads-closed',
      'value-won',
      'win-rate',
      'average-deal',
      'days-to-win',
      'sales-cycle',
      'won-in-quarter',
      'quota-attainment',
      'quota-left',
      'open-leads',
      'pipeline',
      'weighted-pipeline',
      'pipeline-in-quarter',
      'pipeline-coverage',
    ],
    rationale: 'an opportunity leaves the pipeline with success, and counts toward its owner’s quota',
  },
  lost: {
    measures: [
      'leads-lost',
      'leads-closed',
      'value-lost',
      'win-rate',
      'open-leads',
      'pipeline',
      'weighted-pipeline',
      'pipeline-in-quarter',
      'pipeline-coverage',
    ],
    rationale: 'an opportunity leaves the pipeline without success',
  },
  quotas: {
    measures: ['quota', 'quota-attainment', 'quota-left', 'won-in-quarter', 'pipeline-in-quarter', 'pipeline-coverage'],
    rationale: 'a quarter begins: quotas are new, and what was won before does not count toward them',
  },
} as const satisfies Readonly<Record<string, Effect>>;

/** What each scenario moves while it runs, and for some time after. */
export const scenarioEffects: Readonly<Record<string, readonly Effect[]>> = {
  'churn-wave': [effects.mood, effects.risk, effects.departures, effects.retention, effects.revenue],
  'license-crunch': [effects.use, effects.compliance],
  'tech-shortage': [effects.absence],
  'price-hike': [effects.prices, effects.risk],
  'great-quarter': [effects.won, effects.opened, effects.arrivals, effects.revenue, effects.growth],
};
