import { beta, effect, high, lognormal, low, OWN, pattern, triangular } from '../pattern.ts';

/** What may go wrong in delivery, licences and money. */
export const deliveryRisks = [
  pattern({
    id: 'P020',
    name: 'Margin squeeze',
    type: 'risk',
    segments: ['Product'],
    meaning: 'What vendors and labour cost rises faster than what clients pay.',
    response: 'List the clients below the median margin, and reprice or simplify three of them this quarter.',
    conditions: [low('F17', 62, 42, 3), low('F14', 62, 46, 2)],
    effects: [
      effect(
        'gross-margin',
        triangular(-4, -1.2, 0),
        'vendors’ rises reach the bill within a quarter, clients’ prices at renewal',
      ),
      effect('operating-margin', triangular(-5, -1.5, 0), 'less is left for costs that stay'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P021',
    name: 'Overloaded desk',
    type: 'risk',
    segments: ['Experience'],
    meaning: 'Queues grow and the team has no slack: every absence is felt.',
    response: 'Freeze projects for two weeks, take contractors for first-level work, and tell clients what will wait.',
    conditions: [low('F24', 50, 34, 2), low('F26', 50, 28, 2)],
    effects: [
      effect('backlog-days', lognormal(0.25, 0.7), 'above 85 % utilisation queues grow out of proportion'),
      effect('satisfaction', triangular(-0.15, -0.05, 0), 'waiting is what surveys complain of first'),
    ],
    evidence: 'waiting time against utilisation in queues (Kingman, 1961)',
  }),
  pattern({
    id: 'P022',
    name: 'Burnout ahead',
    type: 'risk',
    segments: ['Experience', 'Product'],
    meaning: 'The work is efficient because the same few people carry more and more of it.',
    response: 'Cap utilisation at 80 % for a month, rotate the on-call duty, and hire before somebody leaves.',
    conditions: [low('F26', 50, 30, 3), high('F16', 48, 60, 1)],
    effects: [
      effect('backlog-days', triangular(0, 0.1, 0.6), 'an illness or a resignation, and the weeks until it is filled'),
      effect('gross-margin', triangular(-2, -0.5, 0), 'overtime, contractors and learning on the job'),
    ],
    evidence: 'job demands and resources (Demerouti and others, 2001)',
  }),
  pattern({
    id: 'P023',
    name: 'Rising ticket load',
    type: 'risk',
    segments: ['Product', 'Experience'],
    meaning: 'People need help more often than a year ago, and the desk feels it.',
    response:
      'Group the last quarter’s tickets by cause, and remove the three largest before anything new is rolled out.',
    conditions: [low('F15', 50, 28, 3), low('F24', 62, 46, 1)],
    effects: [
      effect('tickets-per-employee', triangular(0, 0.04, 0.12), 'what grew goes on growing until its cause is removed'),
      effect('gross-margin', triangular(-1.5, -0.5, 0), 'a tenth more tickets is a tenth more labour'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P024',
    name: 'Audit exposure',
    type: 'risk',
    segments: ['Brand', 'Product'],
    meaning: 'Licences are overused or vendors shaky, so that the next audit or outage is ours to explain.',
    response:
      'Buy the missing seats now, at the price of an order and not of an audit; name a second source for each vendor at risk.',
    conditions: [low('F19', 76, 56, 3), low('F14', 66, 50, 1)],
    effects: [
      effect(
        'operating-margin',
        beta(-3, 0, 4, 1.5),
        'mostly little; a back payment of up to 3 % of a quarter’s revenue',
      ),
      effect('client-churn', triangular(0, 0.2, 1.5), 'an audit at a client costs its trust'),
    ],
    evidence:
      'software vendors audit about half of their larger customers within three years (surveys of 2019 to 2023)',
  }),
  pattern({
    id: 'P025',
    name: 'Shelfware',
    type: 'risk',
    segments: ['Product'],
    meaning: 'Seats are paid for and not used, and use falls.',
    response:
      'Take back what nobody has used for 60 days, and agree with vendors on yearly instead of monthly true-ups.',
    conditions: [low('F13', 52, 36, 2), low('F14', 66, 50, 2)],
    effects: [
      effect('license-utilization', triangular(-3, -1, 0), 'unused seats are renewed unless somebody stops it'),
      effect('gross-margin', triangular(-1, -0.3, 0), 'a third of the price is licences; a few percent of these'),
    ],
    evidence: 'half of all seats are idle where nobody looks (Zylo, SaaS Management Index, 2023)',
  }),
  pattern({
    id: 'P026',
    name: 'Out of fuel',
    type: 'risk',
    segments: ['Market', 'Product'],
    meaning: 'There is neither margin nor growth to pay for a change of course.',
    response: 'Decide within the month which two costs end, and which one move gets all the money that frees.',
    conditions: [low('F6', 50, 22, 3), low('F2', 45, 20, 2)],
    effects: [effect('operating-margin', triangular(-6, -2, 0), 'fixed costs on falling revenue')],
    evidence: OWN,
  }),
] as const;
