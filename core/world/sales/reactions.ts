import { DAY, quarterStart } from '../../kernel/time.ts';
import type { Reactions } from '../machine.ts';
import { closeWeek } from './closings.ts';
import { lose } from './leads.ts';
import { leadIdOf, openLead } from './opportunities.ts';
import { beginQuarter } from './quotas.ts';
import { beginRepDays } from './rep-day.ts';
import { giveAccount, takeAccount } from './territory.ts';

/** Renewals take up to this share of the pipeline; beyond it agreements renew by themselves. */
const RENEWAL_SHARE = 0.35;

export const salesReactions: Reactions = {
  'day.closing': closeWeek,
  'day.closed'(simulation) {
    beginRepDays(simulation);
    if (quarterStart(simulation.time) === simulation.time) beginQuarter(simulation);
  },
  'agreement.ending'(simulation, { client: id }) {
    const { clients, leads } = simulation.state;
    const { counts } = simulation.config;
    const client = clients.need(id);
    let renewals = 0;
    for (const lead of leads) if (lead.type === 'Renewal') renewals += 1;
    if (renewals >= Math.ceil(RENEWAL_SHARE * counts.leads)) {
      client.renewing = false;
      return;
    }
    const leadId = leadIdOf(`${id}/renewal/${client.agreement.end / DAY}`);
    openLead(simulation, { id: leadId, type: 'Renewal', desk: null, client, cause: 'lead.renewal-opened' });
  },
  'client.joined'(simulation, { client }) {
    giveAccount(simulation, simulation.state.clients.need(client));
  },
  'client.left'(simulation, { client }) {
    takeAccount(simulation, simulation.state.clients.need(client));
  },
  'client.notice-given'(simulation, { client }) {
    const open = [...simulation.state.leads].filter((lead) => lead.client === client);
    for (const lead of open) lose(simulation, lead, 'client-leaving');
  },
};
