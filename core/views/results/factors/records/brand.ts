import { factorOf, lowers, raises } from '../factor.ts';

const factor = factorOf('Brand');

/** Are we trusted, well spoken of, and present where decisions are taken? */
export const brandFactors = [
  factor({
    id: 'F19',
    name: 'Trust and compliance',
    question: 'Would an auditor of ours, or of a client’s, find us in order?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      lowers('overused-licenses', 4),
      lowers('risky-vendors', 3),
      lowers('ending-contracts', 2),
      raises('contract-cover', 2),
    ],
    rationale:
      'a licence debt is found at the next audit; shaky vendors and open contracts become clients’ outages and prices',
  }),
  factor({
    id: 'F20',
    name: 'Reputation',
    question: 'What do people say of us who need not?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      raises('delighted-clients', 4),
      raises('survey-response-rate', 2),
      raises('satisfaction-quarter', 2),
      lowers('satisfaction-spread', 2),
    ],
    rationale: 'recommendations come from the delighted; a name is as good as its worst client’s experience',
  }),
  factor({
    id: 'F21',
    name: 'Expansion and referral',
    question: 'Does the good name turn into business?',
    direction: 'up-is-good',
    weight: 3,
    inputs: [
      raises('expansion-rate-year', 4),
      raises('client-signing-rate', 3),
      raises('revenue-per-client-growth', 2),
      raises('leads-per-client', 2),
    ],
    rationale: 'clients that add, and names that come in through them',
  }),
  factor({
    id: 'F22',
    name: 'Sales reach',
    question: 'Are we present where decisions are taken, everywhere that we sell?',
    direction: 'up-is-good',
    weight: 2,
    inputs: [
      raises('activities-per-lead', 3),
      raises('activities-growth-quarter', 3),
      raises('meeting-share', 2),
      raises('demos-per-lead', 2),
      lowers('activity-spread', 2),
      lowers('regional-activity-spread', 2),
    ],
    rationale: 'share of voice, as far as we make it ourselves: how much, how close, and how evenly',
  }),
  factor({
    id: 'F23',
    name: 'Sales execution',
    question: 'Does the team turn its chances into signatures, and not only its stars?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      raises('quota-attainment-run-rate', 4),
      raises('reps-on-target', 3),
      lowers('attainment-spread', 1),
      lowers('top-reps-share', 1),
      raises('pipeline-to-quota', 2),
      raises('pipeline-maturity', 2),
      lowers('activities-per-win', 1),
    ],
    rationale: 'what was won, by how many, and whether the next quarter can be won as well',
  }),
] as const;
