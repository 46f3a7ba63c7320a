import { sortedQuantile } from './quantile.ts';

const BINS = 2048;
const SHOWN = 32;
/** Shares of the first values between which the bins lie: what is asked for lies well within, and no outlier widens the bins. */
const LOW = 0.01;
const HIGH = 0.99;

/** A quantile, and how far it may be from the value of that rank. */
export interface GridQuantile {
  readonly value: number;
  readonly error: number;
}

/**
 * Counts of values in 2,048 bins of one width, and of those below and above: what is kept of a long series. The bins are laid
 * between the first and the last percentile of the values that came first.
 */
export class Grid {
  readonly #low: number;
  readonly #width: number;
  /** The first is of what lies below, the last of what lies above. */
  readonly #counts = new Uint32Array(BINS + 2);
  #total = 0;

  /** @param sorted the values that came first, in ascending order; they are counted too */
  constructor(sorted: Float64Array) {
    const low = sortedQuantile(sorted, LOW);
    const high = sortedQuantile(sorted, HIGH);
    // Where almost all values are one, the bins lie closely around it.
    const spare = high > low ? 0 : Math.max(Math.abs(low), 1) * 1e-9;
    this.#low = low - spare;
    this.#width = (high - low + 2 * spare) / BINS;
    this.add(sorted);
  }

  add(values: Float64Array): void {
    const counts = this.#counts;
    const low = this.#low;
    const perUnit = 1 / this.#width;
    for (let n = 0; n < values.length; n += 1) {
      const place = ((values[n] ?? 0) - low) * perUnit;
      const bin = place < 0 ? 0 : place >= BINS ? BINS + 1 : (place | 0) + 1;
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    this.#total += values.length;
  }

  /**
   * The quantile of all values so far. The value of that rank, ⌊share × (n − 1)⌋ from 0, lies in the same bin: it differs by the
   * bin's width at most, or by the distance to the least or the greatest value where it lies outside of the bins.
   */
  quantile(share: number, min: number, max: number): GridQuantile {
    const rank = Math.floor(share * (this.#total - 1));
    let before = 0;
    let bin = 0;
    while (before + (this.#counts[bin] ?? 0) <= rank) {
      before += this.#counts[bin] ?? 0;
      bin += 1;
    }
    const from = bin === 0 ? min : this.#low + (bin - 1) * this.#width;
    const to = bin > BINS ? max : this.#low + bin * this.#width;
    const way = (rank - before + 0.5) / (this.#counts[bin] ?? 1);
    return { value: from + (to - from) * way, error: to - from };
  }

  /** The same counts in 32 bins. */
  histogram() {
    const per = BINS / SHOWN;
    const counts = Array.from({ length: SHOWN }, (_, bin) =>
      this.#counts.subarray(1 + bin * per, 1 + (bin + 1) * per).reduce((sum, count) => sum + count, 0),
    );
    const [below = 0] = this.#counts;
    return {
      low: this.#low,
      high: this.#low + BINS * this.#width,
      counts,
      below,
      above: this.#counts[BINS + 1] ?? 0,
    };
  }
}
