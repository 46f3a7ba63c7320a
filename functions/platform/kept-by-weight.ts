/** What is kept at most; what is left out has no limit. */
export interface Limits {
  readonly entries?: number;
  /** Σ of the weights of all entries. */
  readonly weight?: number;
}

/** Values by key, up to a number and a weight: what was used longest ago goes first, and what was used last always stays. */
export class KeptByWeight<V> {
  readonly #most: Required<Limits>;
  readonly #kept = new Map<string, { readonly value: V; readonly weight: number }>();
  #weight = 0;

  constructor({ entries = Number.POSITIVE_INFINITY, weight = Number.POSITIVE_INFINITY }: Limits) {
    this.#most = { entries, weight };
  }

  get(key: string): V | undefined {
    return this.#kept.get(key)?.value;
  }

  delete(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }

  /**
   * Keeps a value as the one that was used last, and lets go of what is too much then.
   * @param weight how much of the memory it takes by now, in the unit of the limit
   */
  use(key: string, value: V, weight = 1): V {
    this.delete(key);
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#kept.keys()) {
      const isWithin = this.#kept.size <= this.#most.entries && this.#weight <= this.#most.weight;
      if (oldest === key || isWithin) break;
      this.delete(oldest);
    }
    return value;
  }
}
