import { describe, expect, it } from '@jest/globals';
import { correlationOf, plantedReps, winRateGain } from '../unit/core/views/revops/reps/planted.ts';

describe('habits of the reps of twenty worlds', () => {
  const reps = plantedReps(Array.from({ length: 20 }, (_, n) => n + 1));

  // What a habit moves directly goes with it clearly; what it moves among much else, by its sign.
  it.each([
    ['threading', 'contacts_per_deal', 1, 0.5],
    ['threading', 'economic_buyer_coverage', 1, 0.4],
    ['threading', 'champion_coverage', 1, 0.3],
    ['speed', 'first_follow_up_days', -1, 0.5],
    ['speed', 'stage_pace', -1, 0.4],
    ['speed', 'activities_per_deal', 1, 0.2],
    ['discipline', 'next_step_coverage', 1, 0.2],
    ['discipline', 'slips_per_deal', -1, 0.3],
    ['optimism', 'commits_kept', -1, 0.3],
  ] as const)('%s shows in %s', (habit, driver, sign, least) => {
    expect(sign * correlationOf(reps, habit, driver)).toBeGreaterThan(least);
  });

  it('better habits win more deals, on average', () => {
    expect(winRateGain(reps)).toBeGreaterThan(0.02);
  });
});
