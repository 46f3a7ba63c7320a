import { type Cents, round, toDollars } from '../../../kernel/money.ts';
import { dayStart, isoDate, isoTime, type Time } from '../../../kernel/time.ts';
import type { Row } from '../../engine/entity.ts';
import type { Projection } from '../../machine.ts';
import { presence } from '../day.ts';
import { loggedToday } from '../labour.ts';
import type { Technician } from '../state.ts';

export type TechnicianStatus = 'Available' | 'Busy' | 'On Leave';

export interface TechnicianRow extends Row {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly level: number;
  readonly departmentId: string;
  readonly department: string;
  readonly status: TechnicianStatus;
  readonly shift: string;
  readonly skills: readonly string[];
  /** Minutes logged and on shift in the last 28 days. */
  readonly billableMinutes: number;
  readonly availableMinutes: number;
  readonly hourlyCost: Cents;
  readonly openTickets: number;
  readonly closedTickets: number;
  /** 1 to 5. */
  readonly customerSatisfaction: number;
  readonly assignedClients: readonly string[];
  readonly hireDate: Time;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function statusOf(technician: Technician): TechnicianStatus {
  if (technician.awayUntil > 0) return 'On Leave';
  return technician.work ? 'Busy' : 'Available';
}

const hours = (minutes: number): number => round(minutes / 60, 1);

/** The row as JSON. */
const wire = (row: TechnicianRow) => ({
  id: row.id,
  name: row.name,
  email: row.email,
  title: row.title,
  level: row.level,
  departmentId: row.departmentId,
  department: row.department,
  status: row.status,
  shift: row.shift,
  skills: row.skills,
  utilizationRate: row.availableMinutes === 0 ? null : round((100 * row.billableMinutes) / row.availableMinutes, 2),
  billableHours: hours(row.billableMinutes),
  availableHours: hours(row.availableMinutes),
  hourlyCost: toDollars(row.hourlyCost),
  openTickets: row.openTickets,
  closedTickets: row.closedTickets,
  customerSatisfaction: row.customerSatisfaction,
  assignedClients: row.assignedClients,
  hireDate: isoDate(row.hireDate),
  lastUpdated: isoTime(row.lastUpdated),
});
export type TechnicianWire = ReturnType<typeof wire>;

export const technicians: Projection<'technicians'> = {
  drift: 'technician.hours-logged',
  shown: (_simulation, technician, time) => Math.max(technician.changedAt, loggedToday(technician, time).at),
  row(simulation, technician, time) {
    const logged = loggedToday(technician, time);
    const shown = Math.max(technician.changedAt, logged.at);
    return {
      id: technician.id,
      name: technician.name,
      email: technician.email,
      title: technician.title,
      level: technician.level,
      departmentId: technician.department,
      department: simulation.state.departments.get(technician.department)?.name ?? 'Unassigned',
      status: statusOf(technician),
      shift: technician.shift,
      skills: technician.skills,
      billableMinutes: sum(technician.billable) + logged.minutes,
      availableMinutes: Math.round(sum(technician.available) + presence(technician, dayStart(shown), shown)),
      hourlyCost: technician.hourlyCost,
      openTickets: technician.queue.length + (technician.work ? 1 : 0),
      closedTickets: sum(technician.closed) + technician.today.closed,
      customerSatisfaction: round(technician.satisfaction, 2),
      assignedClients: technician.clients,
      hireDate: technician.hiredAt,
      lastUpdated: shown,
    };
  },
  wire,
  name: ({ name }) => name,
};
