import { hash32 } from '../../../kernel/hash.ts';
import { fillWords, type Key } from '../../../kernel/threefry.ts';
import { fillNormals, quickNormal, unitOf } from '../statistics/normal-table.ts';
import type { Sampling } from './types.ts';

const WORDS = 4294967296;
/** Iterations of one Latin hypercube: each value's range is cut into so many parts of equal probability. */
export const STRATA = 50;

const VALUES = 0;
const SHUFFLES = 1;

/**
 * The standard normal draws of one dimension, a function of seed, id and iteration alone. So iterations can be made in any
 * parts, other dimensions shift nothing, and whoever asks with the same seed and id gets common random numbers.
 *
 * A draw is the quantile of (word + ½) ÷ 2³², or in a Latin hypercube (McKay, Beckman and Conover 1979) of such a number within
 * a part of its range, each part once in 50 iterations, in an order that is shuffled for each hypercube and dimension.
 */
export class Draws {
  readonly #key: Key;
  readonly #sampling: Sampling;
  #words = new Int32Array(0);
  readonly #order = new Int32Array(STRATA);
  readonly #shuffle = new Int32Array(4 * Math.ceil(STRATA / 4));

  constructor(seed: number, id: string, sampling: Sampling) {
    this.#key = [(seed % WORDS) | 0, Math.floor(seed / WORDS), hash32(id, 0x6d0f27bd), hash32(id, 0x1b56c4e9)];
    this.#sampling = sampling;
  }

  /** Writes the draws of iterations `from` … `from + count − 1` into a column from `at` on. */
  fill(from: number, count: number, column: Float64Array, at: number): void {
    const before = from % 4;
    const length = 4 * Math.ceil((before + count) / 4);
    if (this.#words.length !== length) this.#words = new Int32Array(length);
    fillWords(this.#key, [VALUES, 0, 0], (from - before) / 4, this.#words);
    if (this.#sampling === 'independent') fillNormals(this.#words, before, count, column, at);
    else this.#fillStrata(from, before, count, column, at);
  }

  #fillStrata(from: number, skip: number, count: number, column: Float64Array, at: number): void {
    let place = from % STRATA;
    let hypercube = (from - place) / STRATA;
    this.#shuffleFor(hypercube);
    for (let n = 0; n < count; n += 1) {
      column[at + n] = quickNormal(((this.#order[place] ?? 0) + unitOf(this.#words[skip + n] ?? 0)) / STRATA);
      place += 1;
      if (place < STRATA) continue;
      place = 0;
      hypercube += 1;
      this.#shuffleFor(hypercube);
    }
  }

  /** Fisher and Yates, with the words of the hypercube. */
  #shuffleFor(hypercube: number): void {
    const order = this.#order;
    fillWords(this.#key, [SHUFFLES, hypercube, 0], 0, this.#shuffle);
    for (let n = 0; n < STRATA; n += 1) {
      const other = Math.floor(unitOf(this.#shuffle[n] ?? 0) * (n + 1));
      order[n] = order[other] ?? n;
      order[other] = n;
    }
  }
}
