export interface Limits {
  readonly entries: number;
  /** Σ of the weights of all entries. */
  readonly weight: number;
}

/** Values by key, up to a number and a weight: what was used longest ago goes first, and what was used last always stays. */
export class KeptByWeight<V> {
  readonly #limits: Limits;
  readonly #weigh: (value: V) => number;
  readonly #kept = new Map<string, V>();

  /** @param weigh how much of the memory a value takes, in the unit of the limit; of one that grows, what it is by now */
  constructor(limits: Limits, weigh: (value: V) => number) {
    this.#limits = limits;
    this.#weigh = weigh;
  }

  get(key: string): V | undefined {
    return this.#kept.get(key);
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }

  /** Keeps a value as the one that was used last, and lets go of what is too much then. */
  use(key: string, value: V): V {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    let weight = 0;
    for (const one of this.#kept.values()) weight += this.#weigh(one);
    for (const [oldest, one] of this.#kept) {
      if (oldest === key || (this.#kept.size <= this.#limits.entries && weight <= this.#limits.weight)) break;
      weight -= this.#weigh(one);
      this.#kept.delete(oldest);
    }
    return value;
  }
}
