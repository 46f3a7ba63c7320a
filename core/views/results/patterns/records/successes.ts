import { beta, effect, high, low, normal, OWN, pattern, triangular } from '../pattern.ts';

/** What goes well, and would go on by itself. */
export const successes = [
  pattern({
    id: 'P001',
    name: 'Growth flywheel',
    type: 'success',
    segments: ['Market', 'Consumer'],
    meaning:
      'Revenue grows, clients are content, and few leave: each new client adds to the base instead of replacing another.',
    response:
      'Keep doing it, and protect what makes it turn: hire for service before sales, and ask every content client for a name.',
    conditions: [high('F2', 45, 72, 3), high('F10', 50, 66, 2), high('F9', 20, 50, 1)],
    effects: [
      effect(
        'revenue-growth',
        triangular(0.3, 1.5, 3.5),
        'a quarter of the 5 to 10 % a year that growing providers add',
      ),
      effect('client-signing', triangular(0, 1, 3), 'one further client in a quarter for each hundred, up to three'),
    ],
    evidence: 'service–profit chain (Heskett and others, 1994)',
  }),
  pattern({
    id: 'P002',
    name: 'Demand meets execution',
    type: 'success',
    segments: ['Market', 'Brand'],
    meaning: 'More is asked for, and the team turns it into signatures.',
    response: 'Fund the pipeline now: raise targets by a step, and give leads that wait to reps who have room.',
    conditions: [high('F1', 46, 66, 2), high('F23', 42, 62, 2)],
    effects: [
      effect('quota-attainment', normal(10, 7), 'a tenth above the usual quarter; one large deal either way'),
      effect('revenue-growth', triangular(0, 0.8, 2), 'half of what is won is new revenue, the rest renews'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P003',
    name: 'Winning against competitors',
    type: 'success',
    segments: ['Market', 'Brand'],
    meaning: 'Where we are present, decisions fall for us, by number and by value.',
    response: 'Write down why we win and lose, and put the two best arguments into every offer while they still hold.',
    conditions: [high('F3', 42, 58, 3), high('F22', 45, 56, 1)],
    effects: [
      effect('win-rate', triangular(0.5, 3, 7), 'habits of selling last; a few points above the mean of past quarters'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P004',
    name: 'Pricing power',
    type: 'success',
    segments: ['Market', 'Consumer'],
    meaning: 'Clients pay a good price per person, and few decisions turn on it.',
    response:
      'Raise prices at renewal by what costs rise plus a step, with the reason in one sentence and a meeting for the largest.',
    conditions: [high('F4', 50, 66, 2), low('F11', 58, 44, 2)],
    effects: [
      effect(
        'gross-margin',
        triangular(0.2, 0.8, 2),
        'a quarter’s renewals are a seventh of the book; 5 % more on these',
      ),
      effect('revenue-growth', triangular(0, 0.5, 1.5), 'the same rise, in revenue'),
    ],
    evidence: 'one percent of price is worth about ten percent of profit (Marn and Rosiello, 1992)',
  }),
  pattern({
    id: 'P005',
    name: 'Profitable core',
    type: 'success',
    segments: ['Product'],
    meaning: 'Delivery leaves a good margin, by efficient work and not by starving it.',
    response: 'Standardise what the best-margin clients run, and move the others to it at their renewal.',
    conditions: [high('F17', 54, 70, 3), high('F16', 48, 58, 1)],
    effects: [
      effect(
        'operating-margin',
        triangular(0.2, 1.2, 3),
        'costs that are fixed for a time are carried by the same margin',
      ),
      effect('gross-margin', triangular(0, 0.5, 1.2), 'standards save a little every quarter'),
    ],
    evidence: 'operational maturity goes with margin (Service Leadership Index, 2016 to 2023)',
  }),
  pattern({
    id: 'P006',
    name: 'Trusted adviser',
    type: 'success',
    segments: ['Brand'],
    meaning: 'The house is in order, and clients speak well of it: trust that others can check.',
    response:
      'Put it to use: a security and licence review with every client’s management once a quarter, with a proposal at its end.',
    conditions: [high('F19', 56, 76, 2), high('F20', 58, 74, 2)],
    effects: [
      effect('net-retention', triangular(0.2, 1, 2.5), 'reviews find something to add with one client in five'),
      effect('client-churn', triangular(-2, -0.6, 0), 'who is advised leaves less often'),
    ],
    evidence: 'trust and commitment as drivers of business relationships (Morgan and Hunt, 1994)',
  }),
  pattern({
    id: 'P007',
    name: 'Loyal base',
    type: 'success',
    segments: ['Consumer'],
    meaning: 'Clients stay, with what they paid, and little points to the opposite.',
    response: 'Offer longer agreements to those that have stayed for two years, against a fixed price.',
    conditions: [high('F9', 32, 52, 3), low('F12', 55, 30, 2)],
    effects: [
      effect('client-churn', beta(-4, 0, 2, 3), 'never more than is usually lost, and mostly a third of it'),
      effect('net-retention', triangular(0, 1, 3), 'what is not lost stays in the base'),
    ],
    evidence: 'five points of retention are worth 25 to 95 % of profit (Reichheld and Sasser, 1990)',
  }),
  pattern({
    id: 'P008',
    name: 'Service that people praise',
    type: 'success',
    segments: ['Consumer', 'Experience'],
    meaning: 'Help comes soon, is the same for everyone, and surveys say so.',
    response: 'Tell it: publish response times and scores to clients every month, and show them in offers.',
    conditions: [high('F10', 55, 70, 2), high('F24', 40, 56, 1), high('F28', 48, 64, 1)],
    effects: [
      effect(
        'satisfaction',
        triangular(0, 0.03, 0.08),
        'a few hundredths: averages of hundreds of answers move slowly',
      ),
      effect('client-churn', triangular(-2, -0.5, 0), 'content clients leave at half the rate of others'),
    ],
    evidence: 'low effort and steady service predict loyalty (Dixon, Freeman and Toman, 2010)',
  }),
  pattern({
    id: 'P009',
    name: 'In daily use',
    type: 'success',
    segments: ['Product', 'Consumer'],
    meaning: 'What was sold is used, by more people each quarter, and they engage with us beyond tickets.',
    response: 'Sell the next product where use is highest, and let heavy users show it to their colleagues.',
    conditions: [high('F13', 45, 62, 3), high('F7', 46, 58, 1)],
    effects: [
      effect('license-utilization', triangular(0.2, 1.2, 3), 'adoption spreads within a client for some quarters'),
      effect('net-retention', triangular(0, 0.8, 2), 'seats follow use at the next true-up'),
    ],
    evidence: 'diffusion of innovations (Rogers, 1962 to 2003)',
  }),
  pattern({
    id: 'P010',
    name: 'Academy takes off',
    type: 'success',
    segments: ['Consumer', 'Product'],
    meaning: 'Learners join and stay, and the academy earns what it costs.',
    response:
      'Add courses where completion is highest, and bundle a first quarter of membership with every new agreement.',
    conditions: [high('F8', 46, 64, 2), high('F18', 46, 60, 2)],
    effects: [
      effect('academy-reach', triangular(0, 0.15, 0.5), 'a few of each thousand employees, as in good quarters before'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P011',
    name: 'Quiet estate',
    type: 'success',
    segments: ['Product', 'Experience'],
    meaning: 'Fewer tickets than a year ago, and each is resolved with little effort.',
    response: 'Take the hours that are free and put them into what still breaks most often, one cause each month.',
    conditions: [high('F15', 48, 66, 3), high('F25', 44, 56, 1)],
    effects: [
      effect(
        'tickets-per-employee',
        triangular(-0.06, -0.02, 0),
        'a few percent fewer each quarter, as causes are removed',
      ),
      effect('gross-margin', triangular(0, 0.4, 1), 'labour is a fifth of revenue; a few percent of it are saved'),
    ],
    evidence: 'problem management reduces incident volume (ITIL 4, 2019)',
  }),
] as const;
