import type { Time } from '../../../../../core/kernel/time.ts';
import type { Scalar, WorldEvent } from '../../../../../core/world/index.ts';

/** An open lead as its events tell it. */
export interface FoldedLead {
  /** What a snapshot has of the same name, as it was last said. */
  readonly facts: Record<string, Scalar>;
  readonly inbound: Time[];
  readonly outbound: Time[];
  /** Roles of those who have answered, by name. */
  readonly answered: Map<string, string>;
}

/** What an event says of facts of a lead; null: nothing. */
function factsOf({ kind, time, data }: WorldEvent, { slips }: FoldedLead['facts']): FoldedLead['facts'] | null {
  switch (kind) {
    case 'lead.stage-changed':
      return { stage: data.to ?? null, stageSince: time };
    case 'lead.value-changed':
      return { value: data.to ?? null };
    case 'lead.category-changed':
      return { category: data.to ?? null };
    case 'lead.next-step-set':
      return { nextStepDue: data.due ?? null };
    case 'lead.close-date-changed':
      return { closeDate: data.to ?? null, slips: Number(slips) + (Number(data.to) > Number(data.from) ? 1 : 0) };
    default:
      return null;
  }
}

/** Folds one event into the open leads, the plainest way; what isn't of a lead is passed over. */
export function foldLead(leads: Map<string, FoldedLead>, event: WorldEvent): void {
  const { kind, entity, time, data } = event;
  if (kind === 'lead.opened') {
    const { type = null, owner = null, stage = null, value = null, closeDate = null } = data;
    const first = { category: 'pipeline', openedAt: time, stageSince: time, slips: 0, nextStepDue: 0 };
    const facts = { type, owner, stage, value, closeDate, ...first };
    leads.set(entity, { facts, inbound: [], outbound: [], answered: new Map() });
  }
  const lead = leads.get(entity);
  if (!lead) return;
  Object.assign(lead.facts, factsOf(event, lead.facts));
  if (kind === 'lead.won' || kind === 'lead.lost') leads.delete(entity);
  if (kind !== 'lead.activity') return;
  (data.direction === 'inbound' ? lead.inbound : lead.outbound).push(time);
  if (data.outcome === 'answered' || data.outcome === 'held')
    lead.answered.set(String(data.contact), String(data.role));
}
