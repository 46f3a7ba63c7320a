import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, DAY, quarterStart, type Time, WEEK } from '../../../../../../core/kernel/time.ts';
import { shareAhead, UnopenedWins } from '../../../../../../core/views/revops/forecast/unopened-wins.ts';
import { quarterOf } from '../../../../../../core/views/revops/forecast/weeks.ts';
import { forecastOf, someMoment, someStory } from './chain.ts';

const FIRST = Date.UTC(2025, 0, 1);
const someDeal = fc
  .record({
    opened: fc.integer({ min: 0, max: 700 }),
    open: fc.integer({ min: 0, max: 120 }),
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    outcome: fc.constantFrom('Won' as const, 'Lost' as const),
  })
  .map(({ opened, open, amount, outcome }) => {
    const openedAt = FIRST + opened * DAY;
    return { openedAt, closedAt: openedAt + open * DAY, amount, outcome };
  });

/** Each deal by itself: a straight line from 0 to 1 over the fortnight about its opening, cut short near the quarter's end. */
function slowShare(left: number, opened: number): number {
  const half = Math.min(WEEK, opened);
  if (left >= opened + half) return half === 0 ? 0 : 1;
  return left <= opened - half ? 0 : (left - (opened - half)) / (2 * half);
}

describe('wins of deals that are not open yet', () => {
  it('given any past, then they are the mean over the telling quarters of what was opened later, within a cent a deal', () => {
    fc.assert(
      fc.property(fc.array(someDeal), fc.integer({ min: 0, max: 91 }), (deals, day) => {
        const quarter = quarterOf(Date.UTC(2027, 0, 1));
        const at = Math.min(quarter.end, quarter.start + day * DAY);
        const telling = [3, 6, 9].map((months) => addMonths(quarter.start, -months));
        const fresh = deals.filter(
          ({ openedAt, closedAt, outcome }) =>
            outcome === 'Won' &&
            quarterStart(openedAt) === quarterStart(closedAt) &&
            telling.includes(quarterStart(closedAt)),
        );
        const slow = fresh.reduce((sum, { openedAt, amount }) => {
          const opened = addMonths(quarterStart(openedAt), 3) - openedAt;
          return sum + (amount * slowShare(quarter.end - at, opened)) / 3;
        }, 0);
        const { amount, variance } = new UnopenedWins(deals).expected(at, quarter, telling);
        expect(Math.abs(amount - slow)).toBeLessThanOrEqual(fresh.length);
        expect(variance).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('given a quarter that is over, or none that tells, then nothing is expected', () => {
    fc.assert(
      fc.property(fc.array(someDeal), (deals) => {
        const quarter = quarterOf(Date.UTC(2026, 6, 1));
        const wins = new UnopenedWins(deals);
        expect(wins.expected(quarter.end, quarter, [addMonths(quarter.start, -3)]).amount).toBe(0);
        expect(wins.expected(quarter.start, quarter, [])).toEqual({ amount: 0, variance: 0 });
      }),
    );
  });

  it('are less and less as the quarter goes by, with no jump', () => {
    const someTime = fc.integer({ min: 0, max: 92 * 24 }).map((hours): Time => hours * 3_600_000);
    fc.assert(
      fc.property(someTime, someTime, (left, opened) => {
        const [now, before] = [shareAhead(left, opened), shareAhead(left + DAY, opened)];
        expect(before).toBeGreaterThanOrEqual(now);
        if (opened >= WEEK) expect(before - now).toBeLessThanOrEqual(1 / 14 + 1e-9);
      }),
    );
  });

  it('given any story, then the teams’ add up to the company’s, and they are part of its forecast', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const [all, ...teams] = forecastOf(story, moment).forecast;
        expect(all?.expectedNew).toBe(teams.reduce((sum, { expectedNew }) => sum + expectedNew, 0));
        if (all?.aiForecast === null || all?.expectedOpen === null) expect(all.aiForecast).toBe(all.expectedOpen);
        else expect(all?.aiForecast).toBe((all?.closedWon ?? 0) + (all?.expectedOpen ?? 0) + (all?.expectedNew ?? 0));
      }),
      { numRuns: 20 },
    );
  });
});
