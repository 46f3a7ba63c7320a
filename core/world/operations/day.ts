import { DAY, type Time, yearStart } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { spentAt } from './rows/departments.ts';
import { progress, shiftMinutes } from './shifts.ts';
import { type Client, type Technician, WINDOW_DAYS } from './state.ts';
import { annualSpend } from './vendors.ts';
import { postWork } from './work.ts';

/** Work in progress at a midnight is booked on the day that ends, before the day is measured. */
export function bookOpenWork(simulation: Simulation): void {
  for (const technician of simulation.state.technicians) {
    if (technician.work)
      postWork(simulation, technician, progress(technician, technician.work, simulation.time).minutes);
  }
}

/** The day that ends moves into the window of the last four weeks, and a new one begins at nothing. */
export function rollDay(simulation: Simulation): void {
  const { clients, departments, technicians, vendors } = simulation.state;
  for (const technician of technicians) rollTechnician(simulation, technician);
  for (const client of clients) rollClient(simulation, client);
  for (const department of departments) {
    department.spentBefore = spentAt(department, simulation.time - 1); // as it was measured
    simulation.mark('departments', department);
  }
  for (const vendor of vendors) {
    const newYear = yearStart(simulation.time) === simulation.time;
    vendor.spentBefore = newYear ? 0 : vendor.spentBefore + Math.round(annualSpend(simulation, vendor) / 365);
    simulation.touch('vendors', vendor, 'day.closed');
  }
}

function rollTechnician(simulation: Simulation, technician: Technician): void {
  const { today } = technician;
  push(technician.billable, today.billable);
  push(technician.closed, today.closed);
  push(technician.available, presence(technician, simulation.time - DAY, simulation.time));
  const away = technician.awayUntil > 0;
  technician.today = { billable: 0, closed: 0, awayFrom: away ? simulation.time : 0, awayMinutes: 0 };
  simulation.touch('technicians', technician, 'day.closed');
}

/** Minutes at work from a midnight to a time of the same day, parts of minutes included: on shift since the hiring, and not away. */
export function presence(technician: Technician, from: Time, to: Time): number {
  const { today } = technician;
  const hired = Math.max(from, technician.hiredAt);
  const away = today.awayMinutes + (today.awayFrom > 0 ? shiftMinutes(technician, today.awayFrom, to) : 0);
  return Math.max(0, shiftMinutes(technician, hired, to) - away);
}

/** The same in whole minutes. */
export function availableToday(technician: Technician, from: Time, to: Time): number {
  return Math.round(presence(technician, from, to));
}

function rollClient(simulation: Simulation, client: Client): void {
  push(client.labour, client.today.labour);
  client.today = { opened: 0, closed: 0, labour: 0, minutes: 0, surveys: 0, points: 0 };
  simulation.touch('clients', client, 'day.closed');
}

/** Adds a day to a window that holds the days before today. */
function push(window: number[], value: number): void {
  window.push(value);
  if (window.length > WINDOW_DAYS - 1) window.shift();
}
