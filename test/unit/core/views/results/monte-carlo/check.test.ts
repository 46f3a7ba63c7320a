import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../../../../core/kernel/errors.ts';
import { checkRequest } from '../../../../../../core/views/results/monte-carlo/check.ts';
import { distributionFault } from '../../../../../../core/views/results/monte-carlo/distribution-fault.ts';
import type {
  Change,
  Distribution,
  Effect,
  SimulationRequest,
} from '../../../../../../core/views/results/monte-carlo/types.ts';
import { smallStrategy } from '../../../../../tools/small-strategy.ts';

const good: SimulationRequest = { ...smallStrategy, seed: 1 };
const [driver] = good.drivers;
const [pattern] = good.patterns;
const [outcome] = good.outcomes;
const [scenario] = good.scenarios;
const [effect] = pattern?.effects ?? [];
const [condition] = pattern?.conditions ?? [];
if (!driver || !pattern || !outcome || !scenario || !effect || !condition)
  throw new Error('the sample has one of each');

const point: Distribution = { kind: 'point', value: 1 };
const withEffect = (change: Partial<Effect>): SimulationRequest => ({
  ...good,
  scenarios: [],
  patterns: [{ ...pattern, effects: [{ ...effect, ...change }] }],
});
const withCondition = (change: Partial<typeof condition>): SimulationRequest => ({
  ...good,
  patterns: [{ ...pattern, conditions: [{ ...condition, ...change }] }, ...good.patterns.slice(1)],
});
const withOutcome = (change: Partial<typeof outcome>): SimulationRequest => ({
  ...good,
  outcomes: [{ ...outcome, ...change }, ...good.outcomes.slice(1)],
});
const withChange = (change: Change): SimulationRequest => ({
  ...good,
  scenarios: [{ ...scenario, changes: [change] }],
});
const correlated = (between: readonly [string, string], rank: number): SimulationRequest => ({
  ...good,
  correlations: [{ between, rank, rationale: '' }],
});

function pointersOf(request: SimulationRequest): string[] {
  try {
    checkRequest(request);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.kind).toBe('invalid');
    return error.fields.map(({ pointer }) => pointer);
  }
}

describe('a request', () => {
  it.each<SimulationRequest>([
    good,
    { ...good, iterations: 100 },
    { ...good, iterations: 1_000_000 },
    { ...good, drivers: [], correlations: [], patterns: [], scenarios: [] },
    withCondition({ weight: 5 }),
    withEffect({ distribution: point }),
    correlated(['quality', 'price'], 0.999),
    withChange({ kind: 'strength', pattern: 'P1', strength: 1 }),
  ])('is taken where nothing is wrong (%#)', (request) => {
    expect(pointersOf(request)).toEqual([]);
  });

  it.each<[string, SimulationRequest]>([
    ['/seed', { ...good, seed: -1 }],
    ['/seed', { ...good, seed: 1.5 }],
    ['/iterations', { ...good, iterations: 99 }],
    ['/iterations', { ...good, iterations: 1_000_001 }],
    ['/iterations', { ...good, iterations: 100.5 }],
    ['/outcomes', { ...good, outcomes: [], patterns: [], scenarios: [] }],
    ['/drivers', { ...good, drivers: [...good.drivers, driver] }],
    ['/outcomes', { ...good, outcomes: [...good.outcomes, outcome] }],
    ['/scenarios', { ...good, scenarios: [scenario, scenario] }],
    ['/patterns/effects', { ...good, patterns: [{ ...pattern, effects: [effect, effect] }], scenarios: [] }],
    [
      '/drivers/0/distribution',
      {
        ...good,
        drivers: [{ ...driver, distribution: { kind: 'uniform', low: 1, high: 1 } }, ...good.drivers.slice(1)],
      },
    ],
    ['/correlations/0', correlated(['quality', 'quality'], 0.5)],
    ['/correlations/0', correlated(['quality', 'luck'], 0.5)],
    ['/correlations/0', correlated(['quality', 'price'], 1)],
    ['/correlations/0', correlated(['quality', 'price'], Number.NaN)],
    [
      '/correlations/1',
      {
        ...good,
        correlations: [
          { between: ['price', 'quality'], rank: 0.1, rationale: '' },
          { between: ['quality', 'price'], rank: 0.1, rationale: '' },
        ],
      },
    ],
    ['/outcomes/0', withOutcome({ target: Number.NaN })],
    ['/outcomes/0', withOutcome({ tolerance: 0 })],
    ['/outcomes/0', withOutcome({ limits: { low: 1, high: 1 } })],
    ['/patterns/0/conditions/0', withCondition({ driver: 'luck' })],
    ['/patterns/0/conditions/0', withCondition({ absent: 70 })],
    ['/patterns/0/conditions/0', withCondition({ weight: 0 })],
    ['/patterns/0/conditions/0', withCondition({ weight: 6 })],
    ['/patterns/0/conditions/0', withCondition({ weight: 1.5 })],
    ['/patterns/0/effects/0', withEffect({ outcome: 'luck' })],
    ['/patterns/0/effects/0', withEffect({ unit: 'points' })],
    ['/patterns/0/effects/0/distribution', withEffect({ distribution: { kind: 'normal', mean: 0, deviation: 0 } })],
    ['/patterns/0/effects/0', withEffect({ follows: [{ driver: 'luck', correlation: 0.1 }] })],
    ['/patterns/0/effects/0', withEffect({ follows: [{ driver: 'quality', correlation: 1 }] })],
    ['/scenarios/0/changes/0', withChange({ kind: 'driver', driver: 'luck', distribution: point })],
    ['/scenarios/0/changes/0', withChange({ kind: 'strength', pattern: 'P9', strength: 0.5 })],
    ['/scenarios/0/changes/0', withChange({ kind: 'strength', pattern: 'P1', strength: 1.1 })],
    ['/scenarios/0/changes/0', withChange({ kind: 'effect', pattern: 'P2', outcome: 'churn', distribution: point })],
    [
      '/scenarios/0/changes/0/distribution',
      withChange({ kind: 'driver', driver: 'price', distribution: { kind: 'point', value: Number.NaN } }),
    ],
  ])('is refused at %s (%#)', (pointer, request) => {
    expect(pointersOf(request)).toEqual([pointer]);
  });

  it('tells all that is wrong, the first in its message', () => {
    const wrong = { ...good, seed: -1, iterations: 1 };
    expect(pointersOf(wrong)).toEqual(['/seed', '/iterations']);
    expect(() => checkRequest(wrong)).toThrow(
      "This can't be simulated: /seed needs a whole number from 0, and 1 more.",
    );
  });
});

describe('a distribution', () => {
  it.each<[Distribution, boolean]>([
    [{ kind: 'triangular', low: 0, mode: 0, high: 1 }, true],
    [{ kind: 'triangular', low: 0, mode: 1, high: 1 }, true],
    [{ kind: 'triangular', low: 0, mode: 1.1, high: 1 }, false],
    [{ kind: 'triangular', low: 0, mode: -0.1, high: 1 }, false],
    [{ kind: 'triangular', low: 0, mode: 0, high: 0 }, false],
    [{ kind: 'lognormal', median: 1, spread: 3 }, true],
    [{ kind: 'lognormal', median: 1, spread: 3.1 }, false],
    [{ kind: 'lognormal', median: 0, spread: 1 }, false],
    [{ kind: 'lognormal', median: 1, spread: 0 }, false],
    [{ kind: 'beta', low: 0, high: 1, alpha: 0.05, beta: 500_000 }, true],
    [{ kind: 'beta', low: 0, high: 1, alpha: 0.04, beta: 1 }, false],
    [{ kind: 'beta', low: 0, high: 1, alpha: 1, beta: 500_001 }, false],
    [{ kind: 'beta', low: 1, high: 1, alpha: 1, beta: 1 }, false],
    [{ kind: 'normal', mean: Number.POSITIVE_INFINITY, deviation: 1 }, false],
  ])('%j can be simulated: %s', (distribution, can) => {
    expect(distributionFault(distribution) === null).toBe(can);
  });
});
