import { cholesky } from '../../../../../../core/views/results/monte-carlo/cholesky.ts';
import { correlationMatrix } from '../../../../../../core/views/results/monte-carlo/correlations.ts';
import { responseOf } from '../../../../../../core/views/results/monte-carlo/distributions.ts';
import { Draws } from '../../../../../../core/views/results/monte-carlo/draws.ts';
import type {
  Condition,
  Distribution,
  Inputs,
  Outcome,
  Pattern,
  Scenario,
} from '../../../../../../core/views/results/monte-carlo/types.ts';

/** One iteration by names: how far patterns hold, what effects add, what outcomes come to. */
export interface SlowIteration {
  /** The value of each driver, and the size of each effect before its pattern's strength. */
  readonly moved: Readonly<Record<string, number>>;
  readonly strengths: Readonly<Record<string, number>>;
  readonly effects: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** The whole simulation the plainest way: one iteration after the other, by names, with exact quantiles. */
export function slowSimulation(inputs: Inputs, seed: number, iterations: number, scenario?: Scenario): SlowIteration[] {
  const ids = inputs.drivers.map(({ id }) => id);
  const factor = cholesky(correlationMatrix(ids, inputs.correlations), ids);
  const changed = change(inputs, scenario);
  return Array.from({ length: iterations }, (_, n) => {
    const own = ids.map((id) => draw(seed, `driver ${id}`, n));
    const normals = new Map(ids.map((id, i) => [id, own.reduce((sum, z, j) => sum + z * (factor[i]?.[j] ?? 0), 0)]));
    const values = new Map(
      changed.drivers.map(({ id, distribution }) => [id, valueAt(distribution, normals.get(id) ?? 0)]),
    );
    const strengths = Object.fromEntries(changed.patterns.map((one) => [one.id, strengthOf(one, values, scenario)]));
    const sizes = changed.patterns.flatMap((pattern) =>
      pattern.effects.map((effect) => {
        const id = `${pattern.id}/${effect.outcome}`;
        const z = followed(inputs, effect.follows ?? [], normals, draw(seed, `effect ${id}`, n));
        return { id, pattern: pattern.id, size: valueAt(effect.distribution, z) };
      }),
    );
    const effects = Object.fromEntries(sizes.map(({ id, pattern, size }) => [id, size * (strengths[pattern] ?? 0)]));
    return {
      moved: { ...Object.fromEntries(values), ...Object.fromEntries(sizes.map(({ id, size }) => [id, size])) },
      strengths,
      effects,
      outcomes: Object.fromEntries(inputs.outcomes.map((one) => [one.id, totalOf(one, effects)])),
    };
  });
}

function draw(seed: number, id: string, n: number): number {
  const column = new Float64Array(1);
  new Draws(seed, id, 'independent').fill(n, 1, column, 0);
  return column[0] ?? 0;
}

const valueAt = (distribution: Distribution, z: number): number => responseOf(distribution).at(z).value;

function membership({ driver, absent, full }: Condition, values: ReadonlyMap<string, number>): number {
  const way = ((values.get(driver) ?? 0) - absent) / (full - absent);
  return Math.min(1, Math.max(0, way));
}

function strengthOf({ id, conditions }: Pattern, values: ReadonlyMap<string, number>, scenario?: Scenario): number {
  for (const one of scenario?.changes ?? []) if (one.kind === 'strength' && one.pattern === id) return one.strength;
  const weight = conditions.reduce((sum, condition) => sum + condition.weight, 0);
  return conditions.reduce(
    (product, condition) => product * membership(condition, values) ** (condition.weight / weight),
    1,
  );
}

/** With two drivers followed at most: their regression coefficients in closed form. */
function followed(
  { correlations, drivers }: Inputs,
  follows: readonly { readonly driver: string; readonly correlation: number }[],
  normals: ReadonlyMap<string, number>,
  own: number,
): number {
  const [one, two] = follows;
  if (!one) return own;
  const z = normals.get(one.driver) ?? 0;
  if (!two) return one.correlation * z + Math.sqrt(1 - one.correlation ** 2) * own;
  const ids = drivers.map(({ id }) => id);
  const matrix = correlationMatrix(ids, correlations);
  const r = matrix[ids.indexOf(one.driver)]?.[ids.indexOf(two.driver)] ?? 0;
  const a = (one.correlation - r * two.correlation) / (1 - r * r);
  const b = (two.correlation - r * one.correlation) / (1 - r * r);
  const explained = a * one.correlation + b * two.correlation;
  return a * z + b * (normals.get(two.driver) ?? 0) + Math.sqrt(1 - explained) * own;
}

function totalOf({ id, baseline, limits }: Outcome, effects: Readonly<Record<string, number>>): number {
  const added = Object.entries(effects).filter(([effect]) => effect.endsWith(`/${id}`));
  const sum = added.reduce((total, [, value]) => total + value, baseline);
  return limits === undefined ? sum : Math.min(limits.high, Math.max(limits.low, sum));
}

function change(inputs: Inputs, scenario?: Scenario): Inputs {
  let { drivers, patterns } = inputs;
  for (const one of scenario?.changes ?? []) {
    if (one.kind === 'driver') {
      drivers = drivers.map((driver) =>
        driver.id === one.driver ? { ...driver, distribution: one.distribution } : driver,
      );
    } else if (one.kind === 'effect') {
      patterns = patterns.map((pattern) => ({
        ...pattern,
        effects: pattern.effects.map((effect) =>
          pattern.id === one.pattern && effect.outcome === one.outcome
            ? { ...effect, distribution: one.distribution }
            : effect,
        ),
      }));
    }
  }
  return { ...inputs, drivers, patterns };
}
