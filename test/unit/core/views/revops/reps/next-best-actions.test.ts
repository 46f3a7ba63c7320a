import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { dealHealthScores } from '../../../../../../core/views/revops/health/deal-health-scores.ts';
import { flagActions } from '../../../../../../core/views/revops/health/flag-actions.ts';
import { factors } from '../../../../../../core/views/revops/reps/action-factors.ts';
import { type Deal, flagRuleOf } from '../../../../../../core/views/revops/reps/action-rules.ts';
import { nextBestActions } from '../../../../../../core/views/revops/reps/next-best-actions.ts';
import {
  ACTIONS_PER_REP,
  CLOSING_THIS_WEEK,
  CLOSING_TODAY,
  THIS_WEEK,
  TODAY as TODAY_FROM,
  urgencyOf,
} from '../../../../../../core/views/revops/reps/thresholds.ts';
import { inputsOf } from './chain.ts';
import { anyRepSources } from './rep-rows.ts';
import { clockRow, contact, openDeal, TODAY } from './scene.ts';

/** A scored deal, but for what a test changes of its score. */
function scored(changes: Partial<Deal> = {}): Deal {
  const [deal] = dealHealthScores.compute({
    clock: [clockRow()],
    opportunities: [openDeal({ opportunityId: 'lead-1' })],
    won: [],
    benchmarks: [],
  });
  if (!deal) throw new Error('no deal');
  return { ...deal, riskFlags: [], ...changes };
}

const actionsOf = (deals: Deal[], contacts = [contact()]) =>
  nextBestActions.compute({ deals, contacts, benchmarks: [] });
const actionOf = (changes: Partial<Deal>, contacts = [contact()]) => actionsOf([scored(changes)], contacts)[0];

const cut = (value: number): number => Math.min(1, Math.max(0, value));

/** The score a second time, written out. */
function slowScore(deal: Deal, all: readonly Deal[]): number {
  const amounts = all
    .filter(({ ownerId }) => ownerId === deal.ownerId)
    .map(({ amount }) => amount)
    .sort((a, b) => a - b);
  const middle =
    ((amounts[Math.floor((amounts.length - 1) / 2)] ?? 0) + (amounts[Math.floor(amounts.length / 2)] ?? 0)) / 2;
  const severity = deal.riskFlags.reduce((sum, flag) => sum + flagRuleOf(flag).severity, 0);
  return (
    30 * (1 - deal.healthScore / 100) +
    20 * (deal.daysSinceContact === null ? 1 : cut(deal.daysSinceContact / 14)) +
    20 * (deal.amount + middle === 0 ? 0 : deal.amount / (deal.amount + middle)) +
    15 * cut(1 - deal.daysUntilClose / 45) +
    15 * cut(severity)
  );
}

describe('next_best_actions', () => {
  it('given any rows, then scores are those of the slow way, and each rep has the highest ten in their order', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const { forActions } = inputsOf(sources);
        const rows = nextBestActions.compute(forActions);
        for (const [rep, deals] of Map.groupBy(forActions.deals, ({ ownerId }) => ownerId)) {
          const own = rows.filter(({ repId }) => repId === rep).sort((a, b) => a.priorityRank - b.priorityRank);
          const scores = deals.map((deal) => slowScore(deal, forActions.deals)).sort((a, b) => b - a);
          expect(own).toHaveLength(Math.min(deals.length, ACTIONS_PER_REP.value));
          own.forEach((row, index) => {
            expect(row.priorityRank).toBe(index + 1);
            expect(Math.abs(row.priorityScore - (scores[index] ?? -1))).toBeLessThanOrEqual(0.0501);
            const deal = deals.find(({ opportunityId }) => opportunityId === row.opportunityId);
            expect([row.dealAmount, row.dealHealth]).toEqual([deal?.amount, deal?.healthScore]);
            expect(row.contactName === null).toBe(row.actionType === 'task');
          });
        }
      }),
    );
  });

  it('given any rows, then a contact is one of the deal’s, and a time window is two hours around its answers', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        for (const row of nextBestActions.compute(inputsOf(sources).forActions)) {
          const person = sources.contacts.find(
            (one) => one.opportunityId === row.opportunityId && one.contactName === row.contactName,
          );
          expect(person === undefined).toBe(row.contactName === null);
          const hours = person?.answerHours ?? null;
          expect(row.bestTimeStart === null).toBe(hours === null);
          if (hours === null || row.bestTimeStart === null || row.bestTimeEnd === null) {
            expect(row.timeDisplay).toBe('Any time');
          } else {
            const [from, to] = [hourOf(row.bestTimeStart), hourOf(row.bestTimeEnd)];
            const local = (hours - 5 + 24) % 24;
            expect((to - from + 24) % 24).toBe(2);
            expect((local - from + 24.5) % 24).toBeLessThanOrEqual(2);
          }
        }
      }),
    );
  });

  it('weights add up to 100, each with a reason, and a deal with nothing wrong has few points', () => {
    expect(factors.map(({ id }) => id)).toEqual(['health', 'recency', 'amount', 'close', 'flags']);
    expect(factors.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    const calm = actionOf({ healthScore: 100, daysSinceContact: 0, daysUntilClose: 45, nextStepDue: null });
    expect(calm).toMatchObject({ priorityScore: 10, urgency: 'soon' }); // the median deal has half of the points for amounts
  });

  it('given a factor gets worse alone, then the score rises by no more than its weight', () => {
    const base = { healthScore: 100, daysSinceContact: 0, daysUntilClose: 45 };
    const scoreOf = (changes: Partial<Deal>): number => actionOf({ ...base, ...changes })?.priorityScore ?? 0;
    expect(scoreOf({ healthScore: 0 })).toBe(40);
    expect([13, 14, 60].map((daysSinceContact) => scoreOf({ daysSinceContact }))).toEqual([28.6, 30, 30]);
    expect(scoreOf({ daysSinceContact: null })).toBe(30);
    expect([45, 0, -9].map((daysUntilClose) => scoreOf({ daysUntilClose }))).toEqual([10, 25, 25]);
    expect(scoreOf({ riskFlags: ['GOING_DARK', 'STUCK'] })).toBe(25);
  });

  it('given a flag, then the action answers the worst one, with its reason in the deal’s figures', () => {
    for (const { flag, action } of flagActions) {
      const row = actionOf({ riskFlags: [flag], daysSinceContact: 17, daysInStage: 34, benchmarkDays: 13, slips: 3 });
      expect(row?.actionType).toBe(action);
      expect(row?.actionReason).not.toMatch(/undefined|null|NaN/);
    }
    expect(actionOf({ riskFlags: ['GOING_DARK'], daysSinceContact: 17 })?.actionReason).toBe(
      'Nothing from the buyer for 17 days: ask what has changed',
    );
    expect(actionOf({ riskFlags: ['STUCK'], daysInStage: 34, benchmarkDays: 13 })?.actionReason).toBe(
      '34 days in Proposal, where 13 days are usual: agree what it takes to move on',
    );
    expect(actionOf({ riskFlags: ['STUCK', 'SLIPPING'], slips: 3 })?.actionReason).toMatch(
      /^The close date has moved out 3/,
    );
  });

  it('given no flag, then it says what comes next: a passed date, the step ahead, quiet days', () => {
    const reasonOf = (changes: Partial<Deal>) => actionOf(changes)?.actionReason;
    expect(reasonOf({ daysUntilClose: -1 })).toBe('The close date passed 1 day ago: agree a new one');
    expect(reasonOf({ nextStepDue: TODAY })).toBe('On course: prepare the next step of 20 Nov 2026');
    expect(reasonOf({ nextStepDue: null, daysSinceContact: 7 })).toBe(
      'Quiet for 7 days: get in touch, and propose the next step',
    );
    expect(reasonOf({ nextStepDue: null, daysSinceContact: 6 })).toBe('On course: propose the next step');
    const unheard = { nextStepDue: null, daysSinceContact: null };
    expect(reasonOf({ ...unheard, lastOutbound: null })).toBe('New: make the first contact');
    expect(reasonOf({ ...unheard, lastOutbound: TODAY - DAY })).toBe('New: no answer yet, get in touch again');
    const [closeDate, nextStepDue] = [TODAY + DAY, TODAY + 2 * DAY];
    expect(reasonOf({ nextStepDue: nextStepDue - 1, closeDate })).toMatch(/^On course/);
    expect(reasonOf({ nextStepDue, closeDate })).toBe(
      'The next step of 22 Nov 2026 comes after the close date, 21 Nov 2026: bring the two in line',
    );
  });

  it('given a step to prepare, then it is no less urgent than the day of the step asks for', () => {
    const urgencyOn = (days: number, changes: Partial<Deal> = {}) =>
      actionOf({
        nextStepDue: TODAY + days * DAY,
        closeDate: TODAY + 90 * DAY,
        daysUntilClose: 90,
        healthScore: 100,
        daysSinceContact: 0,
        ...changes,
      })?.urgency;
    // 20 November 2026 is a Friday: the week's Friday is the day itself, the next one seven days later.
    expect([0, 6, 7].map((days) => urgencyOn(days))).toEqual(['this_week', 'this_week', 'soon']);
    expect(urgencyOn(0, { riskFlags: ['SLIPPING'], slips: 2 })).toBe('soon');
  });

  it('given nobody is known at the account, then it is a task to find someone', () => {
    expect(actionOf({ riskFlags: ['NO_EB'] }, [])).toMatchObject({
      actionType: 'task',
      contactName: null,
      contactRole: null,
      timeDisplay: 'Any time',
      actionIcon: '✅',
    });
  });

  it('given when a contact answers, then the window is in the hours of the office', () => {
    expect(actionOf({}, [contact({ answerHours: 19.4 })])).toMatchObject({
      bestTimeStart: '1:00 PM',
      bestTimeEnd: '3:00 PM',
      timeDisplay: '1:00 PM – 3:00 PM',
    });
    expect(actionOf({}, [contact({ answerHours: 0 })])?.timeDisplay).toBe('6:00 PM – 8:00 PM');
    expect(actionOf({}, [contact({ answerHours: null })])).toMatchObject({
      bestTimeStart: null,
      timeDisplay: 'Any time',
    });
  });

  it('given a value and a date, then the risk says both', () => {
    const riskOf = (daysUntilClose: number) =>
      actionOf({ amount: 120_000_00, healthScore: 55, daysUntilClose })?.riskIfDelayed;
    expect([5, 0, -3].map(riskOf)).toEqual([
      '$120K at stake: due in 5 days, health 55 of 100',
      '$120K at stake: due today, health 55 of 100',
      '$120K at stake: 3 days overdue, health 55 of 100',
    ]);
  });

  it('urgency changes at its thresholds, by score and by days until the close date', () => {
    const far = CLOSING_THIS_WEEK.value + 1;
    expect([TODAY_FROM.value, TODAY_FROM.value - 0.1].map((score) => urgencyOf(score, far))).toEqual([
      'today',
      'this_week',
    ]);
    expect([THIS_WEEK.value, THIS_WEEK.value - 0.1].map((score) => urgencyOf(score, far))).toEqual([
      'this_week',
      'soon',
    ]);
    expect([CLOSING_TODAY.value, CLOSING_TODAY.value + 1].map((days) => urgencyOf(0, days))).toEqual([
      'today',
      'this_week',
    ]);
    expect([CLOSING_THIS_WEEK.value, far, -1].map((days) => urgencyOf(0, days))).toEqual(['this_week', 'soon', 'soon']);
  });

  it('given more deals than ten, then the ten most urgent are named; of equals the larger, then the older id', () => {
    const deals = Array.from({ length: 12 }, (_, n) =>
      scored({ opportunityId: `lead-${n + 1}`, closeDate: TODAY + DAY }),
    );
    const rows = actionsOf(deals, []);
    expect(rows.map(({ opportunityId }) => opportunityId)).toEqual(
      Array.from({ length: 10 }, (_, n) => `lead-${n + 1}`),
    );
  });
});

function hourOf(text: string): number {
  const [, hour, half] = /^(\d+):00 (AM|PM)$/.exec(text) ?? [];
  return (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
}
