import { factorOf, lowers, raises } from '../factor.ts';

const factor = factorOf('Experience');

/** Is it easy to be our client, from the first call to the last ticket? */
export const experienceFactors = [
  factor({
    id: 'F24',
    name: 'Response',
    question: 'How soon is somebody helped?',
    direction: 'up-is-good',
    weight: 5,
    inputs: [
      lowers('backlog-days', 4),
      lowers('open-tickets-per-hundred', 3),
      lowers('backlog-growth', 3),
      lowers('tickets-per-hundred-hours', 2),
    ],
    rationale: 'the queue, its trend, and what comes in against the hours that there are',
  }),
  factor({
    id: 'F25',
    name: 'Ease of resolution',
    question: 'How much effort does it take to get a thing done?',
    direction: 'up-is-good',
    weight: 3,
    inputs: [lowers('hours-per-ticket', 4), lowers('hours-per-ticket-growth', 3), lowers('tickets-per-employee', 2)],
    rationale: 'hours in a ticket are felt on both sides; having to ask at all is effort too',
  }),
  factor({
    id: 'F26',
    name: 'Staff continuity',
    question: 'Will the people who know the client be there tomorrow?',
    direction: 'up-is-good',
    weight: 4,
    inputs: [
      lowers('utilization-now', 4),
      lowers('utilization-shift', 2),
      lowers('away-share', 3),
      raises('capacity-growth', 2),
    ],
    rationale: 'people leave where the load stays high; those on leave can’t answer',
  }),
  factor({
    id: 'F27',
    name: 'Onboarding',
    question: 'Is the way from first call to working service short, and are newcomers few enough to be looked after?',
    direction: 'up-is-good',
    weight: 2,
    inputs: [
      lowers('sales-cycle-days', 3),
      lowers('sales-cycle-growth', 2),
      lowers('client-signing-quarter', 2),
      raises('capacity-growth', 1),
    ],
    rationale: 'time to service begins with the decision; many newcomers at once share the same few hands',
  }),
  factor({
    id: 'F28',
    name: 'Consistency of service',
    question: 'Does every client get the same, every week?',
    direction: 'up-is-good',
    weight: 3,
    inputs: [
      lowers('satisfaction-spread', 4),
      lowers('busiest-clients-share', 2),
      lowers('ticket-volatility', 2),
      lowers('dissatisfied-clients', 3),
    ],
    rationale: 'clients talk to one another; surges and a few loud ones take what others were promised',
  }),
] as const;
