import { causedId } from '../../kernel/hash.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Simulation } from '../machine.ts';
import { expandedMonthly, renewedMonthly } from '../operations/agreements.ts';
import { signedMonthly } from '../operations/clients.ts';
import type { Lead } from './state.ts';

/** The annual value that buyer and sales agree on when the lead is won: to the cent what the agreement then begins with, is raised by, or is renewed at. */
export function agreedValue(simulation: Simulation, lead: Lead): Cents {
  if (lead.client === null) return 12 * signedMonthly(simulation, causedId('client', lead.id), lead, lead.value / 12);
  const client = simulation.state.clients.need(lead.client);
  if (lead.type === 'Renewal') return 12 * renewedMonthly(client, simulation.random(lead.id, 'opportunity.won'));
  return 12 * (expandedMonthly(client, lead.value / 12) - client.agreement.monthly);
}
