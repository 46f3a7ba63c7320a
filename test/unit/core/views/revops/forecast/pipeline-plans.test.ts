import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, DAY, WEEK } from '../../../../../../core/kernel/time.ts';
import { coveragePlan } from '../../../../../../core/views/revops/forecast/coverage-plan.ts';
import { stageCohorts } from '../../../../../../core/views/revops/forecast/stage-cohorts.ts';
import { stages } from '../../../../../../core/world/index.ts';
import { isOpenAt, openedAt, valueAt } from '../../../../../tools/sales-story.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { forecastOf, someMoment, someStory } from './chain.ts';

const RUNS = { numRuns: 25 };

describe('stage_cohorts', () => {
  it('keeps the laws of transforms, and counts the deals of each month as the plain way does', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { stages: visits, closed } = forecastOf(story, moment);
        checkTransform(stageCohorts, { stages: visits, closed });
        for (const { month, type, step, created, deals, share, amount, closedAmount } of stageCohorts.compute({
          stages: visits,
          closed,
        })) {
          const cohort = story.deals.filter((deal) => {
            const at = openedAt(deal);
            return (
              at <= moment.through && at >= month && at < addMonths(month, 1) && (type === 'All' || deal.type === type)
            );
          });
          const there = cohort.filter((deal) => {
            const over = deal.end !== null && deal.end.at <= moment.through;
            if (step === 'Open') return !over;
            if (step === 'Won' || step === 'Lost') return over && deal.end?.outcome === step;
            return stages.indexOf(valueAt(deal.stages, moment.through)) >= stages.indexOf(step);
          });
          const closes = step === 'Won' || step === 'Lost';
          expect([created, deals, share]).toEqual([cohort.length, there.length, there.length / cohort.length]);
          expect(amount).toBe(there.reduce((sum, deal) => sum + valueAt(deal.amounts, openedAt(deal)), 0));
          expect(closedAmount).toBe(closes ? there.reduce((sum, { end }) => sum + (end?.amount ?? 0), 0) : null);
        }
      }),
      RUNS,
    );
  });

  it('given any cohort, then every deal of it is won, lost or open, and no later stage has more than an earlier one', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { stages: visits, closed } = forecastOf(story, moment);
        const rows = stageCohorts.compute({ stages: visits, closed });
        for (const cohort of Map.groupBy(rows, ({ month, type }) => `${month} ${type}`).values()) {
          const [reached, outcomes] = [cohort.slice(0, stages.length), cohort.slice(stages.length)];
          expect(outcomes.reduce((sum, { deals }) => sum + deals, 0)).toBe(cohort[0]?.created);
          expect(reached[0]?.deals).toBe(reached[0]?.created);
          reached.forEach(({ deals }, n) => {
            expect(deals).toBeLessThanOrEqual(reached[n - 1]?.deals ?? deals);
          });
        }
      }),
      RUNS,
    );
  });
});

describe('coverage_plan', () => {
  it('keeps the laws of transforms, and is computed as the plain way does', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { clock, opportunities: open, closed, quotas, moves } = forecastOf(story, moment);
        checkTransform(coveragePlan, { clock, open, closed, quotas, moves });
        const rows = coveragePlan.compute({ clock, open, closed, quotas, moves });
        expect(rows.map(({ ahead }) => ahead)).toEqual([0, 1, 2]);
        const yearAgo = addMonths(moment.quarter, -12);
        const past = story.deals.flatMap(({ end }) =>
          end && end.at >= yearAgo && end.at < moment.quarter ? [end] : [],
        );
        const total = (ends: typeof past) => ends.reduce((sum, { amount }) => sum + amount, 0);
        const rate = past.length === 0 ? null : total(past.filter(({ outcome }) => outcome === 'Won')) / total(past);
        for (const row of rows) {
          const [from, to] = [addMonths(moment.quarter, 3 * row.ahead), addMonths(moment.quarter, 3 * row.ahead + 3)];
          const isFor = (close: number) => close < to && (row.ahead === 0 || close >= from);
          const pipeline = story.deals
            .filter((deal) => isOpenAt(deal, moment.through) && isFor(valueAt(deal.closeDates, moment.through)))
            .reduce((sum, deal) => sum + valueAt(deal.amounts, moment.through), 0);
          expect(row).toMatchObject({
            pipeline,
            conversion: rate,
            quotaBasis: quotas.some(({ quarterStart }) => quarterStart === from) ? 'set' : 'assumed',
          });
          const left = Math.max(0, (row.quota ?? 0) - row.closedWon);
          const needed = left === 0 ? 0 : rate === null || rate === 0 ? null : Math.round(left / rate);
          const missing = needed === null ? null : Math.max(0, needed - pipeline);
          expect([row.leftToTarget, row.pipelineNeeded, row.pipelineMissing]).toEqual([left, needed, missing]);
          const born = (since: number) =>
            story.deals
              .filter((deal) => openedAt(deal) >= since && openedAt(deal) <= moment.through)
              .filter((deal) => isFor(valueAt(deal.closeDates, openedAt(deal))))
              .reduce((sum, deal) => sum + valueAt(deal.amounts, openedAt(deal)), 0);
          expect(row.created).toBe(born(moment.quarter));
          expect(row.createdPerWeek).toBe(Math.round(born(moment.asOf - 13 * WEEK) / 13));
          if (row.cycleDays === null)
            expect([row.weeksToCreate, missing === 0 ? null : row.toCreatePerWeek]).toEqual([null, null]);
          else {
            const weeks = Math.max(0, (to - moment.asOf - row.cycleDays * DAY) / WEEK);
            expect(row.weeksToCreate).toBe(weeks);
            const perWeek =
              missing === null ? null : missing === 0 ? 0 : weeks === 0 ? null : Math.round(missing / weeks);
            expect(row.toCreatePerWeek).toBe(perWeek);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('given a company without quotas or closed deals, then nothing can be told', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { clock, opportunities: open, moves } = forecastOf(story, moment);
        for (const row of coveragePlan.compute({ clock, open, closed: [], quotas: [], moves })) {
          expect(row).toMatchObject({
            quota: null,
            quotaBasis: null,
            leftToTarget: null,
            conversion: null,
            cycleDays: null,
          });
          expect(row).toMatchObject({
            pipelineNeeded: null,
            pipelineMissing: null,
            coverageRatio: null,
            toCreatePerWeek: null,
          });
        }
      }),
      RUNS,
    );
  });
});
