import type { Cents } from '../../kernel/money.ts';
import type { Time } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { progress } from './shifts.ts';
import type { Client, Technician } from './state.ts';

/** Minutes that a technician has logged today, work in progress included, and when the last of them were. */
export function loggedToday(technician: Technician, time: Time): { minutes: number; at: Time } {
  const { work, today } = technician;
  if (!work) return { minutes: today.billable, at: 0 };
  const { minutes, at } = progress(technician, work, time);
  return { minutes: today.billable + Math.max(0, minutes - work.posted), at: minutes > 0 ? at : 0 };
}

/** What minutes of a technician cost. */
export function labourCost(technician: Technician, minutes: number): Cents {
  return Math.round((minutes * technician.hourlyCost) / 60);
}

/** Labour spent on a client today, work in progress included, and when the last of it was logged. */
export function labourToday(
  simulation: Simulation,
  client: Client,
  time: Time,
): { cents: Cents; minutes: number; at: Time } {
  let cents = client.today.labour;
  let minutes = client.today.minutes;
  let at = 0;
  for (const id of client.team) {
    const technician = simulation.state.technicians.need(id);
    if (technician.work?.client !== client.id) continue;
    const logged = progress(technician, technician.work, time);
    const open = Math.max(0, logged.minutes - technician.work.posted);
    cents += labourCost(technician, open);
    minutes += open;
    if (logged.minutes > 0) at = Math.max(at, logged.at);
  }
  return { cents, minutes, at };
}
