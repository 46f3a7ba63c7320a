/** Count, mean and sum of squared deviations from the mean of some values. */
interface Part {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

const NOTHING: Part = { count: 0, mean: 0, squares: 0 };

/** Two parts as one (Chan, Golub and LeVeque 1979). */
function together(a: Part, b: Part): Part {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const apart = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (apart * b.count) / count,
    squares: a.squares + b.squares + (apart * apart * a.count * b.count) / count,
  };
}

/**
 * Mean and deviation of values that come one after the other and aren't kept: Welford's method in chunks. A chunk sums
 * differences from its first value, so that nothing is lost where values are large and lie close together; chunks are joined in
 * order. Chunks are counted by values, not by calls: the same values give the same bits however they are handed over.
 */
export class Moments {
  readonly #chunk: number;
  #whole = NOTHING;
  /** Of the means of whole chunks. */
  #means = NOTHING;
  #filled = 0;
  #first = 0;
  #sum = 0;
  #squares = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;

  /** @param chunk values per chunk */
  constructor(chunk: number) {
    this.#chunk = chunk;
  }

  add(values: Float64Array): void {
    for (let at = 0; at < values.length; ) {
      const to = Math.min(values.length, at + this.#chunk - this.#filled);
      this.#addToChunk(values, at, to);
      at = to;
      if (this.#filled === this.#chunk) this.#closeChunk();
    }
  }

  get count(): number {
    return this.#whole.count + this.#filled;
  }

  get mean(): number {
    return this.#all().mean;
  }

  /** With n − 1; 0 of fewer than two values. */
  get deviation(): number {
    return deviationOf(this.#all());
  }

  /** With n − 1, of the means of whole chunks, and how many there are. */
  get chunks(): { readonly count: number; readonly deviation: number } {
    return { count: this.#means.count, deviation: deviationOf(this.#means) };
  }

  get min(): number {
    return this.#min;
  }

  get max(): number {
    return this.#max;
  }

  #addToChunk(values: Float64Array, from: number, to: number): void {
    if (this.#filled === 0) this.#first = values[from] ?? 0;
    const first = this.#first;
    let sum = this.#sum;
    let squares = this.#squares;
    let min = this.#min;
    let max = this.#max;
    for (let n = from; n < to; n += 1) {
      const value = values[n] ?? 0;
      const apart = value - first;
      sum += apart;
      squares += apart * apart;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    this.#sum = sum;
    this.#squares = squares;
    this.#min = min;
    this.#max = max;
    this.#filled += to - from;
  }

  #part(): Part {
    if (this.#filled === 0) return NOTHING;
    const lead = this.#sum / this.#filled;
    return {
      count: this.#filled,
      mean: this.#first + lead,
      squares: Math.max(0, this.#squares - this.#sum * lead),
    };
  }

  #all(): Part {
    return together(this.#whole, this.#part());
  }

  #closeChunk(): void {
    const part = this.#part();
    this.#whole = together(this.#whole, part);
    this.#means = together(this.#means, { count: 1, mean: part.mean, squares: 0 });
    this.#filled = 0;
    this.#sum = 0;
    this.#squares = 0;
  }
}

function deviationOf({ count, squares }: Part): number {
  return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
}
