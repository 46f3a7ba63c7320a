import type { FigureId, ValueFigure } from './figure.ts';

const DAYS_PER_YEAR = 365;
const MINUTES_PER_HOUR = 60;
/** Cents of a dollar, and hundredths that make a whole. */
const CENTS = 100;
const PER_CENT = 100;

/** Fewer whole months than a quarter are an onboarding, and say nothing of what comes. */
const LEAST_MONTHS = 3;

/** What managed service is worth to a client, against what it pays. Amounts are dollars of one month, whole cents. */
export const figures: readonly ValueFigure[] = [
  {
    id: 'paid',
    label: 'Paid',
    unit: 'usd',
    direction: 'down-is-good',
    formula: 'revenue',
    rationale: 'what the agreement costs the client, day by day: the company’s revenue is its client’s cost',
    inputs: ['revenue'],
    benchmarks: [],
    evaluate: { by: 'month', of: ({ revenue }) => revenue },
  },
  {
    id: 'in-house-avoided',
    label: 'In-house IT avoided',
    unit: 'usd',
    direction: 'up-is-good',
    formula: 'employees on each day × (it-staff-cost ÷ employees-per-it-person + it-tooling × 12) ÷ 365',
    rationale: 'people and tools that the client would employ itself to look after as many employees',
    inputs: ['employees'],
    benchmarks: ['it-staff-cost', 'employees-per-it-person', 'it-tooling'],
    evaluate: {
      by: 'month',
      of({ employeeDays }, benchmark) {
        const perYear =
          benchmark['it-staff-cost'] / benchmark['employees-per-it-person'] + benchmark['it-tooling'] * 12;
        return Math.round((employeeDays * perYear * CENTS) / DAYS_PER_YEAR);
      },
    },
  },
  {
    id: 'downtime-avoided',
    label: 'Downtime avoided',
    unit: 'usd',
    direction: 'up-is-good',
    formula:
      '(tickets-closed × downtime-per-ticket − open-tickets on each day × open-ticket-impairment) ÷ 60 × employee-hour',
    rationale: 'a desk that solves quickly saves working time; one with a long backlog costs more than it saves',
    inputs: ['tickets-closed', 'open-tickets'],
    benchmarks: ['downtime-per-ticket', 'open-ticket-impairment', 'employee-hour'],
    evaluate: {
      by: 'month',
      of({ ticketsClosed, openTicketDays }, benchmark) {
        const minutes =
          ticketsClosed * benchmark['downtime-per-ticket'] - openTicketDays * benchmark['open-ticket-impairment'];
        return Math.round((minutes * benchmark['employee-hour'] * CENTS) / MINUTES_PER_HOUR);
      },
    },
  },
  {
    id: 'license-savings',
    label: 'Licences included',
    unit: 'usd',
    direction: 'up-is-good',
    formula: 'license-expense × (1 + retail-premium ÷ 100)',
    rationale: 'the agreement includes the seats; on its own the client would buy the same ones, and at a higher price',
    inputs: ['license-expense'],
    benchmarks: ['retail-premium'],
    evaluate: {
      by: 'month',
      of: ({ licenseExpense }, benchmark) =>
        Math.round((licenseExpense * (PER_CENT + benchmark['retail-premium'])) / PER_CENT),
    },
  },
  {
    id: 'total-benefit',
    label: 'Total benefit',
    unit: 'usd',
    direction: 'up-is-good',
    formula: 'in-house-avoided + downtime-avoided + license-savings',
    rationale: 'what the client would spend or lose without the service',
    inputs: ['in-house-avoided', 'downtime-avoided', 'license-savings'],
    benchmarks: [],
    evaluate: {
      by: 'terms',
      terms: [
        ['in-house-avoided', 1],
        ['downtime-avoided', 1],
        ['license-savings', 1],
      ],
    },
  },
  {
    id: 'net-benefit',
    label: 'Net benefit',
    unit: 'usd',
    direction: 'up-is-good',
    formula: 'total-benefit − paid',
    rationale: 'what is left of the benefit after it is paid for',
    inputs: ['total-benefit', 'paid'],
    benchmarks: [],
    evaluate: {
      by: 'terms',
      terms: [
        ['total-benefit', 1],
        ['paid', -1],
      ],
    },
  },
  {
    id: 'roi',
    label: 'Return on investment',
    unit: 'percent',
    direction: 'up-is-good',
    formula: 'net-benefit ÷ paid × 100, over the last 24 whole months or as many as there are',
    rationale: 'what each dollar that the client pays brings back beyond itself',
    inputs: ['net-benefit', 'paid'],
    benchmarks: [],
    evaluate: {
      by: 'span',
      leastMonths: LEAST_MONTHS,
      of(span) {
        const paid = span.amount('paid');
        return paid > 0 ? (span.amount('net-benefit') / paid) * 100 : 'Not measurable: nothing was paid.';
      },
    },
  },
  {
    id: 'payback-months',
    label: 'Payback',
    unit: 'count',
    direction: 'down-is-good',
    formula: '(mean employees × switching-hours × employee-hour + a month of paid) ÷ net-benefit per month',
    rationale: 'months until what changing to the service costs (working time, and a month of paying twice) is back',
    inputs: ['employees', 'paid', 'net-benefit'],
    benchmarks: ['switching-hours', 'employee-hour'],
    evaluate: {
      by: 'span',
      leastMonths: LEAST_MONTHS,
      of(span, benchmark) {
        const perMonth = span.amount('net-benefit') / span.months;
        if (perMonth <= 0) return 'It does not pay back: the net benefit is not above 0.';
        const hours = (span.employeeDays / span.days) * benchmark['switching-hours'];
        return (hours * benchmark['employee-hour'] * CENTS + span.amount('paid') / span.months) / perMonth;
      },
    },
  },
  perEmployee('paid-per-employee', 'Paid per employee and month', 'paid', 'down-is-good'),
  perEmployee('benefit-per-employee', 'Benefit per employee and month', 'total-benefit', 'up-is-good'),
];

function perEmployee(id: FigureId, label: string, amount: FigureId, direction: ValueFigure['direction']): ValueFigure {
  return {
    id,
    label,
    unit: 'usd',
    direction,
    formula: `${amount} ÷ employees on each day × 365 ÷ 12`,
    rationale: 'compares clients of different size',
    inputs: [amount, 'employees'],
    benchmarks: [],
    evaluate: {
      by: 'span',
      leastMonths: 1,
      of: (span) =>
        span.employeeDays > 0
          ? (span.amount(amount) * DAYS_PER_YEAR) / (12 * span.employeeDays)
          : 'Not measurable: it has no employees.',
    },
  };
}
