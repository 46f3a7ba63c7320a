import { clamp } from '../../kernel/math.ts';
import type { Cents } from '../../kernel/money.ts';
import { addMonths, MONTH, quarterStart, yearStart } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { type Segment, segments } from '../pack/organisation.ts';
import { carriedBy, quotaPlan, segmentQuotas } from '../pack/quotas.ts';
import { quotaSet } from './events.ts';
import { foreseen } from './foreseen.ts';
import type { Rep } from './state.ts';

type PerSegment = Record<Segment, number>;
/** What is asked for of what is likely. */
const ASKED = quotaPlan.asks * quotaPlan.overAssigned;

const perSegment = (): PerSegment => ({ SMB: 0, 'Mid-Market': 0, Enterprise: 0 });
const total = (by: Readonly<PerSegment>): number => segments.reduce((sum, segment) => sum + by[segment], 0);

/**
 * Plans a year: what a rep of each segment is asked to win in a mean quarter of it, in cents. What agreements that end will
 * bring, and what is newly sold, by the clients of the segment as they are now and by the usual weights of segments;
 * over-assigned, and shared out evenly.
 */
function planYear({ state, config }: Simulation): Readonly<PerSegment> {
  const reps = perSegment();
  const usual = perSegment();
  const expected = perSegment();
  for (const { segment } of state.reps) {
    reps[segment] += 1;
    usual[segment] += segmentQuotas[segment].weight;
  }
  for (const { agreement, rep, leavesAt } of state.clients) {
    if (leavesAt > 0) continue;
    const annual = agreement.monthly * 12;
    const renewals = 12 / Math.max(12, agreement.months);
    expected[state.reps.need(rep).segment] += annual * (quotaPlan.fresh + quotaPlan.renewed * renewals);
  }
  const known = total(expected);
  const plan = Math.max(known, quotaPlan.freshPerLead * config.counts.leads);
  const follows = known > 0 ? quotaPlan.ofClients : 0;
  const share = (segment: Segment): number =>
    (follows * expected[segment]) / Math.max(1, known) + ((1 - follows) * usual[segment]) / Math.max(1, total(usual));
  const ofRep = (segment: Segment): number => (ASKED * plan * share(segment)) / Math.max(1, reps[segment]) / 4;
  return { SMB: ofRep('SMB'), 'Mid-Market': ofRep('Mid-Market'), Enterprise: ofRep('Enterprise') };
}

const inSteps = (amount: number): Cents => Math.max(1, Math.round(amount / quotaPlan.step)) * quotaPlan.step;

/**
 * Gives each rep the quota of the quarter that runs; at the beginning of a year, and of history, the year is planned anew.
 * A quarter's part of the plan follows what is foreseen for the segment, as renewals come when agreements end; all of its reps
 * carry about the same, by tenure and a little by their own accounts.
 */
export function setQuotas(simulation: Simulation): void {
  const { time, state } = simulation;
  const quarter = quarterStart(time);
  if (yearStart(quarter) === quarter || [...state.reps].some(({ plan }) => plan === 0)) {
    const plans = planYear(simulation);
    for (const rep of state.reps) rep.plan = plans[rep.segment];
  }
  const likely = foreseen(simulation);
  const means = new Map(
    [...Map.groupBy(state.reps, ({ segment }) => segment)].map(([segment, reps]) => [
      segment,
      reps.reduce((sum, { id }) => sum + (likely.get(id) ?? 0), 0) / reps.length,
    ]),
  );
  for (const rep of state.reps) {
    const mean = means.get(rep.segment) ?? 0;
    const phase = phaseOf(mean, rep.plan) * tiltOf(likely.get(rep.id) ?? 0, mean);
    giveQuota(simulation, rep, inSteps(rep.plan * phase * carries(rep, quarter)));
  }
}

/** What a quarter asks of a segment's reps against the year's mean quarter. */
function phaseOf(mean: number, plan: Cents): number {
  const [least, most] = quotaPlan.phases;
  return clamp(1 + quotaPlan.phased * ((ASKED * mean) / Math.max(1, plan) - 1), least, most);
}

/** By how much more or less a rep is asked for than the others of the segment, by what is foreseen of the rep's own accounts. */
function tiltOf(likely: number, mean: number): number {
  return 1 + clamp(quotaPlan.own * (likely / Math.max(1, mean) - 1), -quotaPlan.ownMost, quotaPlan.ownMost);
}

/** What a rep carries against the others of the segment, by tenure in the middle of the quarter. */
function carries({ hiredAt }: Rep, quarter: number): number {
  return carriedBy((addMonths(quarter, 3) / 2 + quarter / 2 - hiredAt) / MONTH);
}

function giveQuota(simulation: Simulation, rep: Rep, amount: Cents): void {
  rep.quarter = quarterStart(simulation.time);
  rep.quota = amount;
  simulation.touch('reps', rep, 'rep.quota-set');
  simulation.record(quotaSet, rep.id, { quarter: rep.quarter, amount });
}

/** A quarter ends: new quotas are set, and nothing is won of them yet. */
export function beginQuarter(simulation: Simulation): void {
  for (const rep of simulation.state.reps) rep.closed = 0;
  setQuotas(simulation);
}
