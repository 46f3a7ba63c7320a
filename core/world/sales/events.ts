import { cents, defineEvent, id, oneOf, optional, text } from '../engine/event.ts';
import { opportunityTypes, stages } from '../pack/sales.ts';

const type = oneOf(opportunityTypes);
const stage = oneOf(stages);
/** The client that the opportunity is with; null for new business. */
const client = optional(id);

export const leadOpened = defineEvent('lead.opened', 'An opportunity entered the pipeline, in a stage.', {
  type,
  value: cents,
  stage,
  client,
});

export const leadStageChanged = defineEvent('lead.stage-changed', 'An open lead went on to the next stage.', {
  type,
  from: stage,
  to: stage,
  value: cents,
});

export const leadStalled = defineEvent('lead.stalled', 'The next step of a lead was put off; it stays in its stage.', {
  stage,
});

export const leadWon = defineEvent('lead.won', 'An opportunity was won and left the pipeline.', {
  type,
  value: cents,
  client,
});

export const leadLost = defineEvent('lead.lost', 'An opportunity was lost in a stage, and left the pipeline.', {
  type,
  value: cents,
  stage,
  reason: text,
  client,
});

export const salesEvents = [leadOpened, leadStageChanged, leadStalled, leadWon, leadLost];
