import { clamp } from '../../kernel/math.ts';
import { addMonths, DAY, quarterStart, type Time } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { RENEWAL_LEAD } from '../operations/agreements.ts';
import { quotaPlan } from '../pack/quotas.ts';
import { stageRates, stages } from '../pack/sales.ts';
import { crowdingFactor, lossFactor } from './fate.ts';
import { daysLeft, ratesOfStage, ratesOfType } from './stage-rates.ts';
import type { Lead } from './state.ts';

/**
 * Annual value that the quarter which begins is likely to bring each rep, by id, from what is known then: open leads by the
 * chances of their stages, agreements that will want renewing, and the expansions that come on top. One pass over leads and
 * clients, however many reps there are.
 */
export function foreseen(simulation: Simulation): ReadonlyMap<string, number> {
  const renewing = new Set<string>();
  const likely = new Map<string, number>();
  const add = (rep: string, value: number): unknown => likely.set(rep, (likely.get(rep) ?? 0) + value);
  const begin = quarterStart(simulation.time);
  const end = addMonths(begin, 3);
  const crowding = crowdingFactor(simulation);
  for (const lead of simulation.state.leads) {
    if (lead.type === 'Renewal' && lead.client !== null) renewing.add(lead.client);
    add(lead.owner, lead.value * chanceInQuarter(lead, begin, end, crowding));
  }
  for (const { id, agreement, leavesAt, rep } of simulation.state.clients) {
    if (leavesAt > 0) continue;
    const annual = agreement.monthly * 12;
    add(rep, annual * quotaPlan.freshInQuarter);
    const opens = agreement.end - RENEWAL_LEAD;
    if (!renewing.has(id) && opens >= simulation.time) add(rep, annual * chanceOfRenewal((end - opens) / DAY));
  }
  return likely;
}

/** Chance that an open lead is won within the quarter: that no step is lost, as the deal stands now and more usually later, and that there is time. */
function chanceInQuarter(lead: Lead, begin: Time, end: Time, crowding: number): number {
  const { losing, pace } = ratesOfType(lead.type);
  const standing = lossFactor(lead, begin);
  const often = losing * (lead.type === 'New Business' ? crowding : 1);
  let chance = 1;
  for (const { stage, loses } of stageRates.slice(stages.indexOf(lead.stage))) {
    chance *= 1 - clamp(loses * often * (stage === lead.stage ? standing : (standing + 1) / 2), 0, 0.9);
  }
  const inStage = Math.min(ratesOfStage(lead.stage).days * pace, (begin - lead.stageSince) / DAY);
  const rest = (daysLeft(lead.type, lead.stage) - inStage / 2) * DAY;
  return chance * clamp(quotaPlan.timely - rest / (end - begin), 0, quotaPlan.mostTimely);
}

/** Chance that a renewal is won which is opened so many days before the quarter ends. */
function chanceOfRenewal(days: number): number {
  const [none, all] = quotaPlan.renewalDays;
  return quotaPlan.renewals * clamp((days - none) / (all - none), 0, 1);
}
