import fc from 'fast-check';
import { DAY, HOUR } from '../../../../../../core/kernel/time.ts';
import { dashboardKpis } from '../../../../../../core/views/revops/forecast/dashboard-kpis.ts';
import { forecastConfidence } from '../../../../../../core/views/revops/forecast/forecast-confidence.ts';
import { forecastHistory } from '../../../../../../core/views/revops/forecast/forecast-history.ts';
import { weeklyForecasts } from '../../../../../../core/views/revops/forecast/weekly-forecasts.ts';
import { winProbabilities } from '../../../../../../core/views/revops/forecast/win-probabilities.ts';
import { dealHealthHistory } from '../../../../../../core/views/revops/health/deal-health-history.ts';
import { dealHealthScores } from '../../../../../../core/views/revops/health/deal-health-scores.ts';
import { closingMidnights, STORY_BEGINS, STORY_DAYS, type Story, storyOf } from '../../../../../tools/sales-story.ts';
import {
  closingOf,
  runningOf,
  type StoryMoment,
  storyBenchmarks,
  storyRows,
} from '../../../../../tools/sales-story-rows.ts';

/** All datasets of forecast, of a story as of a moment; `probabilities` are the company's where a team is asked for. */
export function forecastOf(story: Story, moment: StoryMoment, team = 'All') {
  const rows = storyRows(story, moment, team);
  const { clock, opportunities, snapshots, won, reps, quotas, closed, calls } = rows;
  const scores = dealHealthScores.compute({ clock, opportunities, won, benchmarks: storyBenchmarks });
  const history = dealHealthHistory.compute({ snapshots, won, benchmarks: storyBenchmarks });
  const probabilities = winProbabilities.compute({ clock, history, closed });
  const weeks = weeklyForecasts.compute({ history, closed, calls, probabilities });
  const confidenceInputs = { clock, reps, quotas, scores, closed, weeks, probabilities };
  const forecast = forecastConfidence.compute(confidenceInputs);
  const forecastHistoryRows = forecastHistory.compute({ weeks, quotas });
  const kpis = dashboardKpis.compute({ forecast, weeks });
  return {
    ...rows,
    scores,
    history,
    probabilities,
    weeks,
    confidenceInputs,
    forecast,
    forecastHistory: forecastHistoryRows,
    kpis,
  };
}

export const someStory = fc
  .tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 60 }))
  .map(([seed, deals]) => storyOf(seed, deals));

/** Late in the story, so that quarters have ended; the story goes on for weeks after it. */
export const someRunningMoment = fc
  .integer({ min: 20 * 24, max: (STORY_DAYS - 30) * 24 })
  .map((hour) => runningOf(STORY_BEGINS + hour * HOUR + 1));

export const someClosing = fc.constantFrom(...closingMidnights(STORY_BEGINS + (STORY_DAYS - 30) * DAY)).map(closingOf);
export const someMoment = fc.oneof(someRunningMoment, someClosing);
