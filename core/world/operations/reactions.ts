import { causedId } from '../../kernel/hash.ts';
import { clamp } from '../../kernel/math.ts';
import { DAY } from '../../kernel/time.ts';
import type { Reactions } from '../engine/part.ts';
import { industryOf } from '../pack/industries.ts';
import { fairMonthly, giveNotice, mayLose, priceLevel, renewAgreement, roundMonthly, setMonthly } from './agreements.ts';
import { beginClient } from './clients.ts';
import { bookOpenWork, rollDay } from './day.ts';
import { addSeats } from './license-seats.ts';

export const operationsReactions: Reactions = {
  'day.closing': bookOpenWork,
  'day.closed': rollDay,
  'opportunity.won'(simulation, won) {
    const client = won.client === null ? undefined : simulation.state.clients.get(won.client);
    if (won.type === 'New Business') {
      const id = causedId('client', won.lead);
      const traits = { id, name: won.company, industry: industryOf(won.industry), employees: won.employees };
      const signed = beginClient(simulation, traits, roundMonthly(won.value / 12), 0, 'lead.won');
      simulation.state.company.need('company').today.clientsSigned += 1;
      simulation.fact('client.signed', id, { lead: won.lead, monthly: signed.agreement.monthly });
      return;
    }
    if (!client || client.leavesAt > 0) return;
    const random = simulation.random(won.lead, 'opportunity.won');
    if (won.type === 'Renewal') {
      // Prices follow wages by up to 5 percent; a client that pays far from list is brought halfway back to it.
      const fair = fairMonthly(client, client.agreement.type);
      const monthly = (client.agreement.monthly + fair) / 2;
      renewAgreement(simulation, client, monthly * random.range(1.0, 1.05), 'client.renewed');
      return;
    }
    const room = clamp(1.7 - priceLevel(client), 0.15, 1); // the more it buys already, the less is left to buy
    setMonthly(client, client.agreement.monthly + (won.value / 12) * room);
    simulation.touch('clients', client, 'client.expanded');
    simulation.fact('client.expanded', client.id, { lead: won.lead, monthly: client.agreement.monthly });
    const held = client.licenses[random.int(0, Math.max(0, client.licenses.length - 1))];
    const license = held === undefined ? undefined : simulation.state.licenses.get(held);
    if (license) addSeats(simulation, license, client, random.int(1, Math.max(2, Math.round(client.employees * 0.05))), 'client.expanded');
  },
  'opportunity.lost'(simulation, lost) {
    const client = lost.client === null ? undefined : simulation.state.clients.get(lost.client);
    if (!client || lost.type !== 'Renewal' || client.leavesAt > 0) return;
    if (!mayLose(simulation)) {
      renewAgreement(simulation, client, client.agreement.monthly * 0.92, 'client.renewed-at-discount');
      return;
    }
    client.agreement.end = Math.max(client.agreement.end, simulation.time + 20 * DAY);
    giveNotice(simulation, client, client.agreement.end, `client.notice-given.${lost.reason}`);
  },
};
