import { clamp } from '../../kernel/math.ts';
import type { Cents } from '../../kernel/money.ts';
import { addMonths, DAY, quarterStart } from '../../kernel/time.ts';
import { historyStart } from '../history.ts';
import type { Simulation } from '../machine.ts';
import { RENEWAL_LEAD } from '../operations/agreements.ts';
import { type OpportunityType, type Stage, stageRates, stages } from '../pack/sales.ts';
import { quotaPlan } from '../pack/selling.ts';
import { repsOf } from '../staff.ts';
import { quotaSet } from './events.ts';
import { daysLeft, ratesOfType } from './opportunities.ts';
import type { Rep } from './state.ts';
import { repOfClient } from './territory.ts';

/**
 * What each rep is asked to win in the quarter that begins, by id, from what is known then: the open pipeline by the chances
 * of its stages, agreements that will want renewing, and what came on top of these in the quarters before, the rep's own and
 * that of all reps alike; with the growth that the plan asks for. One pass over leads and clients, however many reps there are.
 */
function quotas(simulation: Simulation): ReadonlyMap<string, Cents> {
  const usual = freshPerQuarter(simulation);
  const likely = foreseen(simulation);
  const quotaOf = (rep: Rep): Cents => {
    const own = rep.trailing.length === 0 ? usual : mean(rep.trailing);
    const asked = quotaPlan.growth * ((likely.get(rep.id) ?? 0) + (own + usual) / 2);
    return Math.max(1, Math.round(asked / quotaPlan.step)) * quotaPlan.step;
  };
  return new Map(Array.from(simulation.state.reps, (rep) => [rep.id, quotaOf(rep)]));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a rep usually wins in a quarter of what was opened in it, beside renewals; before there is a past, by the plan for the company's size. */
function freshPerQuarter({ state, config }: Simulation): Cents {
  const known = Array.from(state.reps, ({ trailing }) => trailing).filter((trailing) => trailing.length > 0);
  if (known.length > 0) return mean(known.map(mean));
  return (quotaPlan.freshPerLead * config.counts.leads) / repsOf(config.counts);
}

/** Annual value that open leads and renewals to come are likely to bring each rep in the quarter. */
function foreseen(simulation: Simulation): ReadonlyMap<string, number> {
  const renewing = new Set<string>();
  const likely = new Map<string, number>();
  const add = (rep: string, value: number): unknown => likely.set(rep, (likely.get(rep) ?? 0) + value);
  for (const lead of simulation.state.leads) {
    if (lead.type === 'Renewal' && lead.client !== null) renewing.add(lead.client);
    add(lead.owner, lead.value * chanceInQuarter(lead.type, lead.stage));
  }
  const last = addMonths(quarterStart(simulation.time), 3) - quotaPlan.renewalDays * DAY;
  for (const client of simulation.state.clients) {
    const opens = client.agreement.end - RENEWAL_LEAD;
    if (client.leavesAt > 0 || renewing.has(client.id) || opens < simulation.time || opens >= last) continue;
    add(repOfClient(simulation, client).id, client.agreement.monthly * 12 * quotaPlan.renewals);
  }
  return likely;
}

/** Chance that an open lead is won within the quarter: that no step is lost, by the pack, and that there is time. */
function chanceInQuarter(type: OpportunityType, stage: Stage): number {
  let chance = 1;
  for (const { loses } of stageRates.slice(stages.indexOf(stage))) chance *= 1 - loses * ratesOfType(type).losing;
  return chance * clamp(quotaPlan.days / daysLeft(type, stage), 0, 1);
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
