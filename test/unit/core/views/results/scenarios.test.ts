import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../../core/kernel/time.ts';
import { createMeasureReader, createSpanReader, HistoryRecorder } from '../../../../../core/measures/index.ts';
import { factorsStage, patternsStage, scoreStage } from '../../../../../core/views/results/review.ts';
import { startScenario } from '../../../../../core/world/index.ts';
import { pastWorld } from '../../../../tools/made-world.ts';
import { configOf } from '../../measures/worlds.ts';

interface Shown {
  /** By factor. */
  readonly values: ReadonlyMap<string, number>;
  /** By pattern. */
  readonly strengths: ReadonlyMap<string, number>;
}

/** What a review shows of the company a month later, with a scenario over three weeks of it or without. */
function monthLater(scenario: string | null): Shown {
  const { simulation, history } = pastWorld(configOf(1));
  const recorder = new HistoryRecorder(history.values());
  simulation.observeDay = recorder.observe;
  if (scenario !== null)
    startScenario(simulation, { version: 3, scenario, magnitude: 2, durationMinutes: 20 * 24 * 60 });
  simulation.advance(simulation.time + 30 * DAY);
  const reader = createSpanReader(recorder.history, createMeasureReader(simulation));
  const { factors } = factorsStage(scoreStage(reader, simulation.time, null));
  const patterns = patternsStage({ factors });
  return {
    values: new Map(factors.map((one) => [one.id, one.status === 'computed' ? one.value : Number.NaN])),
    strengths: new Map(patterns.map((one) => [one.id, one.status === 'assessed' ? one.strength : Number.NaN])),
  };
}

describe('a scenario of the world', () => {
  let twin: Shown;
  beforeAll(() => {
    twin = monthLater(null);
  });

  it.each([
    { scenario: 'churn-wave', rises: ['F12'], falls: ['F2', 'F9'], stronger: ['P012', 'P018'] },
    { scenario: 'price-hike', rises: ['F11', 'F12'], falls: ['F14'], stronger: ['P012', 'P038'] },
    { scenario: 'license-crunch', rises: ['F13', 'F14'], falls: [], stronger: ['P009', 'P029'] },
    { scenario: 'tech-shortage', rises: [], falls: ['F24', 'F26'], stronger: ['P021', 'P022', 'P039'] },
  ])('$scenario moves the factors and patterns that speak of it', ({ scenario, rises, falls, stronger }) => {
    const shown = monthLater(scenario);
    const change = (id: string): number => (shown.values.get(id) ?? 0) - (twin.values.get(id) ?? 0);
    for (const id of rises) expect({ id, rises: change(id) > 5 }).toEqual({ id, rises: true });
    for (const id of falls) expect({ id, falls: change(id) < -5 }).toEqual({ id, falls: true });
    for (const id of stronger) {
      const gain = (shown.strengths.get(id) ?? 0) - (twin.strengths.get(id) ?? 0);
      expect({ id, stronger: gain > 0.2 }).toEqual({ id, stronger: true });
    }
  });
});
