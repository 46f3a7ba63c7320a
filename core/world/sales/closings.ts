import { clamp } from '../../kernel/math.ts';
import { type Cents, dollars } from '../../kernel/money.ts';
import type { Random } from '../../kernel/random.ts';
import { addMonths, quarterStart, type Time, weekStart } from '../../kernel/time.ts';
import { keepsDetail } from '../config.ts';
import type { Simulation } from '../machine.ts';
import { calling } from '../pack/selling.ts';
import { contactsOf } from './contacts.ts';
import { inThirtyDays } from './deals.ts';
import { leadSnapshot, managerForecastCalled, repForecastCalled } from './events.ts';
import type { Lead, Rep } from './state.ts';

/** Calls are made in whole thousands of dollars. */
const CALL_STEP = dollars(1000);

/** At the midnight that ends a week or a quarter: each open lead is written down as it stands, and the quarter that runs is called. */
export function closeWeek(simulation: Simulation): void {
  const { time, config } = simulation;
  if (weekStart(time) !== time && quarterStart(time) !== time) return;
  if (!keepsDetail(config.counts)) return; // nobody keeps what would be recorded
  for (const lead of simulation.state.leads) snapshot(simulation, lead);
  callQuarter(simulation, quarterStart(time - 1));
}

function snapshot(simulation: Simulation, lead: Lead): void {
  const engaged = contactsOf(lead.company).filter((_contact, place) => (lead.answered[place] ?? 0) > 0);
  simulation.record(leadSnapshot, lead.id, {
    type: lead.type,
    owner: lead.owner,
    stage: lead.stage,
    category: lead.category,
    value: lead.value,
    openedAt: lead.openedAt,
    stageSince: lead.stageSince,
    closeDate: lead.expectedClose,
    slips: lead.slips,
    engaged: engaged.length,
    economicBuyer: engaged.some(({ role }) => role === 'economic-buyer') ? 1 : 0,
    champion: engaged.some(({ role }) => role === 'champion') ? 1 : 0,
    inbound: inThirtyDays(lead.inbound, simulation.time),
    outbound: inThirtyDays(lead.outbound, simulation.time),
    lastInbound: lead.lastInbound,
    lastOutbound: lead.lastOutbound,
    nextStepDue: lead.nextStepDue,
  });
}

/** What a rep's deals that close in the quarter add up to, by how the rep calls them. */
interface Called {
  commit: Cents;
  bestCase: Cents;
  pipeline: Cents;
}

function callQuarter(simulation: Simulation, quarter: Time): void {
  const { reps, managers } = simulation.state;
  const end = addMonths(quarter, 3);
  const called = callsOf(simulation, end);
  const left = (end - simulation.time) / (end - quarter);
  const teams = new Map<string, { closed: Cents; commit: Cents; bestCase: Cents }>();
  for (const rep of reps) {
    const { commit, bestCase } = repCall(simulation, rep, called.get(rep.id) ?? nothing(), left);
    simulation.record(repForecastCalled, rep.id, { quarter, closed: rep.closed, commit, bestCase });
    const team = teams.get(rep.manager) ?? { closed: 0, commit: 0, bestCase: 0 };
    team.closed += rep.closed;
    team.commit += commit;
    team.bestCase += bestCase;
    teams.set(rep.manager, team);
  }
  for (const manager of managers) {
    const team = teams.get(manager.id);
    if (!team) continue;
    const random = callRandom(simulation, manager.id);
    // A manager hears the reps, takes off a part of what they hope for, and leans to one side.
    const hoped = team.commit - team.closed;
    const call = team.closed + Math.max(0, hoped * (calling.managerBelieves + manager.bias + 0.06 * random.normal()));
    simulation.record(managerForecastCalled, manager.id, {
      quarter,
      closed: team.closed,
      call: rounded(call, team.closed),
    });
  }
}

const nothing = (): Called => ({ commit: 0, bestCase: 0, pipeline: 0 });

function callsOf({ state }: Simulation, end: Time): Map<string, Called> {
  const called = new Map<string, Called>();
  for (const lead of state.leads) {
    if (lead.expectedClose >= end) continue;
    const sums = called.get(lead.owner) ?? nothing();
    if (lead.category === 'commit') sums.commit += lead.value;
    else if (lead.category === 'best-case') sums.bestCase += lead.value;
    else if (lead.category === 'pipeline') sums.pipeline += lead.value;
    called.set(lead.owner, sums);
  }
  return called;
}

/**
 * What is closed, what the rep commits, a part of the rest, and, while there is time left, a part of what the quota asks
 * beyond that: the more, the more optimistic the rep is.
 * @param left the share of the quarter that is ahead
 */
function repCall(simulation: Simulation, rep: Rep, called: Called, left: number): { commit: Cents; bestCase: Cents } {
  const { optimism } = rep.habits;
  const random = callRandom(simulation, rep.id);
  const share = ([usual, more]: readonly [number, number], most: number): number =>
    clamp(usual + more * optimism, 0, most);
  const seen =
    rep.closed +
    called.commit * (share(calling.commit, 1.5) + 0.05 * random.normal()) +
    called.bestCase * share(calling.bestCase, 0.9) +
    called.pipeline * share(calling.pipeline, 0.3);
  const missing = Math.max(0, rep.quota - seen) * left * share(calling.quota, 1.4);
  const commit = rounded(seen + missing, rep.closed);
  const most = rep.closed + called.commit + called.bestCase + 0.25 * called.pipeline;
  return { commit, bestCase: Math.max(commit, rounded(most, rep.closed)) };
}

const callRandom = (simulation: Simulation, caller: string): Random =>
  simulation.random(caller, 'forecast.call', Math.floor(simulation.time / 86_400_000));

const rounded = (amount: number, least: Cents): Cents => Math.max(least, Math.round(amount / CALL_STEP) * CALL_STEP);
