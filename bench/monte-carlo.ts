/** The strategy view's Monte Carlo on one core: 41 patterns, 100,000 correlated iterations, and beside NumPy. */
import * as z from 'zod';
import { responseOf } from '../core/views/results/monte-carlo/distributions.ts';
import { Draws } from '../core/views/results/monte-carlo/draws.ts';
import { fillValues, marginalOf, REACH } from '../core/views/results/monte-carlo/marginal.ts';
import { planOf } from '../core/views/results/monte-carlo/plan.ts';
import type { SimulationResult } from '../core/views/results/monte-carlo/result.ts';
import { simulate } from '../core/views/results/monte-carlo/simulate.ts';
import type { Distribution, Inputs, SimulationRequest } from '../core/views/results/monte-carlo/types.ts';
import { strategySample } from '../test/tools/strategy-sample.ts';
import { findNumPy, howToGetNumPy, runPython } from './tools/numpy.ts';
import { type Finding, report } from './tools/report.ts';
import { median, processorTimeOf, timeOf } from './tools/timing.ts';

const ITERATIONS = 100_000;
const RUNS = 7;
const inputs = strategySample(1);

function times(request: SimulationRequest, runs: number) {
  let result: SimulationResult | undefined;
  const wall: number[] = [];
  const processor = Array.from({ length: runs }, () =>
    processorTimeOf(() => wall.push(timeOf(() => (result = simulate(request))))),
  );
  if (result === undefined) throw new Error('nothing was run');
  return { result, wall: median(wall), processor: median(processor), best: Math.min(...processor) };
}

/** Nanoseconds of one draw and of one value of each kind of distribution. */
function samplers(): Finding[] {
  const column = new Float64Array(1000);
  const values = new Float64Array(1000);
  const draws = new Draws(1, 'bench', 'independent');
  const strata = new Draws(1, 'bench', 'latin-hypercube');
  const each = (run: (n: number) => void): number => {
    for (let n = 0; n < 1000; n += 1) run(n);
    const loops = 3000;
    return (
      (processorTimeOf(() => {
        for (let n = 0; n < loops; n += 1) run(n);
      }) *
        1e6) /
      (loops * column.length)
    );
  };
  const distributions: readonly Distribution[] = [
    { kind: 'uniform', low: 1, high: 2 },
    { kind: 'normal', mean: 1, deviation: 2 },
    { kind: 'lognormal', median: 1, spread: 0.5 },
    { kind: 'triangular', low: 1, mode: 2, high: 4 },
    { kind: 'beta', low: 0, high: 1, alpha: 2, beta: 5 },
  ];
  return [
    { what: 'a standard normal draw', value: each((n) => draws.fill(n * 1000, 1000, column, 0)), unit: 'ns' },
    { what: 'the same of a Latin hypercube', value: each((n) => strata.fill(n * 1000, 1000, column, 0)), unit: 'ns' },
    ...distributions.map((distribution): Finding => {
      const marginal = marginalOf(distribution);
      return {
        what: `its ${distribution.kind} value`,
        value: each(() => fillValues(marginal, column, 0, values, 0, 1000)),
        unit: 'ns',
      };
    }),
  ];
}

const answer = z.object({ version: z.string(), seconds: z.array(z.number()), means: z.array(z.number()) });

/** The same model for NumPy. Scores come from a table of their quantiles, as it has no inverse of the beta; effects are drawn. */
function specOf({ drivers, patterns, outcomes }: Inputs) {
  const grid = Array.from({ length: 261 }, (_, n) => -REACH + n / 20);
  const plan = planOf(inputs);
  return {
    seed: 1,
    iterations: ITERATIONS,
    runs: RUNS,
    factor: plan.factor.map((row) => [...row]),
    grid,
    scores: drivers.map(({ distribution }) => {
      const { at } = responseOf(distribution);
      return grid.map((place) => at(place).value);
    }),
    outcomes: outcomes.map(({ baseline, target }) => ({ baseline, target })),
    patterns: patterns.map(({ conditions, effects }) => ({
      conditions: conditions.map(({ driver, ...rest }) => ({ ...rest, driver: plan.drivers.indexOf(driver) })),
      effects: effects.map(({ outcome, distribution }) => ({
        distribution,
        kind: distribution.kind,
        outcome: outcomes.findIndex(({ id }) => id === outcome),
      })),
    })),
  };
}

/** A ratio of times says nothing where the figures differ. */
function checkSame({ portfolio }: SimulationResult, means: readonly number[]): void {
  for (const [n, { outcome, mean, standardError }] of portfolio.entries()) {
    const apart = Math.abs(mean - (means[n] ?? Number.NaN));
    if (!(apart < 6 * standardError)) throw new Error(`${outcome}: NumPy's mean is ${means[n]}, ours ${mean}`);
  }
}

function besideNumPy(result: SimulationResult, processor: number, best: number): Finding[] {
  const python = findNumPy();
  if (python === null) {
    console.log(`NumPy is not installed: nothing is compared with it. To have it: ${howToGetNumPy}`);
    return [];
  }
  const { version, seconds, means } = answer.parse(runPython(python, 'monte_carlo.py', specOf(inputs)));
  checkSame(result, means);
  const peer = (name: string, value: number) => ({ name: `NumPy ${version}, one thread${name}`, value });
  return [
    {
      what: 'the same beside NumPy, time of the processor',
      value: processor,
      unit: 'ms',
      peer: peer('', 1000 * median(seconds)),
    },
    { what: 'the best of each', value: best, unit: 'ms', peer: peer(', best', 1000 * Math.min(...seconds)) },
  ];
}

const first = processorTimeOf(() => simulate({ ...inputs, seed: 1 }));
const usual = times({ ...inputs, seed: 1 }, 21);
const large = times({ ...inputs, seed: 1, iterations: ITERATIONS }, RUNS);
const hypercube = times({ ...inputs, seed: 1, iterations: ITERATIONS, sampling: 'latin-hypercube' }, RUNS);
const size = `41 patterns, ${ITERATIONS.toLocaleString('en-US')} correlated iterations`;
report('monte-carlo', [
  { what: '41 patterns, 1,000 correlated iterations, the first time, time of the processor', value: first, unit: 'ms' },
  { what: 'the same again', value: usual.processor, best: usual.best, unit: 'ms' },
  { what: `${size}, time of the processor`, value: large.processor, best: large.best, unit: 'ms', atMost: 1000 },
  { what: 'the same, time of the wall', value: large.wall, unit: 'ms' },
  {
    what: `${size}, Latin hypercubes, time of the processor`,
    value: hypercube.processor,
    best: hypercube.best,
    unit: 'ms',
  },
  ...besideNumPy(large.result, large.processor, large.best),
  ...samplers(),
]);
