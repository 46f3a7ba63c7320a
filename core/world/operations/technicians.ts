import { causedId } from '../../kernel/hash.ts';
import { DAY, type Time } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { emailOf, OWN_DOMAIN, personName } from '../names.ts';
import { randomly } from '../pace.ts';
import { shifts, skills, technicianRoles } from '../pack/people.ts';
import { rates } from '../pack/rates.ts';
import { technicianReplaced } from './events.ts';
import { shiftMinutes } from './shifts.ts';
import type { Technician } from './state.ts';
import { handOver } from './tickets.ts';
import { interruptWork, takeNext } from './work.ts';

const weightedRoles = technicianRoles.map((role) => [role, role.weight] as const);
const weightedShifts = shifts.map((shift) => [shift.name, shift.weight] as const);

interface Post {
  /** Id of the department; empty where there are none. */
  readonly department: string;
  /** The shift of the one who is followed; any where it is left out. */
  readonly shift?: string;
  readonly hiredAt: Time;
}

/** Makes a technician with traits of its own. */
export function hire(simulation: Simulation, id: string, { department, shift, hiredAt }: Post): Technician {
  const random = simulation.random(id, 'technician.traits');
  const person = personName(random);
  const role = random.weighted(weightedRoles);
  const wanted = random.int(role.skills[0], role.skills[1]);
  const known = new Set<string>();
  while (known.size < wanted) known.add(random.pick(skills));
  return {
    id,
    changedAt: simulation.time,
    due: {},
    name: person.name,
    email: emailOf(person, OWN_DOMAIN),
    title: role.title,
    level: role.level,
    hourlyCost: Math.round(role.hourlyCost * random.range(0.92, 1.1)),
    speed: role.speed,
    skills: [...known].sort(),
    department,
    shift: shift ?? random.weighted(weightedShifts),
    hiredAt,
    satisfaction: random.range(4.1, 4.7),
    clients: [],
    burden: 0,
    queue: [],
    work: null,
    awayUntil: 0,
    billable: [],
    available: [],
    closed: [],
    today: { billable: 0, closed: 0, awayFrom: 0, awayMinutes: 0 },
  };
}

/** The technician is away until a time; the queue goes to the rest of the teams. */
export function goAway(simulation: Simulation, technician: Technician, until: Time, cause: string): void {
  if (technician.awayUntil >= until) return;
  if (technician.awayUntil === 0) {
    interruptWork(simulation, technician);
    technician.awayUntil = until;
    technician.today.awayFrom = simulation.time;
    handOver(simulation, technician, cause);
  }
  technician.awayUntil = until;
  simulation.touch('technicians', technician, cause);
  simulation.plan('technicians', technician, 'technician.returns', until);
}

const leave = defineProcess({
  id: 'technician.leave',
  kind: 'technicians',
  wait: (simulation, _technician, random) => randomly(simulation.time, rates.leave.mean, random),
  fire(simulation, technician, random) {
    const days = random.chance(0.7) ? random.int(1, 2) : random.int(3, 5);
    const cause = days <= 2 ? 'technician.sick' : 'technician.vacation';
    if (technician.awayUntil === 0) goAway(simulation, technician, simulation.time + days * DAY, cause);
  },
});

const returns = defineProcess({
  id: 'technician.returns',
  kind: 'technicians',
  fire: comeBack,
});

/** The technician is back at work. */
export function comeBack(simulation: Simulation, technician: Technician): void {
  technician.today.awayMinutes += shiftMinutes(technician, technician.today.awayFrom, simulation.time);
  technician.today.awayFrom = 0;
  technician.awayUntil = 0;
  simulation.cancel('technicians', technician, 'technician.returns');
  simulation.touch('technicians', technician, 'technician.returned');
  takeNext(simulation, technician);
}

/** One leaves, and the successor, found in the meantime, takes over clients and queue the same day. */
const turnover = defineProcess({
  id: 'technician.turnover',
  kind: 'technicians',
  wait: (simulation, _technician, random) => randomly(simulation.time, rates.turnover.mean, random),
  fire(simulation, technician) {
    const { clients, tickets } = simulation.state;
    interruptWork(simulation, technician);
    const { department, shift } = technician;
    const id = causedId('technician', `${technician.id}/successor`);
    const successor = hire(simulation, id, { department, shift, hiredAt: simulation.time });
    successor.clients = technician.clients;
    successor.burden = technician.burden;
    successor.queue = technician.queue;
    for (const id of technician.clients) {
      const client = clients.need(id);
      client.team = client.team.map((member) => (member === technician.id ? successor.id : member));
      simulation.mark('clients', client);
    }
    for (const id of technician.queue) {
      const ticket = tickets.need(id);
      ticket.technician = successor.id;
      simulation.mark('tickets', ticket);
    }
    simulation.add('technicians', successor, 'technician.hired');
    simulation.remove('technicians', technician.id, 'technician.left');
    simulation.record(technicianReplaced, technician.id, {
      successor: successor.id,
      department: technician.department,
      name: technician.name,
    });
    takeNext(simulation, successor);
  },
});

export const technicianProcesses = [leave, returns, turnover];
