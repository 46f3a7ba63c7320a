import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../../core/kernel/errors.ts';
import { DAY } from '../../../../core/kernel/time.ts';
import { type MeasureId, measureNow, measureSeries } from '../../../../core/measures/index.ts';
import { configOf, observedWorld } from './worlds.ts';

const { simulation, recorder, start } = observedWorld(configOf(9), 45.5);
const { history } = recorder;
const range = { grain: 'day', from: start, to: simulation.time } as const;
const kindOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.kind;
    throw error;
  }
  return 'none';
};

describe('questions that don’t fit', () => {
  const cases: readonly (readonly [string, MeasureId, string, string | null])[] = [
    ['invalid', 'pipeline', 'client', 'client-1'],
    ['invalid', 'mrr', 'company', 'client-1'],
    ['invalid', 'mrr', 'client', null],
    ['not-found', 'mrr', 'client', 'client-999'],
    ['not-found', 'mrr', 'client', '__proto__'],
    ['not-found', 'spend', 'department', 'constructor'],
  ];
  it.each(cases)('are %s: %s of %s %s', (kind, measure, scope, key) => {
    expect(kindOf(() => measureSeries({ measure, scope, key, ...range }, history, simulation))).toBe(kind);
    expect(kindOf(() => measureNow(measure, scope, key, simulation))).toBe(kind);
  });

  it('a range that ends before it begins is invalid, one outside the world’s time is empty', () => {
    const ask = (from: number, to: number) =>
      measureSeries({ measure: 'mrr', scope: 'company', key: null, grain: 'day', from, to }, history, simulation);
    expect(kindOf(() => ask(start + 1, start))).toBe('invalid');
    expect(ask(0, start - 1).points).toEqual([]);
    expect(ask(simulation.time + DAY, simulation.time + 9 * DAY).points).toEqual([]);
  });
});
