import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forecastCalibration } from '../../../../../../core/views/revops/forecast/forecast-calibration.ts';
import { quarterOf } from '../../../../../../core/views/revops/forecast/weeks.ts';
import { winProbability } from '../../../../../../core/views/revops/forecast/win-model.ts';
import { modelsOfRows } from '../../../../../../core/views/revops/forecast/win-probability-rows.ts';
import { type Story, storyOf } from '../../../../../tools/sales-story.ts';
import { forecastOf, someMoment, someStory } from './chain.ts';
import { endOfQuarter, slowProbability } from './slow-forecast.ts';

const STEP = 0.000_051;

function casesOf(story: Story, history: ReturnType<typeof forecastOf>['history']) {
  const ends = new Map(story.deals.map(({ id, end }) => [id, end]));
  return history.map((deal) => {
    const end = ends.get(deal.opportunityId);
    const won = end?.outcome === 'Won' && end.at < endOfQuarter(deal.snapshotAt);
    return { ...deal, at: deal.snapshotAt, won };
  });
}

describe('win probabilities', () => {
  it('given any story, then each open deal has the chance that the slow way gives it', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 2, max: 25 }), someMoment, (seed, deals, moment) => {
        const story = storyOf(seed, deals);
        const { scores, history, probabilities, clock } = forecastOf(story, moment);
        const [now] = clock;
        const model = modelsOfRows(probabilities).get(now?.quarterStart ?? 0);
        if (!now || now.asOf >= now.quarterEnd) return;
        const cases = casesOf(story, history);
        for (const deal of scores.slice(0, 4)) {
          const slow = slowProbability(cases, deal, now.asOf);
          const fast = model && winProbability(model, deal, now.asOf, quarterOf(now.quarterStart));
          if (slow === null) expect(model).toBeUndefined();
          else expect(Math.abs((fast ?? -1) - slow)).toBeLessThanOrEqual(STEP);
        }
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 60 : 8 },
    );
  });

  it('given any story, then every chance lies between 0 and 1, and none is 0 or 1 while the quarter runs', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        for (const { probability, factor } of forecastOf(story, moment).probabilities) {
          expect((probability === null) !== (factor === null)).toBe(true);
          expect(probability ?? 0.5).toBeGreaterThan(0);
          expect(probability ?? 0.5).toBeLessThan(1);
          expect(factor ?? 1).toBeGreaterThan(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('given more quarters, then the probabilities of those before stay what they were', () => {
    fc.assert(
      fc.property(someStory, someMoment, someMoment, (story, a, b) => {
        const [early, late] = a.quarter < b.quarter ? [a, b] : [b, a];
        const known = forecastOf(story, early).probabilities;
        const later = forecastOf(story, late).probabilities;
        expect(later.filter(({ quarterStart }) => quarterStart <= early.quarter)).toEqual(known);
      }),
      { numRuns: 25 },
    );
  });
});

describe('forecast_calibration', () => {
  it('given any story, then the tenths add up to all, and the chances are those of the slow way', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 2, max: 8 }), someMoment, (seed, deals, moment) => {
        const story = storyOf(seed, deals);
        const { clock, history, closed, probabilities } = forecastOf(story, moment);
        const rows = forecastCalibration.compute({ clock, history, closed, probabilities });
        const [all, tenths] = [rows.at(-1), rows.slice(0, -1)];
        for (const field of ['cases', 'won', 'amountGiven', 'amountWon'] as const) {
          expect(tenths.reduce((sum, row) => sum + row[field], 0)).toBe(all?.[field]);
        }
        const cases = casesOf(story, history);
        const said = cases.flatMap((one) => {
          const chance = one.at < moment.quarter ? slowProbability(cases, one, one.at) : null;
          return chance === null ? [] : [{ chance, won: one.won }];
        });
        expect(all?.cases).toBe(said.length);
        expect(all?.won).toBe(said.filter(({ won }) => won).length);
        if (said.length === 0) expect([all?.meanGiven, all?.wonShare, all?.brier]).toEqual([null, null, null]);
        else {
          const mean = said.reduce((sum, { chance }) => sum + chance, 0) / said.length;
          const brier = said.reduce((sum, { chance, won }) => sum + (chance - Number(won)) ** 2, 0) / said.length;
          expect(Math.abs((all?.meanGiven ?? -1) - mean)).toBeLessThanOrEqual(STEP);
          expect(Math.abs((all?.brier ?? -1) - brier)).toBeLessThanOrEqual(2.1 * STEP);
        }
      }),
      { numRuns: 15 },
    );
  });
});
