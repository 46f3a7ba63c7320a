import { factorOf, lowers, raises } from '../factor.ts';

const factor = factorOf('Product');

/** Is what we sell used, sound, and worth what it costs to deliver? */
export const productFactors = [
  factor({
    id: 'F13',
    name: 'Product adoption',
    question: 'Is what was sold taken into use?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      raises('license-utilization', 4),
      raises('license-utilization-shift', 2),
      raises('seats-used-growth-year', 3),
      raises('seats-per-employee', 2),
    ],
    rationale: 'seats in use, of those paid for and over time',
  }),
  factor({
    id: 'F14',
    name: 'Licence fit',
    question: 'Do licences fit the demand, neither idle nor overdrawn, at prices that hold?',
    direction: 'up-is-good',
    weight: 3,
    inputs: [
      lowers('license-waste-share', 4),
      lowers('overused-licenses', 3),
      lowers('price-per-seat-growth', 3),
      raises('contract-cover', 1),
    ],
    rationale: 'waste and overuse are the two ways of a bad fit; price and contract say whether it will last',
  }),
  factor({
    id: 'F15',
    name: 'Service stability',
    question: 'Does what we run get out of people’s way?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      lowers('tickets-per-employee', 4),
      lowers('tickets-growth-year', 3),
      lowers('tickets-growth-quarter', 2),
      lowers('ticket-volatility', 1),
    ],
    rationale: 'a sound estate is quiet, and gets quieter',
  }),
  factor({
    id: 'F16',
    name: 'Delivery efficiency',
    question: 'How much service does an hour of work deliver?',
    direction: 'up-is-good',
    weight: 3,
    inputs: [
      lowers('cost-per-ticket', 3),
      lowers('cost-per-ticket-growth', 2),
      lowers('labour-cost-share', 3),
      raises('utilization-now', 2),
    ],
    rationale: 'cost of a ticket and of the team; utilisation is what lies between them',
  }),
  factor({
    id: 'F17',
    name: 'Product margin',
    question: 'Does delivering the service leave enough?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      raises('margin-quarter', 3),
      raises('margin-run-rate', 3),
      raises('margin-shift', 3),
      lowers('thin-margin-clients', 2),
      lowers('vendor-spend-share', 2),
    ],
    rationale: 'earned, as it stands, and its trend; thin clients and vendors’ part say where it goes',
  }),
  factor({
    id: 'F18',
    name: 'Learning product',
    question: 'Does the academy earn, and keep what it earns?',
    direction: 'up-is-good',
    weight: 2,
    inputs: [
      raises('academy-revenue-growth', 4),
      raises('academy-revenue-per-member', 3),
      lowers('academy-refund-share', 3),
      lowers('academy-payment-volatility', 1),
    ],
    rationale: 'a product of its own, judged as one: growth, value of a member, and payments given back',
  }),
] as const;
