import { clamp } from '../../kernel/math.ts';
import type { Cents } from '../../kernel/money.ts';
import { addMonths, DAY, quarterStart, type Time } from '../../kernel/time.ts';
import { historyStart } from '../history.ts';
import type { Simulation } from '../machine.ts';
import { RENEWAL_LEAD } from '../operations/agreements.ts';
import { stageRates, stages } from '../pack/sales.ts';
import { quotaPlan } from '../pack/selling.ts';
import { quotaSet } from './events.ts';
import { crowdingFactor, lossFactor } from './fate.ts';
import { daysLeft, ratesOfStage, ratesOfType } from './opportunities.ts';
import type { Lead, Rep } from './state.ts';
import { repOfClient } from './territory.ts';

/**
 * What each rep is asked to win in the quarter that begins, by id, from what is known then: the open pipeline by the chances
 * of its stages, agreements that will want renewing, and what comes on top of these; a little less than the mean of all that.
 * Nobody is asked for much less than the others. One pass over leads and clients, however many reps there are.
 */
function quotas(simulation: Simulation): ReadonlyMap<string, Cents> {
  const reps = [...simulation.state.reps];
  const usual = (quotaPlan.freshPerLead * simulation.config.counts.leads) / Math.max(1, reps.length);
  const likely = foreseen(simulation);
  const asked = reps.map((rep) => quotaPlan.asks * ((likely.get(rep.id) ?? 0) + freshOf(rep, usual)));
  const least = (quotaPlan.floor * asked.reduce((sum, amount) => sum + amount, 0)) / Math.max(1, reps.length);
  return new Map(reps.map(({ id }, place) => [id, inSteps(Math.max(least, asked[place] ?? 0))]));
}

const inSteps = (amount: number): Cents => Math.max(1, Math.round(amount / quotaPlan.step)) * quotaPlan.step;

/** What a rep may be expected to win of what is opened in the quarter, beside renewals: by the quarters before, and by the plan, which counts as some. */
function freshOf({ trailing }: Rep, usual: Cents): Cents {
  const won = trailing.reduce((sum, value) => sum + value, 0);
  return (quotaPlan.planCounts * usual + won) / (quotaPlan.planCounts + trailing.length);
}

/** Annual value that open leads and renewals to come are likely to bring each rep in the quarter. */
function foreseen(simulation: Simulation): ReadonlyMap<string, number> {
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
  for (const client of simulation.state.clients) {
    const opens = client.agreement.end - RENEWAL_LEAD;
    const chance = chanceOfRenewal((end - opens) / DAY);
    if (client.leavesAt > 0 || renewing.has(client.id) || opens < simulation.time || chance === 0) continue;
    add(repOfClient(simulation, client).id, client.agreement.monthly * 12 * chance);
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

/** Gives each rep the quota of the quarter that runs. */
export function setQuotas(simulation: Simulation): void {
  const quarter = quarterStart(simulation.time);
  const amounts = quotas(simulation);
  for (const rep of simulation.state.reps) {
    const amount = amounts.get(rep.id) ?? quotaPlan.step;
    rep.quarter = quarter;
    rep.quota = amount;
    simulation.touch('reps', rep, 'rep.quota-set');
    simulation.record(quotaSet, rep.id, { quarter, amount });
  }
}

/** A quarter ends: what was won in it joins the past, and new quotas are set. */
export function beginQuarter(simulation: Simulation): void {
  const begin = historyStart(simulation.config.startedAt);
  const partial = quarterStart(begin) < begin && simulation.time - begin < 92 * DAY; // says nothing of a whole quarter
  for (const rep of simulation.state.reps) {
    rep.trailing = partial ? [] : [rep.fresh, ...rep.trailing].slice(0, quotaPlan.trailing);
    rep.fresh = 0;
    rep.closed = 0;
  }
  setQuotas(simulation);
}
