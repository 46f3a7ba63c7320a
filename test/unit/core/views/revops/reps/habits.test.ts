import { describe, expect, it } from '@jest/globals';
import { correlationOf, plantedReps } from './planted.ts';

describe('habits of the reps of some worlds', () => {
  const reps = plantedReps(process.env.SHOWROOM_DEEP ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4]);

  it.each([
    ['threading', 'contacts_per_deal', 1],
    ['threading', 'economic_buyer_coverage', 1],
    ['threading', 'champion_coverage', 1],
    ['speed', 'first_follow_up_days', -1],
    ['speed', 'stage_pace', -1],
  ] as const)('%s shows in %s', (habit, driver, sign) => {
    expect(sign * correlationOf(reps, habit, driver)).toBeGreaterThan(0.3);
  });
});
