import { outside, unequal } from '../../engine/rule-helpers.ts';
import { type Rule, rowRule } from '../../machine.ts';
import { LOG_STEP_MINUTES } from '../shifts.ts';

export const technicianRules: readonly Rule[] = [
  rowRule({
    id: 'technician.logs-within-shift',
    label: 'Billable time is within the time at work, but for one step of the time sheet',
    rationale: 'nobody logs hours that he has not; a step of six minutes is logged on the day on which it ends',
    entity: 'technicians',
    fault: (row) => outside('billable minutes', row.billableMinutes, 0, row.availableMinutes + LOG_STEP_MINUTES),
  }),
  rowRule({
    id: 'technician.tickets-counted',
    label: 'Open tickets are those in the queue and the one at work',
    rationale: 'a ticket is on one desk',
    entity: 'technicians',
    fault: (row, technician) =>
      unequal('openTickets', row.openTickets, technician.queue.length + (technician.work ? 1 : 0)),
  }),
  rowRule({
    id: 'technician.tickets-exist',
    label: 'Every ticket of the queue exists and names the technician',
    rationale: 'no ticket is lost when work changes hands',
    entity: 'technicians',
    fault(_row, technician, snapshot) {
      const { tickets } = snapshot.simulation.state;
      const all = technician.work ? [technician.work.ticket, ...technician.queue] : technician.queue;
      const wrong = all.find((id) => tickets.get(id)?.technician !== technician.id);
      return wrong === undefined ? null : `${wrong} is not the technician’s`;
    },
  }),
  rowRule({
    id: 'technician.tickets-of-own-clients',
    label: 'A technician’s tickets are of clients that he looks after',
    rationale: 'who leaves a team hands its tickets over',
    entity: 'technicians',
    fault(row, technician, snapshot) {
      const { tickets } = snapshot.simulation.state;
      const all = technician.work ? [technician.work.ticket, ...technician.queue] : technician.queue;
      const wrong = all.find((id) => !row.assignedClients.includes(tickets.get(id)?.client ?? ''));
      return wrong === undefined ? null : `${wrong} is of another team’s client`;
    },
  }),
  rowRule({
    id: 'technician.clients-mirrored',
    label: 'A technician’s clients have the technician on their team',
    rationale: 'assignment is seen from both sides',
    entity: 'technicians',
    fault(row, _technician, snapshot) {
      const wrong = row.assignedClients.find((id) => !snapshot.simulation.state.clients.get(id)?.team.includes(row.id));
      return wrong === undefined ? null : `${wrong} has another team`;
    },
  }),
  rowRule({
    id: 'technician.satisfaction-in-range',
    label: 'Customer satisfaction is 1 to 5',
    rationale: 'surveys have five steps',
    entity: 'technicians',
    fault: (row) => outside('customerSatisfaction', row.customerSatisfaction, 1, 5),
  }),
  rowRule({
    id: 'technician.department-exists',
    label: 'A technician belongs to a department, where there are any',
    rationale: 'personnel cost has a place',
    entity: 'technicians',
    fault: (row, _technician, snapshot) =>
      snapshot.rows.departments.length === 0 || snapshot.simulation.state.departments.get(row.departmentId)
        ? null
        : `no department ${row.departmentId}`,
  }),
  rowRule({
    id: 'technician.away-rests',
    label: 'Who is on leave works on nothing',
    rationale: 'tickets are handed over first',
    entity: 'technicians',
    fault: (row, technician) => (row.status === 'On Leave' && technician.work ? 'works while on leave' : null),
  }),
  rowRule({
    id: 'technician.skilled',
    label: 'A technician has two to five different skills',
    rationale: 'skills come with the role',
    entity: 'technicians',
    fault: (row) =>
      new Set(row.skills).size === row.skills.length
        ? outside('skills', row.skills.length, 2, 5)
        : 'a skill is named twice',
  }),
];
