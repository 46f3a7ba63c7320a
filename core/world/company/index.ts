import { nextDay } from '../../kernel/time.ts';
import { scenarioProcesses } from '../engine/scenario.ts';
import { type CompanyWorld, defineProcess, type PartOf } from '../machine.ts';
import { companyEvents } from './events.ts';
import { zeroCounters } from './state.ts';

/** At each midnight the day is closed: the parts book what is open, observers measure it, a new day begins. */
const day = defineProcess({
  id: 'company.day',
  kind: 'company',
  wait: (simulation) => nextDay(simulation.time),
  fire(simulation, company) {
    simulation.emit('day.closing', {});
    simulation.observeDay?.(simulation, simulation.time);
    simulation.emit('day.closed', {});
    company.today = zeroCounters();
  },
});

/** What belongs to no single part: the calendar day, and the scenarios that run. */
export const company: PartOf<'company'> = {
  id: 'company',
  kinds: {},
  cast(simulation) {
    simulation.add(
      'company',
      { id: 'company', changedAt: simulation.time, due: {}, demand: 0, clientSize: 1, today: zeroCounters() },
      'world.cast',
    );
  },
  processes: [day, ...scenarioProcesses<CompanyWorld>()],
  reactions: {},
  events: companyEvents,
  rules: [],
  scenarios: [],
};
