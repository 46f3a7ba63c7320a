import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '../../../../../../core/kernel/time.ts';
import { callerAccuracy } from '../../../../../../core/views/revops/forecast/caller-accuracy.ts';
import { forecastAccuracy } from '../../../../../../core/views/revops/forecast/forecast-accuracy.ts';
import { weekEndedAt } from '../../../../../../core/views/revops/forecast/weeks.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { forecastOf, someMoment, someStory } from './chain.ts';

const RUNS = { numRuns: 25 };

describe('forecast_accuracy', () => {
  it('keeps the laws of transforms, and is the history beside what came', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { weeks, forecastHistory, calls } = forecastOf(story, moment);
        checkTransform(forecastAccuracy, { weeks });
        for (const row of forecastAccuracy.compute({ weeks })) {
          const { quarter, quarterStart, weekNumber, caller, forecast, actual, error, errorPct, bias } = row;
          const end = addMonths(quarterStart, 3);
          const came = story.deals.reduce((sum, { end: last }) => {
            const won = last?.outcome === 'Won' && last.at >= quarterStart && last.at < end;
            return sum + (won ? last.amount : 0);
          }, 0);
          expect(actual).toBe(came);
          const week = forecastHistory.find((other) => other.quarter === quarter && other.weekNumber === weekNumber);
          const called = (level: string) =>
            calls
              .filter((call) => call.calledAt === week?.snapshotDate && call.level === level)
              .reduce((sum, { commit }) => sum + commit, 0);
          const said = {
            ai: week?.cumulativeForecast,
            commit: week?.cumulativeCommit,
            reps: called('rep'),
            managers: called('manager'),
          };
          expect(forecast).toBe(said[caller]);
          expect(error).toBe(forecast === null ? null : forecast - came);
          expect(bias).toBe(error === null || came === 0 ? null : error / came);
          expect(errorPct).toBe(bias === null ? null : Math.abs(bias));
        }
      }),
      RUNS,
    );
  });

  it('given a week without calls, then the calls are null', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { weeks } = forecastOf(story, moment);
        const silent = weeks.map((week) => ({ ...week, repsCommit: null, managerCall: null }));
        for (const { caller, forecast, error } of forecastAccuracy.compute({ weeks: silent })) {
          if (caller === 'reps' || caller === 'managers') expect([forecast, error]).toEqual([null, null]);
        }
      }),
      RUNS,
    );
  });
});

describe('caller_accuracy', () => {
  it('keeps the laws of transforms, and each caller is measured on the last four quarters that are over', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { clock, calls, closed, reps } = forecastOf(story, moment);
        checkTransform(callerAccuracy, { clock, calls, closed, reps });
        for (const row of callerAccuracy.compute({ clock, calls, closed, reps })) {
          const own = calls.flatMap((call) => {
            const { start, end } = weekEndedAt(call.calledAt).quarter;
            const counts =
              call.callerId === row.callerId && end <= moment.quarter && start >= addMonths(moment.quarter, -12);
            if (!counts || call.calledAt === end) return [];
            const came = closed.filter(
              (deal) =>
                deal.outcome === 'Won' &&
                deal.closedAt >= start &&
                deal.closedAt < end &&
                (row.level === 'rep' ? deal.ownerId === row.callerId : deal.managerName === row.managerName),
            );
            return [{ said: call.commit, came: came.reduce((sum, { amount }) => sum + amount, 0) }];
          });
          const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + of(one), 0);
          const came = sum((one) => one.came);
          expect([row.calls, row.called, row.actual]).toEqual([own.length, sum(({ said }) => said), came]);
          expect(row.errorPct).toBe(came === 0 ? null : sum((one) => Math.abs(one.said - one.came)) / came);
          expect(row.bias).toBe(came === 0 ? null : sum((one) => one.said - one.came) / came);
        }
      }),
      RUNS,
    );
  });
});
