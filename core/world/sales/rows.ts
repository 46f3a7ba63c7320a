import { clamp } from '../../kernel/math.ts';
import type { Projection } from '../engine/part.ts';
import { lastPosting, wobble } from '../engine/waits.ts';
import { postings } from '../pack/rates.ts';
import { probabilityOf } from './opportunities.ts';

/** The pipeline tool scores each lead anew as mails are opened and pages visited: up to two points either way. */
const SCORE_SWING = 2;

const leads: Projection<'leads'> = {
  kind: 'leads',
  drift: 'lead.engagement-scored',
  row(_simulation, lead, time) {
    const posting = lastPosting(lead.id, time, postings.lead);
    const score = Math.round(wobble(lead.id, posting.count) * SCORE_SWING);
    return {
      id: lead.id,
      companyName: lead.company,
      contactName: lead.contactName,
      email: lead.email,
      phone: lead.phone,
      stage: lead.stage,
      value: lead.value,
      probability: clamp(probabilityOf(lead) + score, 1, 99),
      expectedCloseDate: lead.expectedClose,
      source: lead.source,
      industry: lead.industry,
      employeeCount: lead.employees,
      lastContact: lead.lastContact,
      lastUpdated: Math.max(lead.changedAt, posting.time),
    };
  },
};

export const salesProjections = { leads };
