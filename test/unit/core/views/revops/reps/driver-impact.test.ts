import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Trait } from '../../../../../../core/views/revops/reps/driver.ts';
import { effectOf, potentialOf, shareWith } from '../../../../../../core/views/revops/reps/driver-impact.ts';
import { drivers } from '../../../../../../core/views/revops/reps/drivers.ts';
import { pointsOf, potentialText } from '../../../../../../core/views/revops/reps/impact-text.ts';
import { EFFECT_DEALS } from '../../../../../../core/views/revops/reps/thresholds.ts';
import { opportunityTypes } from '../../../../../../core/world/index.ts';
import { closedDeal } from './scene.ts';

type ClosedDeal = ReturnType<typeof closedDeal>;
const noPace = (): null => null;
const champion: Trait = { says: 'a champion answered', rationale: 'test', has: ({ champion: has }) => has === 1 };

const deal = (type: ClosedDeal['type'], has: number, outcome: ClosedDeal['outcome']): ClosedDeal =>
  closedDeal({ type, champion: has, outcome });
const deals = (type: ClosedDeal['type'], has: number, count: number, won: number): ClosedDeal[] =>
  Array.from({ length: count }, (_, n) => deal(type, has, n < won ? 'Won' : 'Lost'));

describe('the effect of a trait', () => {
  it('given one type, then it is the difference of the win rates', () => {
    const effect = effectOf(champion, [...deals('Expansion', 1, 40, 30), ...deals('Expansion', 0, 40, 10)], noPace);
    expect(effect?.lift).toBeCloseTo(0.5, 12);
    expect(effect?.deals).toBe(80);
  });

  it('given renewals that nearly all are won and have the trait, then they make no effect where types have none', () => {
    const mixed = [
      ...deals('Renewal', 1, 100, 90),
      ...deals('Renewal', 0, 10, 9),
      ...deals('New Business', 1, 10, 1),
      ...deals('New Business', 0, 100, 10),
    ];
    expect(effectOf(champion, mixed, noPace)).toBeNull();
  });

  it('given too few deals on a side, then there is none, and from the threshold on there is', () => {
    const least = EFFECT_DEALS.value;
    const others = deals('Expansion', 0, 40, 2);
    expect(effectOf(champion, [...deals('Expansion', 1, least - 1, least - 1), ...others], noPace)).toBeNull();
    expect(effectOf(champion, [...deals('Expansion', 1, least, least), ...others], noPace)?.lift).toBeCloseTo(0.95, 12);
  });

  it('given any deals, then it lies above 0 and is the weighted difference, written out', () => {
    const anyDeal = fc
      .tuple(fc.constantFrom(...opportunityTypes), fc.integer({ min: 0, max: 1 }), fc.boolean())
      .map(([type, has, won]) => deal(type, has, won ? 'Won' : 'Lost'));
    fc.assert(
      fc.property(fc.array(anyDeal, { minLength: 20, maxLength: 160 }), (all) => {
        const effect = effectOf(champion, all, noPace);
        if (effect === null) return;
        let [up, down] = [0, 0];
        for (const type of opportunityTypes) {
          const [a, b] = [1, 0].map((has) => all.filter((one) => one.type === type && one.champion === has));
          if (!a?.length || !b?.length) continue;
          const rate = (some: ClosedDeal[]) => some.filter(({ outcome }) => outcome === 'Won').length / some.length;
          const weight = 1 / (1 / a.length + 1 / b.length);
          up += weight * (rate(a) - rate(b));
          down += weight;
        }
        expect(effect.lift).toBeGreaterThan(0);
        expect(effect.lift).toBeCloseTo(up / down, 9);
      }),
    );
  });
});

describe('the potential of a gap', () => {
  it('is the difference of the shares × the lift, and 0 for whoever has as many', () => {
    expect(potentialOf({ lift: 0.4, deals: 50 }, 0.25, 0.75)).toBeCloseTo(0.2, 12);
    expect(potentialOf({ lift: 0.4, deals: 50 }, 0.75, 0.25)).toBe(0);
    expect([potentialOf(null, 0, 1), potentialOf({ lift: 1, deals: 9 }, null, 1)]).toEqual([null, null]);
  });

  it('is told in whole points, and below one as less than one', () => {
    expect([0.15, 0.01, 0.0099, 0].map(potentialText)).toEqual([
      '15% win rate improvement potential',
      '1% win rate improvement potential',
      'Less than 1% win rate improvement potential',
      'Less than 1% win rate improvement potential',
    ]);
    expect([0.15, 0.001].map((points) => pointsOf(potentialText(points)))).toEqual([0.15, 0]);
    expect(pointsOf('Nothing to measure yet')).toBe(0);
  });

  it('shares are of the deals that tell', () => {
    const followUp = drivers.find(({ id }) => id === 'first_follow_up_days')?.trait;
    if (!followUp) throw new Error('no trait');
    const hours = [1, 24, 24.1, null].map((firstFollowUpHours) => closedDeal({ firstFollowUpHours }));
    expect(shareWith(followUp, hours, noPace)).toBeCloseTo(2 / 3, 12);
    expect(shareWith(followUp, [], noPace)).toBeNull();
  });
});
