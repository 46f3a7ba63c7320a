import { clamp, exp } from '../../kernel/math.ts';
import { DAY, type Time } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { fullness, mayWin } from '../operations/agreements.ts';
import { fate, fatePoints, usualPoints } from '../pack/selling.ts';
import { contactsOf } from './contacts.ts';
import { inThirtyDays } from './deals.ts';
import { ratesOfStage, ratesOfType } from './stage-rates.ts';
import type { Lead } from './state.ts';

/** What sales has made of a deal: who is engaged, how recent and two-sided the contact is, how often it slipped. In points of `fatePoints`. */
export function dealPoints(lead: Lead, now: Time): number {
  const contacts = contactsOf(lead.company);
  const engaged = contacts.filter((_contact, place) => (lead.answered[place] ?? 0) > 0);
  const inbound = inThirtyDays(lead.inbound, now);
  const all = inbound + inThirtyDays(lead.outbound, now);
  return (
    (engaged.some(({ role }) => role === 'champion') ? fatePoints.champion : 0) +
    (engaged.some(({ role }) => role === 'economic-buyer') ? fatePoints.economicBuyer : 0) +
    Math.min(engaged.length, 4) * fatePoints.contact +
    (lead.lastInbound > now - 10 * DAY ? fatePoints.recentInbound : 0) +
    (all > 0 ? (inbound / all) * fatePoints.balance : 0) +
    Math.min(lead.slips, 4) * fatePoints.slip +
    lead.stalls * fatePoints.stall +
    (lead.nextStepDue > now ? fatePoints.nextStep : 0) +
    (lead.dark ? fatePoints.dark : 0)
  );
}

/** By how much the chance to lose the next step is other than usual, as the deal stands: 1 on average, less for who stands well. */
export function lossFactor(lead: Lead, now: Time): number {
  return exp(
    -fate.strength * clamp(dealPoints(lead, now) - usualPoints[lead.type][lead.stage], -fate.reach, fate.reach),
  );
}

/** By how much new business is lost more easily while clients abound, and less easily while they lack, so that the population stays in its band. */
export function crowdingFactor(simulation: Simulation): number {
  const crowding = clamp(fullness(simulation), 0.5, 2);
  return crowding * crowding;
}

/** Chance that the step out of the stage is lost: the stage's and type's, by how the deal stands against others in its stage. */
export function lossChance(simulation: Simulation, lead: Lead): number {
  const base = ratesOfStage(lead.stage).loses * ratesOfType(lead.type).losing * lossFactor(lead, simulation.time);
  const leaning = 1 - lead.lean / 60;
  if (lead.type !== 'New Business') return clamp(base * leaning, 0.01, 0.9);
  if (lead.stage === 'Negotiation' && !mayWin(simulation)) return 1;
  return clamp(base * leaning * crowdingFactor(simulation), 0.02, 0.85);
}
