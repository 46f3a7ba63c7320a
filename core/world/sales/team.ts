import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { dayStart, quarterStart, YEAR } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { castId, emailOf, OWN_DOMAIN, personName } from '../names.ts';
import { regions, segments } from '../pack/organisation.ts';
import { managersOf, repsOf } from '../staff.ts';
import { setQuotas } from './quotas.ts';
import { emptyRepDay } from './rep-day.ts';
import type { Rep } from './state.ts';
import { dealAccounts } from './territory.ts';

const CAUSE = 'world.cast';

/** Makes managers and reps as they stood when history begins; the first manager heads the sales department. */
export function castTeam(simulation: Simulation): void {
  const { counts } = simulation.config;
  const managers = managersOf(counts);
  for (let index = 0; index < managers; index += 1) {
    const id = castId('manager', index);
    const random = simulation.random(id, 'manager.traits');
    const name = (index === 0 && headOfSales(simulation)) || personName(random).name;
    const bias = clamp(-0.03 + 0.08 * random.normal(), -0.2, 0.2);
    simulation.add('managers', { id, changedAt: simulation.time, due: {}, name, bias }, CAUSE);
  }
  for (let index = 0; index < repsOf(counts); index += 1) {
    simulation.add('reps', repAt(simulation, index, managers), CAUSE);
  }
  dealAccounts(simulation);
  setQuotas(simulation);
}

function headOfSales({ state }: Simulation): string | null {
  for (const { name, head } of state.departments) if (name === 'Sales & Marketing') return head;
  return null;
}

/** Territories alternate, so that teams, segments and regions are mixed; from three reps on each segment has one. */
function repAt(simulation: Simulation, index: number, managers: number): Rep {
  const id = castId('rep', index);
  const random = simulation.random(id, 'rep.traits');
  const person = personName(random);
  return {
    id,
    changedAt: simulation.time,
    due: {},
    name: person.name,
    email: emailOf(person, OWN_DOMAIN),
    manager: castId('manager', index % managers),
    region: regions[index % regions.length] ?? regions[0],
    segment: segments[index % segments.length] ?? segments[0],
    hiredAt: dayStart(simulation.time - random.range(0.05, 8) * YEAR),
    habits: { threading: habit(random), speed: habit(random), discipline: habit(random), optimism: habit(random) },
    quarter: quarterStart(simulation.time),
    quota: 0,
    closed: 0,
    plan: 0,
    accounts: 0,
    open: 0,
    pipeline: 0,
    lastActivity: 0,
    today: emptyRepDay(),
  };
}

const habit = (random: Random): number => clamp(random.normal(), -2, 2);
