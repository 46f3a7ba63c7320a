import type { Cents } from '../kernel/money.ts';
import type { Time } from '../kernel/time.ts';
import {
  type EventOf,
  leadLost,
  leadOpened,
  leadStageChanged,
  leadWon,
  type OpportunityType,
  type Stage,
} from '../world/index.ts';

/** The kinds of events from which the way of a lead through the pipeline is read. */
export const leadStageEvents = [leadOpened, leadStageChanged, leadWon, leadLost] as const;

export type LeadStageEvent = EventOf<(typeof leadStageEvents)[number]>;

/** The time of a lead in one stage. */
export interface StageVisit {
  readonly stage: Stage;
  readonly enteredAt: Time;
  /** Null while the lead is in it. */
  readonly leftAt: Time | null;
  /** Annual value when it entered the stage. */
  readonly value: Cents;
}

export const outcomes = ['Open', 'Won', 'Lost'] as const;
export type Outcome = (typeof outcomes)[number];

/** The way of a lead through the pipeline. */
export interface LeadStages {
  readonly lead: string;
  /** The company that it is with; null where that was not written down. */
  readonly account: string | null;
  /** The client that it is with; null of new business. */
  readonly client: string | null;
  /** The rep who closed it, or began it as long as it is open; null where nobody did. */
  readonly owner: string | null;
  readonly type: OpportunityType;
  readonly outcome: Outcome;
  /** Why it was lost; null otherwise. */
  readonly reason: string | null;
  /** When it was won or lost, and its annual value then; null while it is open. */
  readonly closed: { readonly time: Time; readonly value: Cents } | null;
  /** In the order of their times; each begins when the one before ends. */
  readonly visits: readonly StageVisit[];
}

/**
 * Folds the events of leads, in the order of their times, into the stages of each.
 * @throws Error where a lead goes on that never was opened: the events are not all there
 */
export function stagesOfLeads(events: Iterable<LeadStageEvent>): Map<string, LeadStages> {
  const leads = new Map<string, LeadStages>();
  for (const event of events) leads.set(event.entity, after(leads.get(event.entity), event));
  return leads;
}

function after(before: LeadStages | undefined, event: LeadStageEvent): LeadStages {
  const { time, entity: lead } = event;
  if (event.kind === 'lead.opened') {
    const { type, stage, value, account = null, client, owner } = event.data;
    const visits = [{ stage, enteredAt: time, leftAt: null, value }];
    return { lead, account, client, owner, type, outcome: 'Open', reason: null, closed: null, visits };
  }
  if (!before) throw new Error(`the events of lead ${lead} begin with ${event.kind}`);
  const left = before.visits.map((visit) => ({ ...visit, leftAt: visit.leftAt ?? time }));
  if (event.kind === 'lead.stage-changed') {
    const { to, value } = event.data;
    return { ...before, visits: [...left, { stage: to, enteredAt: time, leftAt: null, value }] };
  }
  const { owner, value } = event.data;
  const after = { ...before, owner, closed: { time, value }, visits: left };
  return event.kind === 'lead.won'
    ? { ...after, outcome: 'Won' }
    : { ...after, outcome: 'Lost', reason: event.data.reason };
}
