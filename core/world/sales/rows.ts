import { clamp } from '../../kernel/math.ts';
import { type Cents, toDollars } from '../../kernel/money.ts';
import { isoDate, isoTime, type Time } from '../../kernel/time.ts';
import type { Row } from '../engine/entity.ts';
import { type Posting, wobble } from '../engine/postings.ts';
import type { Projection } from '../machine.ts';
import { lastMove, lastPosting } from '../pace.ts';
import { postings } from '../pack/rates.ts';
import type { Stage } from '../pack/sales.ts';
import { probabilityOf } from './opportunities.ts';
import type { Lead } from './state.ts';

export interface LeadRow extends Row {
  readonly companyName: string;
  readonly contactName: string;
  readonly email: string;
  readonly phone: string;
  readonly stage: Stage;
  readonly value: Cents;
  /** Percent. */
  readonly probability: number;
  readonly expectedCloseDate: Time;
  readonly source: string;
  readonly industry: string;
  readonly employeeCount: number;
  readonly lastContact: Time;
}

/** The pipeline tool scores each lead anew as mails are opened and pages visited: up to so many points either way. */
export const SCORE_SWING = 2;

function scoreAt(lead: Lead, posting: Posting): number {
  return clamp(probabilityOf(lead) + Math.round(wobble(lead.id, posting) * SCORE_SWING), 1, 99);
}

function lastShown(lead: Lead, time: Time): Time {
  return lastMove(lead.id, time, postings.lead, lead.changedAt, (posting) => scoreAt(lead, posting));
}

/** The row as JSON. */
const wire = (row: LeadRow) => ({
  id: row.id,
  companyName: row.companyName,
  contactName: row.contactName,
  email: row.email,
  phone: row.phone,
  stage: row.stage,
  value: toDollars(row.value),
  probability: row.probability,
  expectedCloseDate: isoDate(row.expectedCloseDate),
  source: row.source,
  industry: row.industry,
  employeeCount: row.employeeCount,
  lastContact: isoDate(row.lastContact),
  lastUpdated: isoTime(row.lastUpdated),
});
export type LeadWire = ReturnType<typeof wire>;

export const leads: Projection<'leads'> = {
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
  wire,
  name: ({ companyName }) => companyName,
};
