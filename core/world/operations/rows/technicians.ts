import { round } from '../../../kernel/money.ts';
import { dayStart } from '../../../kernel/time.ts';
import type { Projection } from '../../engine/part.ts';
import type { TechnicianStatus } from '../../rows.ts';
import { presence } from '../day.ts';
import { loggedToday } from '../labour.ts';
import type { Technician } from '../state.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function statusOf(technician: Technician): TechnicianStatus {
  if (technician.awayUntil > 0) return 'On Leave';
  return technician.work ? 'Busy' : 'Available';
}

export const technicians: Projection<'technicians'> = {
  kind: 'technicians',
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
};
