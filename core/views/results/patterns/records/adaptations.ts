import { effect, high, low, OWN, pattern, triangular } from '../pattern.ts';

/** Where the company has to change its ways, because what it works in has changed. */
export const adaptations = [
  pattern({
    id: 'P037',
    name: 'Broaden the base',
    type: 'adaptation',
    segments: ['Market'],
    meaning: 'Much hangs on a few, and there is the money to change that.',
    response: 'Give one rep a segment or region that nobody works, for a year and without the old accounts.',
    conditions: [high('F5', 46, 58, 2), high('F6', 44, 64, 1)],
    effects: [
      effect('client-signing', triangular(0, 0.6, 2), 'small clients decide fast'),
      effect('operating-margin', triangular(-1.2, -0.4, 0), 'a rep who earns little at first'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P038',
    name: 'Pass on vendors’ prices',
    type: 'adaptation',
    segments: ['Product', 'Market'],
    meaning: 'Licences have become dearer or fit worse, and our prices can bear it.',
    response:
      'Write an index clause into every agreement at its renewal, and announce this year’s rise with the vendor’s letter.',
    conditions: [low('F14', 62, 46, 2), high('F4', 48, 60, 1)],
    effects: [
      effect('gross-margin', triangular(0, 0.7, 2), 'a quarter’s renewals, at what licences have risen by'),
      effect('client-churn', triangular(0, 0.3, 1.5), 'some find the licence elsewhere, and then the service'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P039',
    name: 'Capacity before growth',
    type: 'adaptation',
    segments: ['Experience', 'Market'],
    meaning: 'Demand grows while the team is at its limit.',
    response: 'Sign new clients with a start date that the desk confirms, and hire to the signed list.',
    conditions: [low('F26', 54, 38, 2), high('F1', 46, 62, 1)],
    effects: [
      effect('backlog-days', triangular(-0.2, -0.05, 0), 'queues that would have come'),
      effect('client-signing', triangular(-1.5, -0.4, 0), 'some do not want to wait'),
    ],
    evidence: 'waiting time against utilisation in queues (Kingman, 1961)',
  }),
  pattern({
    id: 'P040',
    name: 'Redesign onboarding',
    type: 'adaptation',
    segments: ['Experience'],
    meaning: 'The way to a working service is long or crowded, while new clients come in.',
    response:
      'Name one person for a client’s first 90 days, with a plan that the client has signed and a call each week.',
    conditions: [low('F27', 62, 46, 2), high('F2', 40, 62, 1)],
    effects: [
      effect('satisfaction', triangular(0, 0.02, 0.06), 'newcomers are a tenth of the clients, and ask most'),
      effect('client-churn', triangular(-1.5, -0.4, 0), 'a poor start is the commonest reason of early leavers'),
    ],
    evidence: OWN,
  }),
  pattern({
    id: 'P041',
    name: 'Qualify harder',
    type: 'adaptation',
    segments: ['Market', 'Brand'],
    meaning: 'Much is done and little won: effort goes to deals that were never ours.',
    response: 'Drop a third of the open leads by three questions (need, money, date), and give the time to the rest.',
    conditions: [low('F3', 54, 38, 2), high('F22', 45, 55, 1)],
    effects: [
      effect('win-rate', triangular(0, 2.5, 7), 'hopeless deals no longer count as lost'),
      effect('quota-attainment', triangular(-5, 2, 12), 'time goes to what can be won; a few are dropped wrongly'),
    ],
    evidence: OWN,
  }),
] as const;
