import type { PartOf, Simulation } from '../machine.ts';
import { academyEvents } from './events.ts';
import { generatorProcesses } from './generator.ts';
import { castLearners, learnerProcesses, leave, welcome } from './learners.ts';
import { membershipProcesses } from './memberships.ts';
import { academyRules } from './rules.ts';
import { sessionProcesses } from './sessions.ts';
import './tables.ts';

/** Payments and refunds are counted anew. */
function beginDay(simulation: Simulation): void {
  for (const academy of simulation.state.academy) {
    academy.today = { paid: 0, refunded: 0 };
    simulation.mark('academy', academy);
  }
}

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
    castLearners(simulation);
  },
  processes: [...learnerProcesses, ...sessionProcesses, ...membershipProcesses, ...generatorProcesses],
  reactions: {
    'client.joined': (simulation, { client }) => welcome(simulation, client),
    'client.left': (simulation, { client }) => leave(simulation, client),
    'day.closed': beginDay,
  },
  events: academyEvents,
  rules: academyRules,
  scenarios: [],
};
