import { clamp } from '../../kernel/math.ts';
import type { Time } from '../../kernel/time.ts';
import type { Projection } from '../engine/part.ts';
import { lastMove, lastPosting, type Posting, wobble } from '../engine/postings.ts';
import { postings } from '../pack/rates.ts';
import { probabilityOf } from './opportunities.ts';
import type { Lead } from './state.ts';

/** The pipeline tool scores each lead anew as mails are opened and pages visited: up to so many points either way. */
export const SCORE_SWING = 2;

function scoreAt(lead: Lead, posting: Posting): number {
  return clamp(probabilityOf(lead) + Math.round(wobble(lead.id, posting) * SCORE_SWING), 1, 99);
}

function lastShown(lead: Lead, time: Time): Time {
  return lastMove(lead.id, time, postings.lead, lead.changedAt, (posting) => scoreAt(lead, posting));
}

const leads: Projection<'leads'> = {
  kind: 'leads',
  drift: 'lead.engagement-scored',
  shown: (_simulation, lead, time) => lastShown(lead, time),
  row(_simulation, lead, time) {
    return {
      id: lead.id,
      companyName: lead.company,
      contactName: lead.contactName,
      email: lead.email,
      phone: lead.phone,
      stage: lead.stage,
      value: lead.value,
      probability: scoreAt(lead, lastPosting(lead.id, time, postings.lead)),
      expectedCloseDate: lead.expectedClose,
      source: lead.source,
      industry: lead.industry,
      employeeCount: lead.employees,
      lastContact: lead.lastContact,
      lastUpdated: lastShown(lead, time),
    };
  },
};

export const salesProjections = { leads };
