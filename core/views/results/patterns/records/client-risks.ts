import { beta, effect, high, lognormal, low, OWN, pattern, triangular } from '../pattern.ts';

/** What may be lost with clients and in the market. */
export const clientRisks = [
  pattern({
    id: 'P012',
    name: 'Churn wave building',
    type: 'risk',
    segments: ['Consumer'],
    meaning: 'Much revenue shows signs of leaving, and losses have begun.',
    response:
      'Call every client at risk within a week, the largest by the managing director; agree on one thing to mend with each, and on a date.',
    conditions: [high('F12', 45, 75, 3), low('F9', 50, 25, 2)],
    effects: [
      effect('client-churn', lognormal(4, 0.5), 'a third to a half of those at risk leave within a quarter or two'),
      effect('revenue-growth', triangular(-8, -3, 0), 'their revenue goes with them'),
      effect('net-retention', triangular(-8, -3, 0), 'the same, among the clients of today'),
    ],
    evidence: 'satisfaction and complaints foretell defection (Rust and Zahorik, 1993)',
  }),
  pattern({
    id: 'P013',
    name: 'Eggs in one basket',
    type: 'risk',
    segments: ['Market'],
    meaning: 'A few clients or one kind of company carry most of the revenue, and some of it is at risk.',
    response:
      'Sign the largest three for longer, each with two contacts above the operational one, and aim new business at another segment.',
    conditions: [high('F5', 48, 62, 3), high('F12', 30, 60, 1)],
    effects: [
      effect(
        'revenue-growth',
        triangular(-8, -1, 0),
        'mostly nothing happens; when it does, a tenth of the revenue goes at once',
      ),
    ],
    evidence: 'customer concentration raises the cost of capital (Dhaliwal and others, 2016)',
  }),
  pattern({
    id: 'P014',
    name: 'Leaky bucket',
    type: 'risk',
    segments: ['Market', 'Consumer'],
    meaning: 'New business comes in at the top and revenue leaks at the bottom: growth hides the loss.',
    response:
      'Move a tenth of the sales budget to keeping clients for two quarters, and report gross retention before growth.',
    conditions: [low('F9', 48, 25, 3), high('F1', 44, 58, 1)],
    effects: [
      effect(
        'operating-margin',
        triangular(-2, -0.7, 0),
        'selling takes 5 to 10 % of revenue, and what only replaces clients that left earns nothing more; the leak itself is in what past quarters came to',
      ),
    ],
    evidence: 'median gross retention of 88 % (Benchmarkit, 2024): what is below it is not the market’s',
  }),
  pattern({
    id: 'P015',
    name: 'Price pressure',
    type: 'risk',
    segments: ['Market', 'Consumer'],
    meaning: 'Large offers are lost, and buyers look at the part of the price that they can find elsewhere.',
    response:
      'Stop competing on the whole: quote a small entry plan beside the full one, and show what downtime costs before the price.',
    conditions: [high('F11', 46, 60, 2), low('F3', 50, 32, 2)],
    effects: [
      effect('win-rate', triangular(-8, -2.5, 0), 'buyers who have found the price go on looking at it'),
      effect('revenue-growth', triangular(-2, -0.5, 0), 'deals won at lower prices, or not at all'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P016',
    name: 'Thinning pipeline',
    type: 'risk',
    segments: ['Market', 'Brand'],
    meaning: 'Fewer leads come in, and sales is not there to find them.',
    response:
      'Set a weekly number of first meetings per rep for one quarter, and bring back the contacts of deals lost a year ago.',
    conditions: [low('F1', 54, 40, 3), low('F22', 58, 46, 1)],
    effects: [
      effect('quota-attainment', triangular(-30, -10, 0), 'a lead less today is a deal less in one to three months'),
      effect('client-signing', triangular(-2, -0.6, 0), 'new names are the first to be missed'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P017',
    name: 'Sales hang on a few',
    type: 'risk',
    segments: ['Brand', 'Market'],
    meaning: 'Most of the team is far from its quota, and what is won comes from few people, regions or deals.',
    response:
      'Let the best two reps sit in on one meeting a week of the others, and split territories that nobody works.',
    conditions: [low('F23', 52, 36, 3), high('F5', 42, 58, 1)],
    effects: [
      effect('quota-attainment', triangular(-35, -10, 5), 'a star’s bad quarter is the company’s'),
      effect('win-rate', triangular(-5, -1, 0), 'the others win less often'),
    ],
    evidence: 'four in ten reps make their quota (surveys of 2023 and 2024); fewer is a risk',
  }),
  pattern({
    id: 'P018',
    name: 'Shrinking base',
    type: 'risk',
    segments: ['Market', 'Consumer'],
    meaning: 'Revenue, clients and their people are fewer than a year ago.',
    response:
      'Match costs to the revenue that is left within the quarter, then choose one segment in which to grow again.',
    conditions: [low('F2', 38, 15, 3), low('F9', 48, 25, 1)],
    effects: [
      effect('revenue-growth', triangular(-5, -1.5, 0), 'what shrank for a year seldom stops in one quarter'),
      effect('operating-margin', triangular(-5, -1.5, 0), 'costs follow revenue late'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P019',
    name: 'Uneven service',
    type: 'risk',
    segments: ['Experience', 'Brand'],
    meaning: 'Some clients are served well and some are not, and the name suffers by the latter.',
    response:
      'Give the worst tenth of clients a named technician for a month, and find what the others have that they lack.',
    conditions: [low('F28', 62, 50, 3), low('F20', 78, 64, 1)],
    effects: [
      effect('satisfaction', triangular(-0.08, -0.02, 0), 'the unhappy answer more surveys'),
      effect('client-churn', beta(0, 4, 1.5, 4), 'one or two of the unhappy clients, rarely more'),
    ],
    evidence: 'variance of service weighs on perceived quality (Parasuraman, Zeithaml and Berry, 1988)',
  }),
] as const;
