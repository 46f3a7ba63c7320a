import type { Cents } from '../../kernel/money.ts';
import { DAY, HOUR, type Time } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import type { CloseDateCause, ForecastCategory, NextStep, ValueCause } from '../pack/organisation.ts';
import { leadCategoryChanged, leadCloseDateChanged, leadNextStepSet, leadValueChanged } from './events.ts';
import type { Lead, Rep } from './state.ts';

/** The rep who owns the lead. */
export function ownerOf(simulation: Simulation, lead: Lead): Rep {
  return simulation.state.reps.need(lead.owner);
}

/** Another annual value; the owner's pipeline follows. Who calls it touches the lead. */
export function changeValue(simulation: Simulation, lead: Lead, value: Cents, cause: ValueCause): void {
  if (value === lead.value) return;
  const owner = ownerOf(simulation, lead);
  owner.pipeline += value - lead.value;
  simulation.touch('reps', owner, 'rep.pipeline-revalued');
  simulation.record(leadValueChanged, lead.id, { from: lead.value, to: value, cause });
  lead.value = value;
}

/** Another expected close date; when it was moved out, that is one slip more. Who calls it touches the lead. */
export function moveCloseDate(simulation: Simulation, lead: Lead, date: Time, cause: CloseDateCause): void {
  if (date === lead.expectedClose) return;
  simulation.record(leadCloseDateChanged, lead.id, { from: lead.expectedClose, to: date, cause });
  if (date > lead.expectedClose) lead.slips += 1;
  lead.expectedClose = date;
  simulation.plan('leads', lead, 'lead.slips', slipTime(lead));
}

/** In the afternoon of the expected close date: when a lead that is still open is put off. */
export function slipTime({ expectedClose }: Lead): Time {
  return expectedClose + 21 * HOUR;
}

export function changeCategory(simulation: Simulation, lead: Lead, category: ForecastCategory): boolean {
  if (category === lead.category) return false;
  simulation.record(leadCategoryChanged, lead.id, { from: lead.category, to: category });
  lead.category = category;
  return true;
}

export function agreeNextStep(simulation: Simulation, lead: Lead, step: NextStep, due: Time): void {
  lead.nextStepDue = due;
  simulation.record(leadNextStepSet, lead.id, { step, due });
}

/** How many of an ordered list of times lie in the thirty days up to a time. */
export function inThirtyDays(times: readonly Time[], now: Time): number {
  let count = 0;
  for (const time of times) if (time > now - 30 * DAY) count += 1;
  return count;
}
