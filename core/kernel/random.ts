import { hash32, mix32 } from './hash.ts';
import { exp, ln } from './math.ts';

/** Choices with their weights; the weights need not add up to 1, but each is above 0. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/** The value at a place from 0 to below 1, where each has room by its weight. */
export function weightedAt<T>(choices: Weighted<T>, place: number): T {
  let total = 0;
  for (const [, weight] of choices) total += weight;
  let left = place * total;
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = choices[choices.length - 1];
  if (!last) throw new RangeError('a choice by weight needs at least one value');
  return last[0];
}

/**
 * A stream of random numbers: xoshiro128** (Blackman and Vigna 2018, public domain).
 * It is never shared: each is made by `stream` for one event of one entity, so that drawing more
 * or fewer numbers here shifts nothing elsewhere.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#d = d | 1; // the state must not be all zeros
  }

  /** Uniform on the 32-bit unsigned integers. */
  next(): number {
    const x = Math.imul(this.#b, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= t;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /** Uniform on [0, 1), in steps of 2⁻³². */
  float(): number {
    return this.next() / 4294967296;
  }

  /** Uniform on [low, high). */
  range(low: number, high: number): number {
    return low + (high - low) * this.float();
  }

  /** A whole number, uniform on low … high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.float() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.float() < probability;
  }

  /** One element of a list that isn't empty. */
  pick<T>(list: readonly T[]): T {
    const value = list[Math.floor(this.float() * list.length)];
    if (value === undefined) throw new RangeError('pick needs a list that is not empty');
    return value;
  }

  /** One value by weight. */
  weighted<T>(choices: Weighted<T>): T {
    return weightedAt(choices, this.float());
  }

  /** Mean 0, standard deviation 1: Marsaglia's polar method (1964). */
  normal(): number {
    for (;;) {
      const u = 2 * this.float() - 1;
      const v = 2 * this.float() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * ln(s)) / s);
    }
  }

  /** Exponential with the given mean: the wait for an event of rate 1 ÷ mean. */
  exponential(mean: number): number {
    return -mean * ln(1 - this.float());
  }

  /** Log-normal: half of the values lie below the median; `spread` is the deviation of the logarithm. */
  lognormal(median: number, spread: number): number {
    return median * exp(spread * this.normal());
  }
}

/**
 * The stream of one event: keyed by world, subject (an entity's id), purpose (a process) and n.
 * Two different keys give independent streams; the same key gives the same stream everywhere.
 */
export function stream(world: number, subject: string, purpose: number, n: number): Random {
  const a = mix32(hash32(subject, world) ^ purpose);
  const b = mix32(hash32(subject, purpose) + Math.imul(n, 0x9e3779b9));
  const c = mix32(a + Math.imul(n + 1, 0x85ebca77));
  const d = mix32(b ^ Math.imul(c, 0xc2b2ae3d) ^ world);
  const random = new Random(a, b, c, d);
  random.next();
  random.next();
  return random;
}
