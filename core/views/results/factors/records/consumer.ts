import { factorOf, lowers, raises } from '../factor.ts';

const factor = factorOf('Consumer');

/** Do clients and their people take up what we offer, stay, and pay for it? */
export const consumerFactors = [
  factor({
    id: 'F7',
    name: 'Client engagement',
    question: 'How much do clients’ people have to do with us?',
    direction: 'up-is-good',
    weight: 3,
    inputs: [
      raises('seats-per-employee', 3),
      raises('survey-response-rate', 3),
      raises('academy-reach', 3),
      raises('leads-per-client', 1),
    ],
    rationale: 'use, answers and learning are things that people do of themselves',
  }),
  factor({
    id: 'F8',
    name: 'Learner activation',
    question: 'Do people take up the training that they can have?',
    direction: 'up-is-good',
    weight: 2,
    inputs: [
      raises('academy-growth-quarter', 4),
      raises('academy-growth-year', 2),
      raises('academy-reach', 2),
      lowers('academy-payment-volatility', 1),
    ],
    rationale: 'a membership is the step from having heard of it to using it',
  }),
  factor({
    id: 'F9',
    name: 'Retention',
    question: 'Do clients stay, and with what they paid?',
    direction: 'up-is-good',
    weight: 5,
    inputs: [
      raises('net-retention-year', 3),
      raises('gross-retention-year', 4),
      raises('gross-retention-quarter', 3),
      lowers('client-churn-year', 3),
    ],
    rationale: 'gross retention leads, as growth must not hide what leaks',
  }),
  factor({
    id: 'F10',
    name: 'Satisfaction',
    question: 'Are clients content with what they get?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      raises('satisfaction-quarter', 4),
      raises('satisfaction-month', 3),
      raises('satisfaction-shift', 2),
      lowers('dissatisfied-clients', 3),
    ],
    rationale: 'the leading sign of renewal; the share of discontent clients keeps the mean honest',
  }),
  factor({
    id: 'F11',
    name: 'Price sensitivity',
    question: 'How closely do buyers look at the price?',
    direction: 'down-is-good',
    weight: 2,
    inputs: [
      raises('value-lost-to-won', 4),
      raises('license-cost-share', 2),
      raises('price-per-seat-growth-quarter', 2),
      raises('academy-refund-share', 2),
    ],
    rationale: 'large offers lost, the part of the price that can be looked up, rises on the way, and money asked back',
  }),
  factor({
    id: 'F12',
    name: 'Churn exposure',
    question: 'How much revenue shows signs of leaving?',
    direction: 'down-is-good',
    weight: 4,
    inputs: [raises('revenue-at-risk-share', 4), raises('clients-at-risk-share', 3), raises('risk-shift-quarter', 3)],
    rationale: 'what is at risk today, and whether it is building up',
  }),
] as const;
