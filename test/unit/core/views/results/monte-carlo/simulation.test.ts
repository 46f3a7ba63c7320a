import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resultOf, simulate } from '../../../../../../core/views/results/monte-carlo/simulate.ts';
import { BATCH, Simulation } from '../../../../../../core/views/results/monte-carlo/simulation.ts';
import type { Sampling, SimulationRequest } from '../../../../../../core/views/results/monte-carlo/types.ts';
import { bytesOfBuffers } from '../../../../../tools/garbage.ts';
import { smallStrategy } from '../../../../../tools/small-strategy.ts';
import { strategySample } from '../../../../../tools/strategy-sample.ts';

const samplings: readonly Sampling[] = ['independent', 'latin-hypercube'];
const strategy = { ...strategySample(1), seed: 9 };
const small = { ...smallStrategy, seed: 9 };

describe.each(samplings)('a simulation: %s', (sampling) => {
  const request = { ...small, sampling, iterations: 2600 };
  const whole = simulate(request);

  it('has the same bits for any size of block and any cut of the way', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 2600 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), cuts, (block, places) => {
        const simulation = new Simulation(request, block);
        for (const place of [...places].sort((a, b) => a - b)) expect(simulation.advance(place)).toBe(place === 2600);
        expect(simulation.advance(9999)).toBe(true);
        expect(resultOf(simulation)).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it('has the same bits where quantiles become those of a grid', () => {
    const long = { ...small, sampling, iterations: 12_300 };
    const simulation = new Simulation(long, 37);
    simulation.advance(9999);
    simulation.advance(10_001);
    simulation.advance(long.iterations);
    expect(resultOf(simulation)).toEqual(simulate(long));
  });

  it('knows its mean as precisely as it says: 95 of 100 intervals hold it', () => {
    const truth = simulate({ ...small, sampling, scenarios: [], iterations: 50_000, seed: 1000 }).portfolio;
    let held = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const { portfolio } = simulate({ ...small, sampling, scenarios: [], iterations: 200, seed });
      const { low = 0, high = 0 } = portfolio[0]?.interval ?? {};
      const mean = truth[0]?.mean ?? 0;
      if (low <= mean && mean <= high) held += 1;
    }
    // 95 are expected, with a deviation of 2.2.
    expect(held).toBeGreaterThan(86);
  });
});

describe('more iterations', () => {
  /** The deviation of the mean over seeds, of a sample of the independent simulations. */
  function spread(iterations: number, sampling: Sampling): number {
    const means = Array.from({ length: 40 }, (_, seed) => {
      const { portfolio } = simulate({ ...small, scenarios: [], sampling, iterations, seed });
      return portfolio[0]?.mean ?? 0;
    });
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    return Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1));
  }

  it('make the mean more precise by 1 ÷ √n, and Latin hypercubes more so', () => {
    const [few, many] = [spread(100, 'independent'), spread(1600, 'independent')];
    // Four times; a deviation of 40 values is right to a ninth, so that the ratio lies within 2.5 and 6.4.
    expect(few / many).toBeGreaterThan(2.5);
    expect(few / many).toBeLessThan(6.4);
    expect(spread(100, 'latin-hypercube')).toBeLessThan(few / 2);
  });

  it('take no more room: of 41 patterns, once the first 10,000 are kept', () => {
    const without = bytesOfBuffers();
    const simulation = new Simulation({ ...strategy, iterations: 16_000 });
    simulation.advance(12_000);
    const held = bytesOfBuffers() - without;
    simulation.advance(16_000);
    expect(bytesOfBuffers() - without - held).toBeLessThan(10_000);
    // The first 10,000 of each column, the order of those of results, and little else.
    const [normals, results] = [28 + 41, 41 + 41 + 3];
    expect(held).toBeLessThan(10_000 * (8 * normals + 12 * results) + 5_000_000);
    expect(simulation.iterations).toBe(16_000);
  });

  it('give quantiles that are as close to the exact ones as they say', () => {
    const iterations = 40_000;
    const { portfolio } = simulate({ ...small, scenarios: [], iterations });
    // What an iteration comes to: simulations of up to 10,000 keep it all, and each iteration depends on its number only.
    const simulation = new Simulation({ ...small, scenarios: [], iterations }, 10_000);
    const values: number[] = [];
    const [series] = simulation.outcomes;
    if (!series) throw new Error('there is an outcome');
    const add = series.add.bind(series);
    series.add = (column) => {
      values.push(...column);
      add(column);
    };
    simulation.advance(iterations);
    values.sort((a, b) => a - b);
    const { quantiles, quantileError = 0 } = portfolio[0] ?? {};
    expect(values).toHaveLength(iterations);
    expect(quantileError).toBeGreaterThan(0);
    expect(quantileError).toBeLessThan((values.at(-1) ?? 0) / 1000);
    for (const [name, share] of [
      ['p5', 0.05],
      ['p25', 0.25],
      ['p50', 0.5],
      ['p75', 0.75],
      ['p95', 0.95],
    ] as const) {
      const exact = values[Math.floor(share * (iterations - 1))] ?? 0;
      expect(Math.abs((quantiles?.[name] ?? 0) - exact)).toBeLessThanOrEqual(quantileError);
    }
  });
});

describe('common random numbers', () => {
  it('make a difference far more precise than two simulations of their own', () => {
    const { portfolio, scenarios } = simulate({ ...small, iterations: 2000 });
    const [total] = portfolio;
    // Without a pattern that is there otherwise, the difference is that pattern, and as uncertain.
    const atMost: Readonly<Record<string, number>> = { better: 0.6, bigger: 0.6, without: 1 };
    for (const { scenario, outcomes } of scenarios) {
      const [{ difference, total: other } = { difference: undefined, total: undefined }] = outcomes;
      // What the difference of two independent means would be known to.
      const apart = Math.sqrt((total?.standardError ?? 0) ** 2 + (other?.standardError ?? 0) ** 2);
      expect([scenario, (difference?.standardError ?? 1) < (atMost[scenario] ?? 0) * apart]).toEqual([scenario, true]);
      expect(difference?.mean).toBeCloseTo((other?.mean ?? 0) - (total?.mean ?? 0), 9);
    }
  });

  it('stay when patterns and drivers come or go', () => {
    const without: SimulationRequest = { ...small, scenarios: [], patterns: small.patterns.slice(1) };
    const [all, fewer] = [simulate({ ...small, scenarios: [] }), simulate(without)];
    expect(fewer.patterns).toEqual(all.patterns.slice(1));
    const scenario = simulate(small).scenarios.find((one) => one.scenario === 'without');
    expect(fewer.portfolio[0]?.mean).toBeCloseTo(scenario?.outcomes[0]?.total.mean ?? 0, 12);
  });

  it('leave what a scenario does not touch as it is, to the bit', () => {
    const { scenarios } = simulate(small);
    const churn = scenarios.find((one) => one.scenario === 'bigger')?.outcomes[1];
    expect(churn?.difference).toMatchObject({ mean: 0, deviation: 0, min: 0, max: 0 });
    expect(churn?.better.probability).toBe(0);
  });
});

describe('the stop at convergence', () => {
  const asking = (tolerances: readonly (number | undefined)[]): SimulationRequest => ({
    ...small,
    scenarios: [],
    iterations: 20_000,
    stopWhenConverged: true,
    outcomes: small.outcomes.map((outcome, n) => {
      const tolerance = tolerances[n];
      return tolerance === undefined ? outcome : { ...outcome, tolerance };
    }),
  });

  it('comes at the first batch at which every outcome is known as precisely as it asks for', () => {
    const request = asking([0.05, 0.05]);
    const found = simulate(request);
    expect(found.endedBy).toBe('convergence');
    expect(found.iterations % BATCH).toBe(0);
    expect(found.convergence.every(({ reached, halfWidth, wanted }) => reached && halfWidth <= wanted)).toBe(true);
    const batchBefore = new Simulation({ ...request, stopWhenConverged: false });
    batchBefore.advance(found.iterations - BATCH);
    expect(batchBefore.convergence().some(({ reached }) => !reached)).toBe(true);
    expect(found.limit).toBe(20_000);
  });

  it('gives the bits that so many iterations give', () => {
    const { endedBy, iterations, ...stopped } = simulate(asking([0.05, 0.05]));
    const plain = simulate({ ...asking([0.05, 0.05]), stopWhenConverged: false, iterations });
    expect({ ...plain, limit: stopped.limit }).toEqual({ ...stopped, iterations, endedBy: 'limit' });
    expect(endedBy).toBe('convergence');
  });

  it('asks for 3 % of the mean where an outcome has no tolerance of its own', () => {
    const { convergence, portfolio } = simulate(asking([undefined, 0.2]));
    expect(convergence[0]?.wanted).toBeCloseTo(0.03 * Math.abs(portfolio[0]?.mean ?? 0), 12);
    expect(convergence[1]?.wanted).toBe(0.2);
  });

  it('does not come where it is not asked for, or not reached: then the limit ends it', () => {
    expect(simulate(asking([1e-9, undefined]))).toMatchObject({ endedBy: 'limit', iterations: 20_000 });
    expect(simulate({ ...asking([9, 9]), stopWhenConverged: false })).toMatchObject({
      endedBy: 'limit',
      iterations: 20_000,
    });
    expect(simulate(asking([9, 9]))).toMatchObject({ endedBy: 'convergence', iterations: BATCH });
  });
});

describe('the number of iterations', () => {
  it('is 1,000 unless it is given, and makes Latin hypercubes whole', () => {
    expect(simulate(small).iterations).toBe(1000);
    expect(simulate({ ...small, iterations: 101 }).iterations).toBe(101);
    expect(simulate({ ...small, iterations: 101, sampling: 'latin-hypercube' })).toMatchObject({
      iterations: 150,
      limit: 150,
    });
  });
});
