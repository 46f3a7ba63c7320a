import fc from 'fast-check';
import { DAY, HOUR } from '../../../../../../core/kernel/time.ts';
import { forecastOfSources } from '../../../../../tools/forecast-chain.ts';
import { closingMidnights, STORY_BEGINS, STORY_DAYS, type Story, storyOf } from '../../../../../tools/sales-story.ts';
import {
  closingOf,
  runningOf,
  type StoryMoment,
  storyBenchmarks,
  storyRows,
} from '../../../../../tools/sales-story-rows.ts';

/** The datasets of forecast, of a story as of a moment, and of one team where one is asked for. */
export function forecastOf(story: Story, moment: StoryMoment, team = 'All') {
  return forecastOfSources({ ...storyRows(story, moment, team), benchmarks: storyBenchmarks });
}

export const someStory = fc
  .tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 60 }))
  .map(([seed, deals]) => storyOf(seed, deals));

/** Late in the story, so that quarters have ended; the story goes on for weeks after it. */
const someRunningMoment = fc
  .integer({ min: 20 * 24, max: (STORY_DAYS - 30) * 24 })
  .map((hour) => runningOf(STORY_BEGINS + hour * HOUR + 1));

const someClosing = fc.constantFrom(...closingMidnights(STORY_BEGINS + (STORY_DAYS - 30) * DAY)).map(closingOf);
export const someMoment = fc.oneof(someRunningMoment, someClosing);
