import { sortedQuantile } from './quantile.ts';

const BINS = 2048;
const SHOWN = 32;
/** Shares of the first values between which the bins lie: what is asked for lies well within, and no outlier widens the bins. */
const LOW = 0.01;
const HIGH = 0.99;

/** Values that come as often as this among the first, such as a 0 that stands for "not at all", are counted by themselves. */
const OFTEN = 0.01;
const MOST_FREQUENT = 4;

/** A quantile, and how far it may be from the value of that rank. */
export interface GridQuantile {
  readonly value: number;
  readonly error: number;
}

/**
 * Counts of values in 2,048 bins of one width, and of those below and above: what is kept of a long series. The bins are laid
 * between the first and the last percentile of the values that came first. Up to four values that come again and again are
 * counted apart as well, so that a quantile that is one of them is exactly that.
 */
export class Grid {
  readonly #low: number;
  readonly #width: number;
  /** The first is of what lies below, the last of what lies above. */
  readonly #counts = new Uint32Array(BINS + 2);
  /** In ascending order. Their counts are in those of the bins too. */
  readonly #frequent: Float64Array;
  readonly #frequentCounts = new Uint32Array(MOST_FREQUENT);
  #total = 0;

  /** @param sorted the values that came first, in ascending order; they are counted too */
  constructor(sorted: Float64Array) {
    const { low, width } = binsOf(sorted);
    this.#low = low;
    this.#width = width;
    this.#frequent = frequentOf(sorted);
    this.add(sorted);
  }

  add(values: Float64Array): void {
    const counts = this.#counts;
    const low = this.#low;
    const perUnit = 1 / this.#width;
    for (let n = 0; n < values.length; n += 1) {
      const bin = binOf(values[n] ?? 0, low, perUnit);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    for (const [place, one] of this.#frequent.entries()) {
      let count = this.#frequentCounts[place] ?? 0;
      for (let n = 0; n < values.length; n += 1) count += Number(values[n] === one);
      this.#frequentCounts[place] = count;
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
    return { value: this.#within(bin, rank - before + 0.5, from, to), error: to - from };
  }

  /** The value at a place among those of a bin: the frequent ones where they lie, all others spread evenly. */
  #within(bin: number, place: number, from: number, to: number): number {
    const perUnit = 1 / this.#width;
    const frequent = [...this.#frequent.entries()].filter(([, value]) => binOf(value, this.#low, perUnit) === bin);
    const counted = frequent.reduce((sum, [n]) => sum + (this.#frequentCounts[n] ?? 0), 0);
    const apart = (to - from) / Math.max(1, (this.#counts[bin] ?? 0) - counted);
    let at = from;
    let left = place;
    for (const [n, value] of frequent) {
      const between = counted === this.#counts[bin] ? 0 : (value - at) / apart;
      if (left < between) break;
      left -= between;
      if (left < (this.#frequentCounts[n] ?? 0)) return value;
      left -= this.#frequentCounts[n] ?? 0;
      at = value;
    }
    return Math.min(to, at + left * apart);
  }

  /** The same counts in 32 bins. */
  histogram() {
    const shown = new Uint32Array(SHOWN + 2);
    for (let bin = 0; bin < this.#counts.length; bin += 1) {
      const place = shownOf(bin);
      shown[place] = (shown[place] ?? 0) + (this.#counts[bin] ?? 0);
    }
    return described(shown, this.#low, this.#width);
  }
}

/** The histogram that a grid of these values has, without one: for a series that ends with those that came first. */
export function histogramOf(sorted: Float64Array) {
  const { low, width } = binsOf(sorted);
  const perUnit = 1 / width;
  const shown = new Uint32Array(SHOWN + 2);
  for (let n = 0; n < sorted.length; n += 1) {
    const place = shownOf(binOf(sorted[n] ?? 0, low, perUnit));
    shown[place] = (shown[place] ?? 0) + 1;
  }
  return described(shown, low, width);
}

/** Where the bins begin, and how wide each is. Where almost all values are one, or as good as one, they lie closely around it. */
function binsOf(sorted: Float64Array): { readonly low: number; readonly width: number } {
  const low = sortedQuantile(sorted, LOW);
  const high = sortedQuantile(sorted, HIGH);
  const scale = Math.max(Math.abs(low), Math.abs(high), 1);
  const spare = high - low > 1e-12 * scale ? 0 : 1e-9 * scale;
  return { low: low - spare, width: (high - low + 2 * spare) / BINS };
}

/** The bin of the histogram that one of the grid is part of: the first is of what lies below, the last of what lies above. */
function shownOf(bin: number): number {
  return bin === 0 ? 0 : 1 + Math.floor(((bin - 1) * SHOWN) / BINS);
}

function described(shown: Uint32Array, low: number, width: number) {
  const [below = 0] = shown;
  const counts = [...shown.subarray(1, 1 + SHOWN)];
  return { low, high: low + BINS * width, counts, below, above: shown[1 + SHOWN] ?? 0 };
}

/** 0 of what lies below the bins, then the bins, then what lies above. */
function binOf(value: number, low: number, perUnit: number): number {
  const place = (value - low) * perUnit;
  return place < 0 ? 0 : place >= BINS ? BINS + 1 : (place | 0) + 1;
}

/** The values that come most often, if they come often at all, in ascending order. */
function frequentOf(sorted: Float64Array): Float64Array {
  const least = Math.max(2, OFTEN * sorted.length);
  const runs: { readonly value: number; readonly count: number }[] = [];
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === value) to += 1;
    if (to - from >= least) runs.push({ value, count: to - from });
    from = to;
  }
  const most = runs.sort((a, b) => b.count - a.count).slice(0, MOST_FREQUENT);
  return Float64Array.from(most, ({ value }) => value).sort();
}
