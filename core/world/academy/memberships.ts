import type { Random } from '../../kernel/random.ts';
import { addMonths, DAY } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { type CancelReason, type ExpiryReason, type Plan, type PlanType, plans } from '../pack/academy.ts';
import { buying } from '../pack/learning.ts';
import {
  membershipCancelled,
  membershipExpired,
  membershipRefunded,
  membershipRenewed,
  membershipStarted,
} from './events.ts';
import type { Learner, Membership } from './state.ts';

const weightedPlans = plans.map((plan) => [plan, plan.weight] as const);

export function planOf(type: PlanType): Plan {
  const plan = plans.find((entry) => entry.type === type);
  if (!plan) throw new Error(`the pack has no plan ${type}`);
  return plan;
}

/** A learner without a membership may buy one, at a session after the free lessons. */
export function considerBuying(simulation: Simulation, learner: Learner, random: Random): void {
  if (learner.membership !== null || learner.completed < buying.freeLessons) return;
  if (!random.chance(buying.buys + buying.buysKeen * learner.drive)) return;
  const membership = termOf(random.weighted(weightedPlans), simulation.time, false);
  begin(simulation, learner, membership, random);
  simulation.state.academy.need('academy').members += 1;
  const { plan, start, expiry, amount } = membership;
  simulation.record(membershipStarted, learner.id, { plan, start, expiry, amount });
}

function termOf({ type, months, price }: Plan, start: number, renewed: boolean): Membership {
  return { plan: type, start, expiry: addMonths(start, months), amount: price, status: 'active', renewed };
}

/** A term begins, and is paid: when it is thought over, whether it is given back, when it expires. */
function begin(simulation: Simulation, learner: Learner, membership: Membership, random: Random): void {
  const { start, expiry, amount } = membership;
  learner.membership = membership;
  const academy = simulation.state.academy.need('academy');
  academy.today.paid += amount;
  simulation.mark('academy', academy);
  const { from, to } = buying.decides;
  simulation.plan('learners', learner, 'membership.review', start + random.range(from, to) * (expiry - start));
  simulation.plan('learners', learner, 'membership.expiry', expiry);
  if (random.chance(buying.refunds)) {
    const days = random.range(buying.refundDays.from, buying.refundDays.to);
    simulation.plan('learners', learner, 'membership.refund', start + days * DAY);
  }
}

function end(simulation: Simulation, learner: Learner): void {
  learner.membership = null;
  const academy = simulation.state.academy.need('academy');
  academy.members -= 1;
  simulation.mark('academy', academy);
  for (const process of ['membership.review', 'membership.expiry', 'membership.refund']) {
    simulation.cancel('learners', learner, process);
  }
}

/** The learner's client has left: the membership ends at once, and nothing is paid back. */
export function endWithClient(simulation: Simulation, learner: Learner): void {
  if (learner.membership === null) return;
  const { plan, start } = learner.membership;
  const reason: CancelReason = 'client-left';
  simulation.record(membershipCancelled, learner.id, { plan, start, expiry: simulation.time, reason });
  end(simulation, learner);
}

/** Some time before its expiry a membership is thought over: who doesn't use it cancels more often. */
const review = defineProcess({
  id: 'membership.review',
  kind: 'learners',
  fire(simulation, learner, random) {
    const { membership } = learner;
    if (membership === null) return;
    const idle = simulation.time - learner.lastSeen > buying.idle;
    const { plan, start, expiry } = membership;
    if (!random.chance((idle ? buying.cancelsIdle : buying.cancels)[plan])) return;
    membership.status = 'cancelled';
    const finished = learner.finished.length >= buying.finishedAfter;
    const reason: CancelReason = idle ? 'not-used' : finished ? 'finished' : 'too-expensive';
    simulation.record(membershipCancelled, learner.id, { plan, start, expiry, reason });
  },
});

const expiry = defineProcess({
  id: 'membership.expiry',
  kind: 'learners',
  fire(simulation, learner, random) {
    const { membership } = learner;
    if (membership === null) return;
    if (membership.status === 'cancelled') expire(simulation, learner, membership, 'cancelled');
    else if (random.chance(buying.paymentFails)) expire(simulation, learner, membership, 'payment-failed');
    else renew(simulation, learner, membership, random);
  },
});

function expire(simulation: Simulation, learner: Learner, { plan, start }: Membership, reason: ExpiryReason): void {
  simulation.record(membershipExpired, learner.id, { plan, start, reason });
  end(simulation, learner);
}

/** The next term begins where the last has expired. */
function renew(simulation: Simulation, learner: Learner, before: Membership, random: Random): void {
  const same = planOf(before.plan);
  const next = random.chance(buying.changesPlan) ? random.weighted(weightedPlans) : same;
  const membership = termOf(next, before.expiry, true);
  begin(simulation, learner, membership, random);
  const { plan, start, expiry: until, amount } = membership;
  simulation.record(membershipRenewed, learner.id, { plan, start, expiry: until, amount, from: before.plan });
}

const refund = defineProcess({
  id: 'membership.refund',
  kind: 'learners',
  fire(simulation, learner) {
    const { membership } = learner;
    if (membership === null) return;
    const { plan, start, amount } = membership;
    const academy = simulation.state.academy.need('academy');
    academy.today.refunded += amount;
    simulation.record(membershipRefunded, learner.id, { plan, start, amount });
    end(simulation, learner);
  },
});

export const membershipProcesses = [review, refund, expiry];
