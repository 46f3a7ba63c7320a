import { beta, effect, high, low, normal, OWN, pattern, triangular } from '../pattern.ts';

/** What could be gained by acting on what is already there. */
export const opportunities = [
  pattern({
    id: 'P027',
    name: 'White space in the base',
    type: 'opportunity',
    segments: ['Consumer', 'Brand'],
    meaning: 'Clients are content, and have bought little more than they began with.',
    response: 'Draw up for each client what it does not have yet, and bring one proposal to every quarterly review.',
    conditions: [high('F10', 52, 66, 2), low('F21', 58, 38, 2)],
    effects: [
      effect('revenue-growth', triangular(0, 0.8, 2.5), 'one client in ten adds a tenth'),
      effect('net-retention', triangular(0, 0.8, 2.5), 'the same, among the clients of today'),
    ],
    evidence: 'selling to those who bought before succeeds several times as often (Farris and others, 2010)',
  }),
  pattern({
    id: 'P028',
    name: 'Ask for referrals',
    type: 'opportunity',
    segments: ['Brand'],
    meaning: 'Many clients are delighted, and few new names come in through them.',
    response:
      'Ask each delighted client for two introductions, within a week of a perfect survey, and thank them whatever comes of it.',
    conditions: [high('F20', 58, 74, 2), low('F21', 60, 42, 1)],
    effects: [
      effect(
        'client-signing',
        triangular(0, 1, 3),
        'one introduction in five becomes a client, half of them within the quarter',
      ),
      effect('win-rate', triangular(0, 1, 3), 'introduced leads are won twice as often'),
    ],
    evidence: 'referred customers stay longer and are worth more (Schmitt, Skiera and Van den Bulte, 2011)',
  }),
  pattern({
    id: 'P029',
    name: 'Seats follow use',
    type: 'opportunity',
    segments: ['Product'],
    meaning: 'Seats are nearly all used, and the licences are in order: who grows needs more.',
    response:
      'Offer a pool of seats in advance to clients above nine tenths of theirs, at a price that ends with the quarter.',
    conditions: [high('F13', 42, 58, 2), high('F14', 46, 62, 2)],
    effects: [
      effect(
        'revenue-growth',
        triangular(0, 0.4, 1.2),
        'licences are a quarter of the price; a few percent more of them',
      ),
      effect('license-utilization', triangular(-1, 0.3, 1.5), 'bought ahead it falls first, used it rises'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P030',
    name: 'Room for a price review',
    type: 'opportunity',
    segments: ['Market', 'Consumer'],
    meaning: 'Clients are content, and pay less per person than others do.',
    response:
      'Bring the lowest third to list price at their renewal, in two steps, with the second named at the first.',
    conditions: [low('F4', 66, 52, 2), high('F10', 52, 66, 2)],
    effects: [
      effect('gross-margin', triangular(0, 0.6, 1.6), 'a seventh of the book renews in a quarter, at 5 to 8 % more'),
      effect('client-churn', triangular(0, 0.3, 1.5), 'one in thirty of those who are asked leaves over it'),
    ],
    evidence: 'price as the strongest lever on profit (Marn and Rosiello, 1992)',
  }),
  pattern({
    id: 'P031',
    name: 'Invest ahead of demand',
    type: 'opportunity',
    segments: ['Market'],
    meaning: 'There is margin to spend, and demand to spend it on.',
    response:
      'Hire one rep and one technician before the quarter’s end, and give them the segment with the most leads.',
    conditions: [high('F6', 50, 74, 2), high('F1', 44, 60, 2)],
    effects: [
      effect('client-signing', triangular(0, 0.6, 2), 'a new rep brings little in the first quarter'),
      effect('operating-margin', triangular(-2.5, -1, 0), 'two salaries come before what they earn'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P032',
    name: 'Academy as a door opener',
    type: 'opportunity',
    segments: ['Consumer', 'Product'],
    meaning: 'Learners join, and clients’ people deal with us of their own accord.',
    response: 'Give every prospect’s team a free month of one course, and have the rep call those who finish it.',
    conditions: [high('F8', 46, 62, 2), high('F7', 48, 58, 1)],
    effects: [
      effect('academy-reach', triangular(0, 0.12, 0.4), 'free months that are kept, one in ten'),
      effect('client-signing', triangular(0, 0.3, 1), 'a finished course is a warm lead'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P033',
    name: 'Reclaim licences',
    type: 'opportunity',
    segments: ['Product'],
    meaning: 'Use is healthy, and still money lies in seats that nobody has touched.',
    response:
      'Run a reclaim once a month: warn after 45 days without use, take back after 60, and move seats before buying any.',
    conditions: [high('F13', 40, 56, 1), low('F14', 68, 52, 2)],
    effects: [
      effect(
        'gross-margin',
        triangular(0, 0.4, 1.1),
        'a tenth of the licence cost within a year, a quarter of it at once',
      ),
      effect('license-utilization', triangular(0, 1.5, 4), 'the same use on fewer seats'),
    ],
    evidence: 'reclaiming frees 5 to 15 % of seats (own judgement, in line with Zylo, 2024)',
  }),
  pattern({
    id: 'P034',
    name: 'Move upmarket',
    type: 'opportunity',
    segments: ['Market', 'Brand'],
    meaning: 'We win as often as we should, and stand up to an auditor: larger companies can choose us.',
    response:
      'Choose ten companies of twice the usual size, and bring two references and the audit report to the first meeting.',
    conditions: [high('F3', 40, 54, 1), high('F19', 58, 76, 2)],
    effects: [
      effect('quota-attainment', normal(5, 6), 'one larger deal in a quarter, or none'),
      effect('revenue-growth', triangular(0, 0.3, 1.5), 'the same, as revenue'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P035',
    name: 'Save them while they like us',
    type: 'opportunity',
    segments: ['Consumer', 'Experience'],
    meaning: 'Clients at risk are content with the service itself: what drives them away can be talked about.',
    response:
      'Have somebody other than the account’s rep ask each of them what would make them stay, and decide within a day.',
    conditions: [high('F12', 38, 60, 2), high('F10', 54, 68, 1)],
    effects: [
      effect('client-churn', beta(-6, 0, 3, 2), 'a third of those at risk can be kept'),
      effect('net-retention', triangular(0, 1.5, 5), 'with most of what they pay'),
    ],
    evidence: 'recovered customers can be as loyal as before (Maxham and Netemeyer, 2002)',
  }),
  pattern({
    id: 'P036',
    name: 'Automate the commonest tickets',
    type: 'opportunity',
    segments: ['Product', 'Experience'],
    meaning: 'People ask for the same things often, and there is money to do something about it.',
    response: 'Automate password, access and new-starter requests first: a third of the tickets, and the easiest.',
    conditions: [low('F15', 66, 44, 2), high('F6', 42, 62, 1)],
    effects: [
      effect('tickets-per-employee', triangular(-0.1, -0.03, 0), 'one in twenty tickets within the first quarter'),
      effect('gross-margin', triangular(-0.3, 0.2, 0.8), 'the work costs first and saves later'),
    ],
    evidence: 'a fifth to two fifths of desk tickets are resets and access requests (HDI, MetricNet)',
  }),
] as const;
