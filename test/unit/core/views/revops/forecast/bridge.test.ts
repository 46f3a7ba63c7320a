import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, DAY, HOUR, parseDate, quarterStart, type Time } from '../../../../../../core/kernel/time.ts';
import {
  type Bridge,
  bridgeSteps,
  type CloseWindow,
  type Move,
  pipelineBridge,
} from '../../../../../../core/views/revops/forecast/bridge.ts';
import { pipelineBridge as bridgeTransform } from '../../../../../../core/views/revops/forecast/pipeline-bridge.ts';
import { isOpenAt, openedAt, STORY_BEGINS, STORY_DAYS, type Story, valueAt } from '../../../../../tools/sales-story.ts';
import { runningOf, storyRows } from '../../../../../tools/sales-story-rows.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { forecastOf, someMoment, someStory } from './chain.ts';

const someTime = fc.integer({ min: 0, max: STORY_DAYS * 24 }).map((hour) => STORY_BEGINS + hour * HOUR);
const span = fc.tuple(someTime, someTime).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const bound = fc.option(someTime.map((time) => time - (time % DAY)));
const someWindow: fc.Arbitrary<CloseWindow> = fc.record({ from: bound, until: bound });
const allMoves = (story: Story) => storyRows(story, runningOf(STORY_BEGINS + 2 * STORY_DAYS * DAY)).moves;

/** Each deal for itself: what it was worth to the window before and after each of its moves. */
function slowBridge(moves: readonly Move[], from: Time, to: Time, window: CloseWindow): Record<string, number> {
  const sums: Record<string, number> = Object.fromEntries(bridgeSteps.map((step) => [step, 0]));
  const plus = (step: string, amount: number) => {
    sums[step] = (sums[step] ?? 0) + amount;
  };
  const inside = (close: Time) => close >= (window.from ?? -1e15) && close < (window.until ?? 1e15);
  for (const ofDeal of Map.groupBy(moves, ({ opportunityId }) => opportunityId).values()) {
    const way = ofDeal.filter(({ at }) => at < to).toSorted((a, b) => a.at - b.at);
    const before = way.filter(({ at }) => at < from).at(-1);
    const end = way.at(-1);
    const isOpen = (move: Move | undefined) => move !== undefined && move.move !== 'won' && move.move !== 'lost';
    if (before && isOpen(before) && inside(before.closeAfter)) plus('opening', before.amountAfter);
    if (end && isOpen(end) && inside(end.closeAfter)) plus('closing', end.amountAfter);
    for (const { at, move, amountBefore, amountAfter, closeBefore, closeAfter } of way) {
      if (at < from) continue;
      if (move === 'opened') {
        if (inside(closeAfter)) plus('created', amountAfter);
        continue;
      }
      const was = inside(closeBefore ?? closeAfter);
      const wins = move === 'won' && inside(at);
      const change = was || wins ? amountAfter - amountBefore : 0;
      plus(change > 0 ? 'raised' : 'cut', change);
      if (move === 'won' && !was && wins) plus('pulled_in', amountBefore);
      if (move === 'won' && (was || wins)) plus('won', -amountAfter);
      if (move === 'lost' && was) plus('lost', -amountAfter);
      if (move === 'close-date' && was && !inside(closeAfter)) plus('slipped', -amountAfter);
      if (move === 'close-date' && !was && inside(closeAfter)) plus('pulled_in', amountAfter);
    }
  }
  return sums;
}

const amountsOf = (bridge: Bridge) => Object.fromEntries(bridgeSteps.map((step) => [step, bridge[step].amount]));

describe('the bridge of the pipeline', () => {
  it('given any two times and any window, then it adds up to the cent', () => {
    fc.assert(
      fc.property(someStory, span, someWindow, (story, [from, to], window) => {
        const { closing, ...steps } = amountsOf(pipelineBridge(allMoves(story), from, to, window));
        expect(Object.values(steps).reduce((sum, amount) => sum + amount, 0)).toBe(closing);
      }),
    );
  });

  it('given any two times and any window, then each step is that of the slow way', () => {
    fc.assert(
      fc.property(someStory, span, someWindow, (story, [from, to], window) => {
        const moves = allMoves(story);
        expect(amountsOf(pipelineBridge(moves.toReversed(), from, to, window))).toEqual(
          slowBridge(moves, from, to, window),
        );
      }),
    );
  });

  it('given any two times and any window, then the deals that are told add up to each step', () => {
    fc.assert(
      fc.property(someStory, span, someWindow, (story, [from, to], window) => {
        const told: Record<string, { amount: number; count: number }> = {};
        const bridge = pipelineBridge(allMoves(story), from, to, window, (step, { amount, at }) => {
          told[step] = { amount: (told[step]?.amount ?? 0) + amount, count: (told[step]?.count ?? 0) + 1 };
          expect(at === null).toBe(step === 'opening' || step === 'closing');
        });
        for (const step of bridgeSteps) expect(told[step] ?? { amount: 0, count: 0 }).toEqual(bridge[step]);
      }),
    );
  });

  it('given any two times, then it begins and ends with the deals that were open then', () => {
    fc.assert(
      fc.property(someStory, span, (story, [from, to]) => {
        const { opening, closing } = pipelineBridge(allMoves(story), from, to, { from: null, until: null });
        const openAt = (time: Time) => story.deals.filter((deal) => isOpenAt(deal, time - 1));
        const sum = (time: Time) => openAt(time).reduce((total, deal) => total + valueAt(deal.amounts, time - 1), 0);
        expect([opening, closing]).toEqual([
          { amount: sum(from), count: openAt(from).length },
          { amount: sum(to), count: openAt(to).length },
        ]);
      }),
    );
  });

  it('given any time between, then two bridges in a row are the whole one', () => {
    fc.assert(
      fc.property(
        someStory,
        span,
        fc.double({ min: 0, max: 1, noNaN: true }),
        someWindow,
        (story, [from, to], part, window) => {
          const moves = allMoves(story);
          const middle = from + Math.floor(part * (to - from));
          const [first, second, whole] = [
            pipelineBridge(moves, from, middle, window),
            pipelineBridge(moves, middle, to, window),
            pipelineBridge(moves, from, to, window),
          ].map(amountsOf);
          expect(first?.closing).toBe(second?.opening);
          for (const step of bridgeSteps.slice(1, -1)) {
            expect((first?.[step] ?? 0) + (second?.[step] ?? 0)).toBe(whole?.[step]);
          }
        },
      ),
    );
  });

  it('given a whole quarter, then what is won in it is all that was won', () => {
    fc.assert(
      fc.property(someStory, someTime, (story, time) => {
        const from = quarterStart(time);
        const to = addMonths(from, 3);
        const won = story.deals.filter(({ end }) => end?.outcome === 'Won' && end.at >= from && end.at < to);
        const bridge = pipelineBridge(allMoves(story), from, to, { from: null, until: to });
        expect(bridge.won).toEqual({
          amount: 0 - won.reduce((sum, { end }) => sum + (end?.amount ?? 0), 0),
          count: won.length,
        });
      }),
    );
  });

  const move = (
    at: string,
    kind: Move['move'],
    before: number,
    after: number,
    close: readonly [string | null, string],
  ): Move => ({
    moveId: `lead-1-${at}-${kind}`,
    opportunityId: 'lead-1',
    at: parseDate(at),
    move: kind,
    amountBefore: before,
    amountAfter: after,
    closeBefore: close[0] === null ? null : parseDate(close[0]),
    closeAfter: parseDate(close[1]),
  });

  it('given a deal of the next quarter that is won in this one at a higher value, then it is pulled in, raised and won', () => {
    const moves = [
      move('2026-09-01', 'opened', 0, 1000, [null, '2027-01-10']),
      move('2026-11-05', 'won', 1000, 1200, ['2027-01-10', '2027-01-10']),
    ];
    const bridge = pipelineBridge(moves, parseDate('2026-10-01'), parseDate('2026-12-01'), {
      from: null,
      until: parseDate('2027-01-01'),
    });
    expect(amountsOf(bridge)).toEqual({
      opening: 0,
      created: 0,
      raised: 200,
      cut: 0,
      pulled_in: 1000,
      slipped: 0,
      won: -1200,
      lost: 0,
      closing: 0,
    });
  });

  it('given an end before the beginning, or a move of a deal that is not open, then it is refused', () => {
    expect(() => pipelineBridge([], 2, 1, { from: null, until: null })).toThrow(RangeError);
    const orphan = move('2026-11-05', 'lost', 5, 5, ['2027-01-10', '2027-01-10']);
    expect(() => pipelineBridge([orphan], 0, parseDate('2027-01-01'), { from: null, until: null })).toThrow('not open');
  });
});

describe('pipeline_bridge', () => {
  it('keeps the laws of transforms, and ends with the pipelines of the forecast', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { clock, moves, forecast } = forecastOf(story, moment);
        checkTransform(bridgeTransform, { clock, moves });
        const rows = bridgeTransform.compute({ clock, moves });
        const [all] = forecast;
        for (const { window, step, amount, runningTotal } of rows) {
          if (step !== 'closing') continue;
          expect(amount).toBe(window === 'all' ? all?.openAmount : all?.pipelineTotal);
          expect(runningTotal).toBe(amount);
        }
        const before = rows.filter(({ step }) => step === 'lost').map(({ runningTotal }) => runningTotal);
        expect(before).toEqual(rows.filter(({ step }) => step === 'closing').map(({ amount }) => amount));
      }),
      { numRuns: 25 },
    );
  });

  it('counts openings of before the span to none of its steps', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        const rows = bridgeTransform.compute(forecastOf(story, runningOf(STORY_BEGINS + 300 * DAY)));
        const created = rows.find(
          ({ period, window, step }) => period === 'quarter' && window === 'all' && step === 'created',
        );
        const start = quarterStart(STORY_BEGINS + 300 * DAY);
        const opened = story.deals.filter(
          (deal) => openedAt(deal) >= start && openedAt(deal) <= STORY_BEGINS + 300 * DAY,
        );
        expect(created?.count).toBe(opened.length);
      }),
      { numRuns: 25 },
    );
  });
});
