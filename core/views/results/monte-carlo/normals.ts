import type { Matrix } from './cholesky.ts';
import { Draws } from './draws.ts';
import type { Plan } from './plan.ts';
import type { Sampling } from './types.ts';

/** Columns of one height below one another: dimension d of iteration n stands at d × height + n. */
export interface Columns {
  readonly height: number;
  readonly values: Float64Array;
}

export function columns(dimensions: number, height: number): Columns {
  return { height, values: new Float64Array(dimensions * height) };
}

/** Makes the standard normals of a plan: of its drivers, correlated as they are, and below them those of its effects. */
export class Normals {
  readonly #plan: Plan;
  readonly #draws: readonly Draws[];

  constructor(plan: Plan, seed: number, sampling: Sampling) {
    this.#plan = plan;
    const effects = plan.effects.map(({ id }) => `effect ${id}`);
    this.#draws = [...plan.drivers.map((id) => `driver ${id}`), ...effects].map((id) => new Draws(seed, id, sampling));
  }

  /** Fills the columns' first `count` rows with iterations from `from` on. */
  fill(from: number, count: number, { height, values }: Columns): void {
    for (const [dimension, draws] of this.#draws.entries()) draws.fill(from, count, values, dimension * height);
    correlate(this.#plan.factor, count, { height, values });
    follow(this.#plan, count, { height, values });
  }
}

/** Multiplies each row by the factor. From the last column to the first, as a column needs those before it as they were. */
function correlate(factor: Matrix, count: number, { height, values }: Columns): void {
  for (let i = factor.length - 1; i >= 0; i -= 1) {
    const to = i * height;
    const weights = factor[i] ?? new Float64Array(0);
    scale(values, to, count, weights[i] ?? 1);
    let k = 0;
    for (; k + 3 < i; k += 4) addFour(values, to, count, k * height, height, weights.subarray(k, k + 4));
    for (; k < i; k += 1) addTimes(values, to, count, k * height, weights[k] ?? 0);
  }
}

/** Lets the effects' normals go along with the drivers that they follow. */
export function follow({ drivers, effects }: Plan, count: number, { height, values }: Columns): void {
  for (const [n, { follows, own }] of effects.entries()) {
    const to = (drivers.length + n) * height;
    scale(values, to, count, own);
    for (const { driver, share } of follows) addTimes(values, to, count, driver * height, share);
  }
}

function scale(values: Float64Array, at: number, count: number, by: number): void {
  if (by === 1) return;
  for (let n = at; n < at + count; n += 1) values[n] = (values[n] ?? 0) * by;
}

function addTimes(values: Float64Array, to: number, count: number, from: number, by: number): void {
  if (by === 0) return;
  for (let n = 0; n < count; n += 1) values[to + n] = (values[to + n] ?? 0) + by * (values[from + n] ?? 0);
}

/** As `addTimes` for four columns that lie below one another, which writes the sums once instead of four times. */
function addFour(
  values: Float64Array,
  to: number,
  count: number,
  from: number,
  height: number,
  by: Float64Array,
): void {
  const [a = 0, b = 0, c = 0, d = 0] = by;
  if (a === 0 && b === 0 && c === 0 && d === 0) return;
  for (let n = 0; n < count; n += 1) {
    const at = from + n;
    const first = a * (values[at] ?? 0) + b * (values[at + height] ?? 0);
    const second = c * (values[at + 2 * height] ?? 0) + d * (values[at + 3 * height] ?? 0);
    values[to + n] = (values[to + n] ?? 0) + (first + second);
  }
}
