import { causedId } from '../../kernel/hash.ts';
import type { Random } from '../../kernel/random.ts';
import { DAY } from '../../kernel/time.ts';
import { tally } from '../company/tally.ts';
import type { Reactions, Signals, Simulation } from '../machine.ts';
import { industryOf } from '../pack/industries.ts';
import { giveNotice, renewAgreement, spareClients } from './agreements.ts';
import { beginClient } from './clients.ts';
import { bookOpenWork, rollDay } from './day.ts';
import { adjustDemand } from './demand.ts';
import { clientExpanded, clientSigned } from './events.ts';
import { addSeats } from './license-seats.ts';
import type { Client } from './state.ts';

type Won = Signals['opportunity.won'];

/** What was won becomes a client. */
function sign(simulation: Simulation, won: Won): void {
  const id = causedId('client', won.lead);
  const traits = { id, name: won.company, industry: industryOf(won.industry), employees: won.employees };
  const signed = beginClient(simulation, traits, { monthly: won.value / 12, elapsed: 0, cause: 'lead.won' });
  tally(simulation, { clientsSigned: 1 });
  simulation.record(clientSigned, id, { lead: won.lead, monthly: signed.agreement.monthly });
  simulation.emit('client.joined', { client: id });
}

/** The client buys more, and takes more seats of a product. */
function expand(simulation: Simulation, client: Client, won: Won, random: Random): void {
  const before = client.agreement.monthly;
  const monthly = before + won.value / 12;
  client.agreement.monthly = monthly;
  simulation.touch('clients', client, 'client.expanded');
  simulation.record(clientExpanded, client.id, { lead: won.lead, monthly, raised: monthly - before });
  const held = client.licenses[random.int(0, Math.max(0, client.licenses.length - 1))];
  if (held === undefined) return;
  const seats = random.int(1, Math.max(2, Math.round(client.employees * 0.05)));
  addSeats(simulation, simulation.state.licenses.need(held), client, seats, 'client.expanded');
}

export const operationsReactions: Reactions = {
  'day.closing': bookOpenWork,
  'day.closed'(simulation) {
    rollDay(simulation);
    adjustDemand(simulation);
  },
  'opportunity.won'(simulation, won) {
    if (won.client === null) {
      sign(simulation, won);
      return;
    }
    const client = simulation.state.clients.need(won.client);
    if (won.type === 'Renewal') renewAgreement(simulation, client, won.value / 12, 'client.renewed', won.lead);
    else expand(simulation, client, won, simulation.random(won.lead, 'opportunity.won'));
  },
  'opportunity.lost'(simulation, lost) {
    const client = lost.client === null ? undefined : simulation.state.clients.get(lost.client);
    if (!client || lost.type !== 'Renewal' || client.leavesAt > 0) return;
    if (spareClients(simulation) === 0) {
      renewAgreement(simulation, client, client.agreement.monthly * 0.92, 'client.renewed-at-discount');
      return;
    }
    const leavesAt = Math.max(client.agreement.end, simulation.time + 20 * DAY);
    giveNotice(simulation, client, leavesAt, `client.notice-given.${lost.reason}`);
  },
};
