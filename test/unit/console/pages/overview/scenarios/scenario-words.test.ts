import { expect, it } from '@jest/globals';
import {
  DURATIONS,
  measureOf,
  minutesLeft,
  progressOf,
  twinTitle,
} from '../../../../../../console/src/pages/overview/scenarios/scenario-words.ts';
import { catalogue } from '../../../../../../core/measures/index.ts';
import { registry, scenarioLimits } from '../../../../../../core/world/index.ts';

it('has a measure that there is for each scenario, and another one for what it does not know', () => {
  const ids = catalogue.map(({ id }) => id);
  for (const { id } of registry.scenarios) expect(measureOf(id, ids)).not.toBe('mrr');
  expect([measureOf('other', ids), measureOf('churn-wave', ['mrr'])]).toEqual(['mrr', 'mrr']);
});

it('offers durations that the API takes', () => {
  const { low, high } = scenarioLimits.durationMinutes;
  for (const [minutes] of DURATIONS) expect(minutes >= low && minutes <= high).toBe(true);
});

it('knows how much of a scenario is over', () => {
  const run = { startedAt: '2026-11-26T09:00:00Z', endsAt: '2026-11-26T11:00:00Z' };
  const at = (time: string) => [progressOf(run, time), minutesLeft(run, time)];
  expect(at('2026-11-26T09:30:00Z')).toEqual([25, 90]);
  expect(at('2026-11-26T08:00:00Z')).toEqual([0, 180]);
  expect(at('2026-11-26T12:00:00Z')).toEqual([100, 0]);
});

it('says how far the world is from its twin', () => {
  const say = (...differences: (number | null)[]) =>
    twinTitle(
      'Revenue at risk',
      'Churn wave',
      differences.map((difference) => ({ difference })),
      (value) => `$${value}`,
    );
  expect([say(0, 5), say(9, -5), say(0, 0), say(3, null)]).toEqual([
    'Revenue at risk is $5 higher than without the churn wave',
    'Revenue at risk is $5 lower than without the churn wave',
    'Revenue at risk is the same as without the churn wave, so far',
    'Revenue at risk can’t be compared now',
  ]);
});
