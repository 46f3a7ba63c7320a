import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { OutcomeResult, Summary } from '../../../../../../core/views/results/monte-carlo/result.ts';
import { simulate } from '../../../../../../core/views/results/monte-carlo/simulate.ts';
import { centred, correlationOf, ranksOf } from '../../../../../../core/views/results/statistics/ranks.ts';
import { smallStrategy } from '../../../../../tools/small-strategy.ts';
import { type SlowIteration, slowSimulation } from './slow-simulation.ts';

const SEED = 3;
const ITERATIONS = 400;
const result = simulate({ ...smallStrategy, seed: SEED, iterations: ITERATIONS });
const slow = slowSimulation(smallStrategy, SEED, ITERATIONS);

function expectSummary(summary: Summary | undefined, values: readonly number[]): void {
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const at = (share: number): number => {
    const place = share * (n - 1);
    const low = sorted[Math.floor(place)] ?? 0;
    return low + ((sorted[Math.ceil(place)] ?? 0) - low) * (place % 1);
  };
  // The tables of distributions are right to a hundred-thousandth of a distribution's range.
  expect(summary?.mean).toBeCloseTo(mean, 4);
  expect(summary?.deviation).toBeCloseTo(deviation, 4);
  expect(summary?.min).toBeCloseTo(sorted[0] ?? 0, 3);
  expect(summary?.max).toBeCloseTo(sorted.at(-1) ?? 0, 3);
  expect(summary?.standardError).toBeCloseTo(deviation / Math.sqrt(n), 4);
  expect(summary?.interval.low).toBeCloseTo(mean - (1.96 * deviation) / Math.sqrt(n), 4);
  for (const [name, share] of [
    ['p5', 0.05],
    ['p25', 0.25],
    ['p50', 0.5],
    ['p75', 0.75],
    ['p95', 0.95],
  ] as const) {
    expect(summary?.quantiles[name]).toBeCloseTo(at(share), 3);
  }
  expect(summary?.quantileError).toBe(0);
  const { counts = [], below = 0, above = 0 } = summary?.histogram ?? {};
  expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(n);
}

const shareOf = (values: readonly number[], is: (value: number) => boolean): number =>
  values.filter(is).length / values.length;
const column = (of: (one: SlowIteration) => number | undefined, from = slow): number[] =>
  from.map((one) => of(one) ?? Number.NaN);

function outcomeOf(list: readonly OutcomeResult[] | undefined, id: string): OutcomeResult | undefined {
  return list?.find(({ outcome }) => outcome === id);
}

describe('a simulation, beside the plainest way to compute it', () => {
  it.each(['revenue', 'churn'])('has the same %s with all patterns together', (id) => {
    const values = column(({ outcomes }) => outcomes[id]);
    const found = outcomeOf(result.portfolio, id);
    expectSummary(found, values);
    const better = id === 'revenue' ? (value: number) => value > 5 : (value: number) => value < 3;
    expect(found?.success.probability).toBe(shareOf(values, better));
  });

  it.each([
    ['P1', 'revenue'],
    ['P1', 'churn'],
    ['P2', 'revenue'],
    ['P3', 'churn'],
  ])('has the same effect of %s on %s', (pattern, id) => {
    const values = column(({ effects }) => effects[`${pattern}/${id}`]);
    const found = outcomeOf(result.patterns.find((one) => one.pattern === pattern)?.outcomes, id);
    expectSummary(found, values);
    const better = id === 'revenue' ? (value: number) => value > 0 : (value: number) => value < 0;
    expect(found?.success.probability).toBe(shareOf(values, better));
  });

  it.each(['P1', 'P2', 'P3'])('finds that %s holds as far', (pattern) => {
    const found = result.patterns.find((one) => one.pattern === pattern)?.strength;
    expectSummary(
      found,
      column(({ strengths }) => strengths[pattern]),
    );
  });

  it.each(smallStrategy.scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'has the same scenario: %s',
    (id, scenario) => {
      const other = slowSimulation(smallStrategy, SEED, ITERATIONS, scenario);
      const found = result.scenarios.find((one) => one.scenario === id);
      expect(found?.outcomes).toHaveLength(2);
      for (const { outcome, total, difference, better } of found?.outcomes ?? []) {
        const values = column(({ outcomes }) => outcomes[outcome], other);
        const differences = values.map((value, n) => value - (slow[n]?.outcomes[outcome] ?? 0));
        expectSummary(total, values);
        expectSummary(difference, differences);
        const is = outcome === 'revenue' ? (value: number) => value > 0 : (value: number) => value < 0;
        expect(better.probability).toBe(shareOf(differences, is));
      }
    },
  );

  it.each(smallStrategy.outcomes.map(({ id }) => id))('has the same rank correlations with %s', (id) => {
    const ranks = ranksOf(Float64Array.from(column(({ outcomes }) => outcomes[id])));
    const { tornado = [] } = outcomeOf(result.portfolio, id) ?? {};
    for (const bar of tornado) {
      const moved = ranksOf(Float64Array.from(column((one) => one.moved[bar.id])));
      expect(bar.rankCorrelation).toBeCloseTo(correlationOf(centred(moved), centred(ranks)) ?? 9, 6);
    }
    const wanted = {
      revenue: ['P1/revenue', 'P2/revenue', 'demand', 'price', 'quality'],
      churn: ['P1/churn', 'P3/churn', 'demand', 'quality'],
    }[id];
    expect(tornado.map((bar) => bar.id).sort()).toEqual(wanted);
  });
});

describe('a tornado', () => {
  it('moves one thing from its p10 to its p90 while all others are at their medians', () => {
    // P2 alone: strength (150 − price) ÷ 50, times its effect; P1 and the baseline at their medians don't move.
    const revenue = outcomeOf(result.patterns.find(({ pattern }) => pattern === 'P2')?.outcomes, 'revenue');
    const strength = (price: number): number => Math.min(1, Math.max(0, (150 - price) / 50));
    const p90 = 1.2815515655446004;
    const [price, effect] = [
      [120 * Math.exp(-0.2 * p90), 120 * Math.exp(0.2 * p90)],
      [2 * Math.exp(-0.5 * p90), 2 * Math.exp(0.5 * p90)],
    ];
    const bars = Object.fromEntries((revenue?.tornado ?? []).map((bar) => [bar.id, bar]));
    expect(Object.keys(bars)).toEqual(['price', 'P2/revenue']); // the larger first
    expect(bars.price?.atP10).toBeCloseTo(strength(price?.[0] ?? 0) * 2, 4);
    expect(bars.price?.atP90).toBeCloseTo(strength(price?.[1] ?? 0) * 2, 4);
    expect(revenue?.middle).toBeCloseTo(strength(120) * 2, 4);
    expect(bars['P2/revenue']?.atP10).toBeCloseTo(strength(120) * (effect?.[0] ?? 0), 4);
    expect(bars['P2/revenue']?.swing).toBeCloseTo(strength(120) * ((effect?.[1] ?? 0) - (effect?.[0] ?? 0)), 4);
    expect([bars.price?.kind, bars['P2/revenue']?.kind]).toEqual(['driver', 'effect']);
    expect(bars.price?.rankCorrelation).toBeLessThan(-0.3);
  });

  it('is sorted by what moves most', () => {
    for (const { tornado } of result.portfolio) {
      const sizes = tornado.map(({ swing }) => Math.abs(swing));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });
});

describe('the value at risk', () => {
  it('is on the bad side: the 5 % quantile of what should rise, the 95 % quantile of what should fall', () => {
    const [revenue, churn] = ['revenue', 'churn'].map((id) => outcomeOf(result.portfolio, id));
    expect(revenue?.valueAtRisk.value).toBe(revenue?.quantiles.p5);
    expect(churn?.valueAtRisk.value).toBe(churn?.quantiles.p95);
    expect(revenue?.valueAtRisk.belowMean).toBe((revenue?.mean ?? 0) - (revenue?.quantiles.p5 ?? 0));
    expect(churn?.valueAtRisk.belowMean).toBe((churn?.quantiles.p95 ?? 0) - (churn?.mean ?? 0));
  });
});

describe('a simulation of nothing', () => {
  it('is the baseline, and says so without a wrong number', () => {
    const { portfolio, patterns } = simulate({
      ...smallStrategy,
      drivers: [],
      correlations: [],
      patterns: [],
      scenarios: [],
      seed: 1,
    });
    expect(patterns).toEqual([]);
    expect(portfolio[0]).toMatchObject({ mean: 1, deviation: 0, min: 1, max: 1, standardError: 0, tornado: [] });
    expect(portfolio[0]?.quantiles).toEqual({ p5: 1, p25: 1, p50: 1, p75: 1, p95: 1 });
  });

  it('has no rank correlation where nothing varies', () => {
    const patterns = smallStrategy.patterns.map((pattern) => ({
      ...pattern,
      effects: pattern.effects.map((effect) => ({ ...effect, distribution: { kind: 'point' as const, value: 0 } })),
    }));
    const { portfolio } = simulate({ ...smallStrategy, patterns, scenarios: [], seed: 1 });
    expect(portfolio[0]?.tornado.map(({ rankCorrelation }) => rankCorrelation)).toEqual([null, null, null, null, null]);
  });
});

describe('the result', () => {
  it.each([
    ['independent', 'a5c56efa8e390fa7'],
    ['latin-hypercube', 'a4b31701963f033a'],
  ] as const)('has the same bits in every engine: %s', (sampling, expected) => {
    // A change of the model or of its random numbers changes this, and says so. Anything else that does is a fault.
    const text = JSON.stringify(simulate({ ...smallStrategy, seed: 7, sampling, iterations: 2000 }));
    expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe(expected);
  });
});
