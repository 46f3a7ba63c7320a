import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../../../core/kernel/time.ts';
import { bandOf } from '../../../../../../core/views/revops/health/bands.ts';
import { type DealFacts, measures } from '../../../../../../core/views/revops/health/measures.ts';
import type { Norms } from '../../../../../../core/views/revops/health/norms.ts';
import { flagRules } from '../../../../../../core/views/revops/health/risk-flags.ts';
import { type RiskFlag, riskFlags } from '../../../../../../core/views/revops/health/schema.ts';
import { scoreDeal } from '../../../../../../core/views/revops/health/score-deal.ts';
import { type SignalId, signals } from '../../../../../../core/views/revops/health/signals.ts';
import { dealSnapshots } from '../../../../../../core/views/revops/sources/schemas.ts';
import { datasetRow, someDate } from '../../../../../tools/row-arbitrary.ts';
import { badDeal, daysAgo, goodDeal, plainNorms, TODAY } from './deals.ts';

const score = (facts: DealFacts, norms: Norms = plainNorms): number => scoreDeal(facts, norms, TODAY).score;
const ratingOf = (id: SignalId, facts: DealFacts, norms: Norms = plainNorms) =>
  scoreDeal(facts, norms, TODAY)
    .signals()
    .find(({ signal }) => signal === id);

describe('the health of a deal', () => {
  it('given the best of every signal, then it is 100 without a flag', () => {
    const health = scoreDeal(goodDeal(), plainNorms, TODAY);
    expect(health).toMatchObject({ score: 100, band: 'healthy' });
    expect(health.riskFlags()).toEqual([]);
  });

  it('given the worst of every signal, then it is 0 with every flag, what costs most first', () => {
    const health = scoreDeal(badDeal(), plainNorms, TODAY);
    expect(health).toMatchObject({ score: 0, band: 'critical' });
    const flags: readonly RiskFlag[] = [
      'GOING_DARK',
      'SINGLE_THREADED',
      'ONE_SIDED',
      'NO_EB',
      'NO_CHAMPION',
      'STUCK',
      'NO_NEXT_STEP',
      'SLIPPING',
      'OVERSIZED',
    ];
    expect(health.riskFlags()).toEqual(flags);
  });

  it('given a deal of today without an activity, then what it could not have yet is neutral', () => {
    const fresh = goodDeal({
      openedAt: TODAY,
      stageSince: TODAY,
      engagedContacts: 0,
      economicBuyer: 0,
      champion: 0,
      inbound30: 0,
      outbound30: 0,
      lastInbound: null,
      lastOutbound: null,
      nextStepDue: null,
    });
    const health = scoreDeal(fresh, plainNorms, TODAY);
    const neutral = health.signals().filter(({ value }) => value === null);
    expect(neutral.map(({ signal }) => signal)).toEqual(['balance', 'threading', 'economic-buyer', 'champion']);
    expect(neutral.every(({ rating }) => rating === 0.5)).toBe(true);
    expect(health.riskFlags()).toEqual([]);
    expect(health.score).toBe(10 + 16 + 5 + 3 + 10 + (15 + 15 + 14 + 12) / 2);
  });

  it('given any deal, then its contributions round to its score and each is weight × rating', () => {
    const deals = datasetRow(dealSnapshots);
    fc.assert(
      fc.property(deals, someDate, fc.boolean(), (deal, asOf, known) => {
        const norms = known ? plainNorms : { benchmarkDays: () => null, usualAmount: () => null };
        const health = scoreDeal(deal, norms, asOf);
        const parts = health.signals();
        const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.round(sum)).toBe(health.score);
        expect(health.score).toBeGreaterThanOrEqual(0);
        expect(health.score).toBeLessThanOrEqual(100);
        for (const part of parts) {
          expect(part.contribution).toBe(part.weight * part.rating);
          if (part.value === null) expect(part.rating).toBe(0.5);
        }
        expect(bandOf(health.score)).toBe(health.band);
      }),
    );
  });

  it('given another day later without news, then no deal is better', () => {
    const deals = datasetRow(dealSnapshots, {
      type: fc.constant('New Business'),
      openedAt: fc.integer({ min: daysAgo(90), max: daysAgo(10) }),
      stageSince: fc.integer({ min: daysAgo(60), max: TODAY }),
    });
    fc.assert(
      fc.property(deals, fc.integer({ min: 0, max: 60 }), (deal, days) => {
        const later = scoreDeal(deal, plainNorms, TODAY + days * DAY).score;
        expect(later).toBeLessThanOrEqual(scoreDeal(deal, plainNorms, TODAY).score);
      }),
    );
  });

  it('given no benchmark and no usual amount, then these signals are neutral', () => {
    const norms: Norms = { benchmarkDays: () => null, usualAmount: () => null };
    expect(ratingOf('stage-age', badDeal(), norms)).toMatchObject({ value: null, rating: 0.5, contribution: 5 });
    expect(ratingOf('amount', badDeal(), norms)).toMatchObject({ value: null, rating: 0.5, contribution: 1.5 });
    expect(score(goodDeal(), norms)).toBe(94); // 93.5
  });

  it('given no word of the buyer since the opening, then it counts from there', () => {
    const silent = goodDeal({ openedAt: daysAgo(14), lastInbound: null, lastOutbound: daysAgo(1) });
    expect(ratingOf('recency', silent)).toMatchObject({ value: 14, rating: 0.25 });
  });

  it('given an activity or a stage of later the same day, then no days have passed', () => {
    const now = goodDeal({ stageSince: TODAY + 0.6 * DAY, lastInbound: TODAY + 0.7 * DAY });
    expect(measures['stage-age'](now, plainNorms, TODAY)).toBe(0);
    expect(measures.recency(now, plainNorms, TODAY)).toBe(0);
  });

  it.each<[string, number]>([
    ['SMB', 0.8],
    ['Mid-Market', 0.65],
    ['Enterprise', 0.5],
  ])('given two contacts in %s, then the rating is %d', (segment, rating) => {
    const deal = goodDeal({ engagedContacts: 2, segment: segment as DealFacts['segment'] });
    expect(ratingOf('threading', deal)?.rating).toBe(rating);
  });

  it.each([
    [100, 'healthy'],
    [80, 'healthy'],
    [79, 'monitor'],
    [60, 'monitor'],
    [59, 'at_risk'],
    [40, 'at_risk'],
    [39, 'critical'],
    [0, 'critical'],
  ])('given the score %d, then the band is %s', (points, band) => {
    expect(bandOf(points)).toBe(band);
  });
});

describe('risk flags', () => {
  const sides: ReadonlyArray<readonly [RiskFlag, flagged: Partial<DealFacts>, not: Partial<DealFacts>]> = [
    ['STUCK', { stageSince: daysAgo(35) }, { stageSince: daysAgo(34) }],
    ['GOING_DARK', { lastInbound: daysAgo(14) }, { lastInbound: daysAgo(13) }],
    ['GOING_DARK', { lastInbound: null, openedAt: daysAgo(14) }, { lastInbound: null, openedAt: daysAgo(13) }],
    ['NO_EB', { economicBuyer: 0, stage: 'Discovery' }, { economicBuyer: 0, stage: 'Qualification' }],
    ['NO_EB', { economicBuyer: 0, openedAt: daysAgo(7) }, { economicBuyer: 0, openedAt: daysAgo(6) }],
    ['NO_CHAMPION', { champion: 0, stage: 'Qualification' }, { champion: 0, stage: 'Prospecting' }],
    ['SINGLE_THREADED', { engagedContacts: 1 }, { engagedContacts: 2 }],
    ['SINGLE_THREADED', { engagedContacts: 0, segment: 'SMB' }, { engagedContacts: 1, segment: 'SMB' }],
    ['SLIPPING', { slips: 2 }, { slips: 1 }],
    ['NO_NEXT_STEP', { nextStepDue: daysAgo(7) }, { nextStepDue: daysAgo(6) }],
    ['NO_NEXT_STEP', { nextStepDue: null }, { nextStepDue: null, openedAt: daysAgo(6) }],
    ['ONE_SIDED', { inbound30: 1, outbound30: 9 }, { inbound30: 1, outbound30: 8 }],
    ['ONE_SIDED', { inbound30: 0, outbound30: 3 }, { inbound30: 0, outbound30: 2 }],
    ['OVERSIZED', { amount: 180_000_00 }, { amount: 179_999_99 }],
  ];
  it.each(sides)('given both sides of the bound of %s, then one is flagged', (flag, flagged, not) => {
    expect(scoreDeal(goodDeal(flagged), plainNorms, TODAY).riskFlags()).toContain(flag);
    expect(scoreDeal(goodDeal(not), plainNorms, TODAY).riskFlags()).not.toContain(flag);
  });

  it('given the table, then each flag of the schema has one rule, with its reason', () => {
    expect(flagRules.map(({ flag }) => flag).sort()).toEqual([...riskFlags].sort());
    expect(flagRules.every(({ rationale }) => rationale.length > 10)).toBe(true);
  });

  it('given the table of signals, then ids are unique, weights positive, and each has its reason and source', () => {
    expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
    expect(signals).toHaveLength(9);
    for (const { weight, rationale, source } of signals) {
      expect(weight).toBeGreaterThan(0);
      expect(rationale.length).toBeGreaterThan(10);
      expect(source).not.toBe('');
    }
  });
});
