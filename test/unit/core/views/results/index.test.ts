import { describe, expect, it } from '@jest/globals';
import {
  chooseClusters,
  coverageOf,
  LEAST_ITERATIONS,
  MOST_ITERATIONS,
  type PastForecast,
  pointsOf,
  scoreDistribution,
  simulate,
  USUAL_ITERATIONS,
} from '../../../../../core/views/results/index.ts';
import { smallStrategy } from '../../../../tools/small-strategy.ts';
import { slowSimulation } from './monte-carlo/slow-simulation.ts';

describe('the strategy view', () => {
  /** What came of 300 cases that went by the model itself, beside what the simulation said of each. */
  const cases = slowSimulation(smallStrategy, 77, 300);
  const [forecast] = simulate({ ...smallStrategy, scenarios: [], seed: 1, iterations: 5000 }).portfolio;
  if (!forecast) throw new Error('there is an outcome');
  const { quantiles, mean } = forecast;

  /** With intervals that are so many times as wide around the mean. */
  function past(times: number): PastForecast[] {
    const at = (quantile: number): number => mean + times * (quantile - mean);
    const edges = { p5: at(quantiles.p5), p25: at(quantiles.p25), p75: at(quantiles.p75), p95: at(quantiles.p95) };
    return cases.map(({ outcomes }) => ({ ...edges, actual: outcomes.revenue ?? Number.NaN }));
  }

  it('forecasts intervals into which as many cases fall as it says', () => {
    expect(coverageOf(past(1)).map(({ verdict }) => verdict)).toEqual(['as-stated', 'as-stated']);
  });

  it('finds out forecasts that are too sure, or not sure enough', () => {
    expect(coverageOf(past(0.6)).map(({ verdict }) => verdict)).toEqual(['too-narrow', 'too-narrow']);
    expect(coverageOf(past(1.6)).map(({ verdict }) => verdict)).toEqual(['too-wide', 'too-wide']);
  });

  it('forecasts the less, the less its scores are known', () => {
    const [driver, ...others] = smallStrategy.drivers;
    if (!driver) throw new Error('there is a driver');
    const deviations = [0.95, 0.6, 0.2].map((confidence) => {
      const drivers = [{ ...driver, distribution: scoreDistribution(60, confidence) }, ...others];
      return simulate({ ...smallStrategy, drivers, scenarios: [], seed: 1 }).portfolio[0]?.deviation ?? 0;
    });
    expect([...deviations].sort((a, b) => a - b)).toEqual(deviations);
  });

  it('takes from 100 to 1,000,000 iterations, and 1,000 unless it is told', () => {
    expect([LEAST_ITERATIONS, USUAL_ITERATIONS, MOST_ITERATIONS]).toEqual([100, 1000, 1_000_000]);
    expect(() => simulate({ ...smallStrategy, seed: 1, iterations: LEAST_ITERATIONS - 1 })).toThrow(
      'from 100 to 1000000',
    );
    expect(simulate({ ...smallStrategy, seed: 1 }).iterations).toBe(USUAL_ITERATIONS);
  });

  it('groups people by what they do', () => {
    const people = pointsOf([
      [1, 20],
      [2, 22],
      [1, 21],
      [9, 90],
      [8, 95],
      [9, 92],
    ]);
    expect(chooseClusters(people, 1)?.clustering.sizes).toEqual([3, 3]);
  });
});
