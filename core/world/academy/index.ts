import type { PartOf } from '../machine.ts';
import { academyEvents } from './events.ts';

/** The training academy that the company sells to the people of its clients. */
export const academy: PartOf<'academy'> = {
  id: 'academy',
  kinds: {},
  cast(simulation) {
    simulation.add(
      'academy',
      {
        id: 'academy',
        changedAt: simulation.time,
        due: {},
        invited: 0,
        runs: 0,
        members: 0,
        today: { paid: 0, refunded: 0 },
      },
      'world.cast',
    );
  },
  processes: [],
  reactions: {},
  events: academyEvents,
  rules: [],
  scenarios: [],
};
