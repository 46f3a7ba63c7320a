import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MembershipTerm, membershipEvents, membershipsOf } from '../../../../../core/events/index.ts';
import { eventsOf } from '../../../../../core/events/typed.ts';
import { addMonths, dayStart } from '../../../../../core/kernel/time.ts';
import { HistoryRecorder } from '../../../../../core/measures/index.ts';
import {
  createWorld,
  membershipRefunded,
  membershipRenewed,
  membershipStarted,
  plans,
  type WorldEvent,
} from '../../../../../core/world/index.ts';
import { configOf, DAY, runs, seeds, smallCounts, startedAt, worldOf } from '../small.ts';

const counts = { ...smallCounts, clients: 8 };

const termsOf = (events: readonly WorldEvent[]): MembershipTerm[] => membershipsOf(eventsOf(membershipEvents, events));

const byUser = (terms: readonly MembershipTerm[]): MembershipTerm[][] => [
  ...Map.groupBy(terms, ({ user }) => user).values(),
];

/** Of one learner, whatever the plan, one ends before the next begins. */
function expectNoOverlap(terms: readonly MembershipTerm[]): void {
  expect(terms.length).toBeGreaterThan(20);
  for (const own of byUser(terms)) {
    for (const [place, { start, expiry }] of own.entries()) {
      expect(start).toBeLessThan(expiry);
      const next = own[place + 1];
      if (next) expect(expiry).toBeLessThanOrEqual(next.start);
    }
  }
}

/** They last the months of their plan at its price, and a renewal follows the expiry at once. */
function expectWhole(events: readonly WorldEvent[]): void {
  for (const { time, data } of eventsOf([membershipStarted], events)) expect(data.start).toBe(time);
  const renewed = eventsOf([membershipRenewed], events);
  for (const { time, data } of renewed) expect(data.start).toBe(time);
  for (const own of byUser(termsOf(events))) {
    for (const [place, term] of own.entries()) {
      const plan = plans.find(({ type }) => type === term.plan);
      expect(term.amount).toBe(plan?.price);
      const whole = addMonths(term.start, plan?.months ?? 0);
      if (term.status === 'renewed') expect(own[place + 1]?.start).toBe(whole);
      if (['active', 'renewed', 'expired'].includes(term.status)) expect(term.expiry).toBe(whole);
      else expect(term.expiry).toBeLessThanOrEqual(whole);
    }
  }
}

describe('memberships', () => {
  it('never overlap, last the months of their plan at its price, and a renewal follows the expiry at once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { events } = worldOf(seed, counts);
        expectNoOverlap(termsOf(events));
        expectWhole(events);
      }),
      runs(6),
    );
  });

  it('that run are those of the learners who are there, and of all others none', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 90 }), (seed, days) => {
        const simulation = worldOf(seed, counts);
        simulation.advance(simulation.time + days * DAY);
        const running = termsOf(simulation.events).filter(({ expiry }) => expiry > simulation.time);
        const told = running.map(({ user, plan, start, expiry, amount, status }) => ({
          user,
          ...{ plan, start, expiry, amount, status },
        }));
        const kept = [...simulation.state.learners].flatMap(({ id, membership }) => {
          if (membership === null) return [];
          const { renewed, ...rest } = membership;
          return [{ user: id, ...rest }];
        });
        const inOrder = (list: readonly { user: string }[]) => [...list].sort((a, b) => (a.user < b.user ? -1 : 1));
        expect(inOrder(told)).toEqual(inOrder(kept));
        expect(simulation.state.academy.need('academy').members).toBe(kept.length);
      }),
      runs(4),
    );
  });

  it('are paid and given back to the cent as the measures of the days say', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const recorder = new HistoryRecorder();
        const { events, time } = createWorld(configOf(seed, counts), recorder.observe);
        const months = [...recorder.history.values()];
        const total = (id: string): number =>
          months
            .flatMap(({ scopes }) => scopes.company?.company?.values[id] ?? [])
            .reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
        expect(time).toBe(startedAt);
        const closed = events.filter((event) => event.time < dayStart(time));
        const sum = (list: readonly { readonly data: { readonly amount: number } }[]): number =>
          list.reduce((all, { data }) => all + data.amount, 0);
        const payments = sum(eventsOf([membershipStarted, membershipRenewed], closed));
        const refunds = sum(eventsOf([membershipRefunded], closed));
        expect([total('academy-payments'), total('academy-refunds')]).toEqual([payments, refunds]);
        const kept = termsOf(closed).reduce((all, term) => all + term.kept, 0);
        expect(payments - refunds).toBe(kept);
        expect(kept).toBeGreaterThan(0);
      }),
      runs(4),
    );
  });

  it('are refused as a whole where the beginning is missing', () => {
    const renewed = eventsOf(membershipEvents, worldOf(4, counts).events).filter(
      ({ kind }) => kind === 'membership.renewed',
    );
    expect(() => membershipsOf(renewed)).toThrow('begin with membership.renewed');
  });
});
