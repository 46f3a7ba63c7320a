import { clamp } from '../../kernel/math.ts';
import { addMonths, DAY } from '../../kernel/time.ts';
import { tally } from '../company/tally.ts';
import { defineProcess } from '../machine.ts';
import { randomly } from '../pace.ts';
import { rates } from '../pack/rates.ts';
import { RENEWAL_LEAD, renewAgreement, setMonthly } from './agreements.ts';
import { reviewRisk } from './churn.ts';
import { clientChurned, clientExtended } from './events.ts';
import { giveBackSeats } from './license-seats.ts';
import { easeTeam, releaseTeam } from './teams.ts';
import { dropTickets } from './tickets.ts';

/** How long a new client is onboarded, on average. */
const ONBOARDING = 45 * DAY;

const review = defineProcess({
  id: 'client.review',
  kind: 'clients',
  wait: (simulation, _client, random) => randomly(simulation.time, rates.clientReview.mean, random),
  fire(simulation, client, random) {
    reviewRisk(simulation, client, random);
    if (client.leavesAt === 0) easeTeam(simulation, client, random);
  },
});

const headcount = defineProcess({
  id: 'client.headcount',
  kind: 'clients',
  wait: (simulation, _client, random) => randomly(simulation.time, rates.headcount.mean, random),
  fire(simulation, client, random) {
    const pull = (client.usualEmployees - client.employees) * 0.25;
    const change = Math.round(pull + random.normal() * 0.025 * client.usualEmployees);
    const employees = clamp(client.employees + change, 0.7 * client.usualEmployees, 1.35 * client.usualEmployees);
    const before = client.employees;
    client.employees = Math.round(employees);
    if (client.employees === before) return;
    // Agreements are priced by the seat: the monthly value follows.
    setMonthly(client, (client.agreement.monthly * client.employees) / before);
    const cause = client.employees > before ? 'client.staff-joined' : 'client.staff-left';
    simulation.touch('clients', client, cause);
  },
});

const onboarded = defineProcess({
  id: 'client.onboarded',
  kind: 'clients',
  wait: (simulation, client, random) =>
    client.status === 'Onboarding' ? simulation.time + ONBOARDING * random.range(0.6, 1.5) : null,
  fire(simulation, client) {
    if (client.status !== 'Onboarding') return;
    client.status = 'Active';
    simulation.touch('clients', client, 'client.onboarded');
  },
});

const renewal = defineProcess({
  id: 'client.renewal',
  kind: 'clients',
  // Once for the first term; after that each renewal plans the next.
  wait: (_simulation, client) =>
    (client.due['client.renewal']?.[1] ?? 0) > 0 ? null : client.agreement.end - RENEWAL_LEAD,
  fire(simulation, client) {
    if (client.leavesAt > 0 || client.renewing) return;
    client.renewing = true;
    simulation.emit('agreement.ending', { client: client.id });
    if (client.renewing) return;
    // Sales has no room for it: the agreement renews by itself when it ends.
    simulation.plan('clients', client, 'client.auto-renewal', client.agreement.end);
  },
});

const autoRenewal = defineProcess({
  id: 'client.auto-renewal',
  kind: 'clients',
  fire(simulation, client) {
    if (client.leavesAt > 0) return;
    renewAgreement(simulation, client, client.agreement.monthly * 1.02, 'client.auto-renewed');
  },
});

/** Nobody signed in time: the agreement runs on from month to month until the renewal is decided. Listed after the auto-renewal, which comes first. */
const lapse = defineProcess({
  id: 'client.lapse',
  kind: 'clients',
  wait: (_simulation, client) => client.agreement.end,
  fire(simulation, client) {
    if (client.leavesAt > 0 || client.agreement.end > simulation.time) return; // it leaves now, or has renewed
    client.agreement.end = addMonths(client.agreement.end, 1);
    simulation.record(clientExtended, client.id, { end: client.agreement.end });
  },
});

const leaves = defineProcess({
  id: 'client.leaves',
  kind: 'clients',
  fire(simulation, client) {
    dropTickets(simulation, client);
    giveBackSeats(simulation, client, 'client.churned');
    releaseTeam(simulation, client);
    tally(simulation, { clientsLeft: 1 });
    simulation.record(clientChurned, client.id, { name: client.name, monthly: client.agreement.monthly });
    simulation.emit('client.left', { client: client.id });
    simulation.remove('clients', client.id, 'client.churned');
  },
});

export const clientProcesses = [review, headcount, onboarded, renewal, autoRenewal, lapse, leaves];
