import { counted, input, judged, published } from '../input.ts';
import { average, growth, over, per, QUARTER, ratio, shift, standing } from '../readings.ts';

const openedTickets = (days: number) => counted([['tickets-opened', 1]], days, 30);
const people = counted([['headcount', 1]], null, 5);

/** The people behind the service desk: how much there is to do, and who is there to do it. */
export const staffInputs = [
  input({
    id: 'utilization-now',
    label: 'Utilisation over four weeks',
    unit: 'percent',
    area: 'operations',
    reading: standing('utilization-28-days'),
    sample: counted([['available-hours-28-days', 1]], null, 200),
    reference: published(50, 75, 95, 'Service Leadership Index of IT service providers, 2023', '70 to 80 % is healthy'),
    rationale: 'above, queues grow and people leave; below, people idle',
  }),
  input({
    id: 'utilization-shift',
    label: 'Change of utilisation from quarter to quarter',
    unit: 'percent',
    area: 'operations',
    reading: shift(over('utilization', QUARTER), QUARTER),
    sample: counted([['available-hours', 1]], QUARTER, 500),
    reference: judged(-10, 0, 10, 'a few points either way are usual'),
    rationale: 'whether the load on the team grows',
  }),
  input({
    id: 'tickets-per-hundred-hours',
    label: 'Tickets per hundred hours on shift',
    unit: 'count',
    area: 'operations',
    reading: per('tickets-opened', 'available-hours', { days: 28, factor: 100, whenZero: 'nobody was on shift' }),
    sample: openedTickets(28),
    reference: judged(30, 80, 150, 'at 0.9 hours a ticket and 75 % utilisation, about 80'),
    rationale: 'demand against the time that there is',
  }),
  input({
    id: 'away-share',
    label: 'Technicians on leave, of all people',
    unit: 'percent',
    area: 'operations',
    reading: ratio(average('technicians-away', 28), standing('headcount'), {
      factor: 100,
      whenZero: 'nobody works in the departments',
    }),
    sample: people,
    reference: judged(
      0,
      2,
      8,
      'vacation and illness take about a tenth of working days, and technicians are a fifth of the people',
    ),
    rationale: 'who is not there can’t answer',
  }),
  input({
    id: 'capacity-growth',
    label: 'Growth of hours on shift over a quarter',
    unit: 'percent',
    area: 'operations',
    reading: growth(over('available-hours', QUARTER), QUARTER),
    sample: counted([['available-hours', 1]], QUARTER, 500),
    reference: judged(-15, 0, 15, 'holidays move it by a few percent'),
    rationale: 'whether the team can carry more',
  }),
] as const;
