import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dashboardKpis } from '../../../../../../core/views/revops/forecast/dashboard-kpis.ts';
import { forecastCalibration } from '../../../../../../core/views/revops/forecast/forecast-calibration.ts';
import { forecastConfidence } from '../../../../../../core/views/revops/forecast/forecast-confidence.ts';
import { forecastHistory } from '../../../../../../core/views/revops/forecast/forecast-history.ts';
import { weeklyForecasts } from '../../../../../../core/views/revops/forecast/weekly-forecasts.ts';
import { winProbabilities } from '../../../../../../core/views/revops/forecast/win-probabilities.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { forecastOf, someMoment, someStory } from './chain.ts';

const RUNS = { numRuns: 25 };

describe('the datasets of forecast, given any story and moment', () => {
  it('win_probabilities keeps the laws of transforms', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { clock, history, closed } = forecastOf(story, moment);
        checkTransform(winProbabilities, { clock, history, closed });
      }),
      RUNS,
    );
  });

  it('forecast_calibration keeps the laws of transforms', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { clock, history, closed, probabilities } = forecastOf(story, moment);
        checkTransform(forecastCalibration, { clock, history, closed, probabilities });
      }),
      RUNS,
    );
  });

  it('weekly_forecasts keeps the laws of transforms', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { history, closed, calls, probabilities } = forecastOf(story, moment);
        checkTransform(weeklyForecasts, { history, closed, calls, probabilities });
        checkTransform(weeklyForecasts, { history, closed, calls: [], probabilities });
      }),
      RUNS,
    );
  });

  it('forecast_confidence keeps the laws of transforms', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        checkTransform(forecastConfidence, forecastOf(story, moment).confidenceInputs);
      }),
      RUNS,
    );
  });

  it('forecast_history keeps the laws of transforms', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { weeks, quotas } = forecastOf(story, moment);
        checkTransform(forecastHistory, { weeks, quotas });
      }),
      RUNS,
    );
  });

  it('dashboard_kpis keeps the laws of transforms', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const { forecast, weeks } = forecastOf(story, moment);
        checkTransform(dashboardKpis, { forecast, weeks });
      }),
      RUNS,
    );
  });
});

describe('no leak of the future', () => {
  it('a past week recomputed from the facts up to it gives the same figures, to the cent', () => {
    fc.assert(
      fc.property(someStory, someMoment, (story, moment) => {
        const now = forecastOf(story, moment);
        for (const week of now.forecastHistory.filter((_, n) => n % 9 === 4)) {
          const then = forecastOf(story, {
            asOf: week.snapshotDate,
            through: week.snapshotDate,
            quarter: quarterOfWeek(week, now.weeks),
          });
          expect(then.forecastHistory).toContainEqual(week);
          const all = then.forecast.find(({ teamFilter }) => teamFilter === 'All');
          expect([all?.closedWon, all?.commitAmount, all?.aiForecast, all?.pipelineTotal]).toEqual([
            week.cumulativeClosed,
            week.cumulativeCommit,
            week.cumulativeForecast,
            week.pipelineTotal,
          ]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

function quarterOfWeek(
  { snapshotDate }: { snapshotDate: number },
  weeks: readonly { snapshotAt: number; quarterStart: number }[],
): number {
  return weeks.find(({ snapshotAt }) => snapshotAt === snapshotDate)?.quarterStart ?? 0;
}
