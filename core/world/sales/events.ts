import { cents, count, defineEvent, id, oneOf, optional, text, time } from '../engine/event.ts';
import {
  activityOutcomes,
  activityTypes,
  closeDateCauses,
  contactRoles,
  directions,
  forecastCategories,
  nextSteps,
  regions,
  segments,
  valueCauses,
} from '../pack/organisation.ts';
import { opportunityTypes, stages } from '../pack/sales.ts';

const type = oneOf(opportunityTypes);
const stage = oneOf(stages);
const category = oneOf(forecastCategories);
/** The client that the opportunity is with; null for new business. */
const client = optional(id);
/** The rep who owns the opportunity; null in worlds of pack 1, which have no reps. */
const owner = optional(id);

export const leadOpened = defineEvent('lead.opened', 'An opportunity entered the pipeline, in a stage.', {
  type,
  value: cents,
  stage,
  client,
  owner,
  account: optional(text),
  segment: optional(oneOf(segments)),
  region: optional(oneOf(regions)),
  closeDate: optional(time),
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
  owner,
});

export const leadLost = defineEvent('lead.lost', 'An opportunity was lost in a stage, and left the pipeline.', {
  type,
  value: cents,
  stage,
  reason: text,
  client,
  owner,
});

export const leadValueChanged = defineEvent('lead.value-changed', 'The annual value of an open lead changed.', {
  from: cents,
  to: cents,
  cause: oneOf(valueCauses),
});

export const leadCloseDateChanged = defineEvent('lead.close-date-changed', 'The expected close date of a lead moved.', {
  from: time,
  to: time,
  cause: oneOf(closeDateCauses),
});

export const leadCategoryChanged = defineEvent(
  'lead.category-changed',
  'The owner of a lead put it into another forecast category.',
  { from: category, to: category },
);

export const leadNextStepSet = defineEvent(
  'lead.next-step-set',
  'A next step was agreed with the buyer, with its date.',
  {
    step: oneOf(nextSteps),
    due: time,
  },
);

export const leadActivity = defineEvent('lead.activity', 'A call, e-mail, meeting or demo with a contact of a lead.', {
  owner: id,
  activity: oneOf(activityTypes),
  direction: oneOf(directions),
  outcome: oneOf(activityOutcomes),
  contact: text,
  role: oneOf(contactRoles),
});

/**
 * An open lead as it stood at the end of a week (Monday's midnight) or of a quarter: the facts that health and forecast
 * are computed from, see `DealFacts`. Whoever computes a past week's forecast has just these.
 */
export const leadSnapshot = defineEvent('lead.snapshot', 'An open lead, as it stood when a week or quarter ended.', {
  type,
  owner: id,
  stage,
  category,
  value: cents,
  openedAt: time,
  stageSince: time,
  closeDate: time,
  /** How often the close date was moved out. */
  slips: count,
  /** Contacts that have ever answered, and whether these were among them: 0 or 1. */
  engaged: count,
  economicBuyer: count,
  champion: count,
  /** Activities of the last thirty days, by who began them. */
  inbound: count,
  outbound: count,
  /** The last activity of each direction; 0: none yet. */
  lastInbound: time,
  lastOutbound: time,
  /** When the next step is due that was agreed last; 0: none is agreed. */
  nextStepDue: time,
});

export const quotaSet = defineEvent('rep.quota-set', 'A rep was given a quota for the quarter that begins.', {
  /** First midnight of the quarter. */
  quarter: time,
  amount: cents,
});

export const repForecastCalled = defineEvent('rep.forecast-called', 'A rep called the quarter, at the end of a week.', {
  quarter: time,
  /** Won in the quarter so far. */
  closed: cents,
  /** What the rep says will be won in the whole quarter, as a commitment, and at best. */
  commit: cents,
  bestCase: cents,
});

export const managerForecastCalled = defineEvent(
  'manager.forecast-called',
  'A sales manager called the quarter for the team, at the end of a week.',
  { quarter: time, closed: cents, call: cents },
);

export const salesEvents = [
  leadOpened,
  leadStageChanged,
  leadStalled,
  leadWon,
  leadLost,
  leadValueChanged,
  leadCloseDateChanged,
  leadCategoryChanged,
  leadNextStepSet,
  leadActivity,
  leadSnapshot,
  quotaSet,
  repForecastCalled,
  managerForecastCalled,
];
