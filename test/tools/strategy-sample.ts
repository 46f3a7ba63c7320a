import { stream } from '../../core/kernel/random.ts';
import { scoreDistribution } from '../../core/views/results/monte-carlo/score-distribution.ts';
import type {
  Condition,
  Distribution,
  Driver,
  Effect,
  Inputs,
  Outcome,
  Pattern,
  RankCorrelation,
} from '../../core/views/results/monte-carlo/types.ts';

const DRIVERS = 28;
const PATTERNS = 41;
const RATIONALE = 'made up';

const outcomes: readonly Outcome[] = [
  { id: 'revenue', label: 'Revenue', unit: 'percent', direction: 'up-is-good', baseline: 0, target: 5 },
  { id: 'margin', label: 'Margin', unit: 'points', direction: 'up-is-good', baseline: 12, target: 15 },
  {
    id: 'churn',
    label: 'Churn',
    unit: 'points',
    direction: 'down-is-good',
    baseline: 20,
    target: 15,
    limits: { low: 0, high: 100 },
  },
];

/** A strategy review, made up: 28 scores with their confidence, 41 patterns of one to four conditions and one or more effects. */
export function strategySample(seed: number, { effectsPerPattern = 1 } = {}): Inputs {
  const random = stream(seed, 'strategy-sample', 0, 0);

  function distribution(kind: number): Distribution {
    const size = random.range(0.2, 3);
    switch (kind % 4) {
      case 0:
        return { kind: 'triangular', low: -0.3 * size, mode: 0.5 * size, high: 2 * size };
      case 1:
        return { kind: 'lognormal', median: size, spread: random.range(0.2, 0.8) };
      case 2:
        return { kind: 'beta', low: 0, high: 2 * size, alpha: random.range(1, 4), beta: random.range(2, 6) };
      default:
        return { kind: 'normal', mean: 0.5 * size, deviation: size / 3 };
    }
  }

  const driver = (_: unknown, n: number): Driver => ({
    id: `F${n + 1}`,
    label: `Factor ${n + 1}`,
    unit: 'score',
    distribution: scoreDistribution(random.range(20, 80), random.range(0.4, 0.95)),
    rationale: RATIONALE,
  });

  const condition = (place: number): Condition => {
    const full = random.range(45, 75);
    const width = random.range(20, 40);
    const absent = random.chance(0.7) ? full - width : full + width;
    return { driver: `F${place + 1}`, absent, full, weight: random.int(1, 3) };
  };

  const effect = (pattern: number, n: number): Effect => {
    const { id = '', unit = '' } = outcomes[(pattern + n) % outcomes.length] ?? {};
    return { outcome: id, unit, distribution: distribution(pattern + n), rationale: RATIONALE };
  };

  const pattern = (_: unknown, n: number): Pattern => {
    const first = random.int(0, DRIVERS - 1);
    const places = Array.from({ length: random.int(1, 4) }, (_, k) => (first + 5 * k) % DRIVERS);
    return {
      id: `P${String(n + 1).padStart(3, '0')}`,
      label: `Pattern ${n + 1}`,
      conditions: places.map(condition),
      effects: Array.from({ length: effectsPerPattern }, (_, k) => effect(n, k)),
    };
  };

  return {
    drivers: Array.from({ length: DRIVERS }, driver),
    correlations: correlations(),
    patterns: Array.from({ length: PATTERNS }, pattern),
    outcomes,
    scenarios: [],
  };
}

/** All pairs: 0.5 ^ distance around a ring cut open, which is positive definite. */
function correlations(): RankCorrelation[] {
  const pairs: RankCorrelation[] = [];
  for (let a = 0; a < DRIVERS; a += 1) {
    for (let b = 0; b < a; b += 1) {
      pairs.push({ between: [`F${a + 1}`, `F${b + 1}`], rank: 0.6 ** (a - b), rationale: RATIONALE });
    }
  }
  return pairs;
}
