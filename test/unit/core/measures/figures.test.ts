import { describe, expect, it } from '@jest/globals';
import { measureSeries } from '../../../../core/measures/index.ts';
import { FULL_DETAIL_ROWS } from '../../../../core/world/index.ts';
import { configOf, observedWorld } from './worlds.ts';

const config = configOf(21);

describe('a world above the limit of full detail', () => {
  const large = { ...config, counts: { ...config.counts, leads: FULL_DETAIL_ROWS } };
  const { simulation, recorder, start } = observedWorld(large, 3.5);
  const ask = (grain: 'day' | 'week', measure: 'mrr' | 'revenue' = 'revenue') =>
    measureSeries(
      { measure, scope: 'client', key: 'client-1', grain, from: start, to: simulation.time },
      recorder.history,
      simulation,
    );

  it('keeps company and departments, no clients', () => {
    for (const { scopes } of recorder.history.values()) {
      expect(scopes.client).toBeNull();
      expect(Object.keys(scopes.department ?? {})).toHaveLength(6);
    }
  });

  it('answers for clients that it keeps nothing of the past, and what is now', () => {
    const { points } = ask('day');
    expect(points.slice(0, 3).map(({ reason }) => reason?.kind)).toEqual(['not-kept', 'not-kept', 'not-kept']);
    expect(points[3]?.value).toBeGreaterThan(0);
    expect(ask('week').points.at(-1)?.reason?.kind).toBe('not-kept');
    expect(ask('week', 'mrr').points.at(-1)?.value).toBeGreaterThan(0);
    const retention = { measure: 'net-revenue-retention', scope: 'company', key: null, grain: 'day' } as const;
    const { points: kept } = measureSeries(
      { ...retention, from: start, to: simulation.time },
      recorder.history,
      simulation,
    );
    expect(kept.at(-1)?.reason?.kind).toBe('not-kept');
  });
});
