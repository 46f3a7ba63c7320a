import { quantileIn } from './quantile.ts';

/** Adds facts up by slot. `at` and `total` answer null where there is nothing to measure. */
export interface Accumulator {
  add(slot: number, user: number, value: number): void;
  /** Figure of one slot. @param q of a quantile */
  at(slot: number, q: number): number | null;
  /** Figure of the range. */
  total(q: number): number | null;
  /** Codes of the people behind the range's figure; kept only where the accumulator was made to collect them. */
  people(): Iterable<number>;
}

/** Counts facts, or sums their values. */
export class Sum implements Accumulator {
  readonly #cells: Float64Array;
  readonly #slots: number;
  readonly #counts: boolean;
  readonly #people: Set<number> | null;

  constructor(slots: number, { counts, collects }: { readonly counts: boolean; readonly collects: boolean }) {
    this.#cells = new Float64Array(slots + 2);
    this.#slots = slots;
    this.#counts = counts;
    this.#people = collects ? new Set() : null;
  }

  add(slot: number, user: number, value: number): void {
    this.#cells[slot] = (this.#cells[slot] ?? 0) + (this.#counts ? 1 : value);
    if (this.#people !== null && user !== 0 && slot > 0 && slot <= this.#slots) this.#people.add(user);
  }

  at(slot: number): number {
    return this.#cells[slot] ?? 0;
  }

  total(): number {
    let total = 0;
    for (let slot = 1; slot <= this.#slots; slot += 1) total += this.#cells[slot] ?? 0;
    return total;
  }

  people(): Iterable<number> {
    return this.#people ?? [];
  }
}

/** Counts people once per slot and once in the range. */
export class Users implements Accumulator {
  readonly #cells: Float64Array;
  readonly #slots: number;
  /** The last slot in which a person was counted; 0 is none. */
  readonly #last: Int32Array;
  /** People and their slots, where facts of one person may come in any order; else the last slot says enough. */
  readonly #pairs: Set<number> | null;
  #total = 0;

  constructor(slots: number, people: number, { ordered }: { readonly ordered: boolean }) {
    this.#cells = new Float64Array(slots + 2);
    this.#slots = slots;
    this.#last = new Int32Array(people);
    this.#pairs = ordered ? null : new Set();
  }

  add(slot: number, user: number): void {
    if (slot === 0 || slot > this.#slots || user === 0) return;
    const last = this.#last[user] ?? 0;
    if (last === slot) return;
    if (this.#pairs !== null) {
      const pair = user * (this.#slots + 2) + slot;
      if (this.#pairs.has(pair)) return;
      this.#pairs.add(pair);
    }
    if (last === 0) this.#total += 1;
    this.#last[user] = slot;
    this.#cells[slot] = (this.#cells[slot] ?? 0) + 1;
  }

  at(slot: number): number {
    return this.#cells[slot] ?? 0;
  }

  total(): number {
    return this.#total;
  }

  *people(): Iterable<number> {
    for (let user = 1; user < this.#last.length; user += 1) if (this.#last[user] !== 0) yield user;
  }
}

/** Adds signed values up over time: the level at a slot's end. */
export class Level implements Accumulator {
  readonly #changes: Float64Array;
  readonly #slots: number;
  readonly #net: Float64Array | null;
  /** Made when the first level is asked for: by then all facts have been told. */
  #levels: Float64Array | null = null;

  constructor(slots: number, people: number, { collects }: { readonly collects: boolean }) {
    this.#changes = new Float64Array(slots + 2);
    this.#slots = slots;
    this.#net = collects ? new Float64Array(people) : null;
  }

  add(slot: number, user: number, value: number): void {
    this.#changes[slot] = (this.#changes[slot] ?? 0) + value;
    if (this.#net !== null && slot <= this.#slots) this.#net[user] = (this.#net[user] ?? 0) + value;
  }

  /** At the end of the slot; of slot 0, at the beginning of the range. */
  at(slot: number): number {
    this.#levels ??= runningSums(this.#changes);
    return this.#levels[slot] ?? 0;
  }

  total(): number {
    return this.at(this.#slots);
  }

  /** Those whose own level is above 0 at the end of the range. */
  *people(): Iterable<number> {
    for (let user = 1; user < (this.#net?.length ?? 0); user += 1) if ((this.#net?.[user] ?? 0) > 0) yield user;
  }
}

function runningSums(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** Keeps the values of facts with their slots, for quantiles; facts without a value are none. */
export class Samples implements Accumulator {
  #values = new Float64Array(64);
  #slotOf = new Int32Array(64);
  #size = 0;
  readonly #bySlot = new Map<number, Float64Array>();
  readonly #slots: number;
  readonly #people: Set<number> | null;

  constructor(slots: number, { collects }: { readonly collects: boolean }) {
    this.#slots = slots;
    this.#people = collects ? new Set() : null;
  }

  add(slot: number, user: number, value: number): void {
    if (slot === 0 || slot > this.#slots || Number.isNaN(value)) return;
    if (this.#size === this.#values.length) this.#grow();
    this.#values[this.#size] = value;
    this.#slotOf[this.#size] = slot;
    this.#size += 1;
    if (user !== 0) this.#people?.add(user);
  }

  at(slot: number, q: number): number | null {
    if (!this.#bySlot.has(slot)) this.#divide();
    return quantileIn(this.#bySlot.get(slot) ?? NO_VALUES, q);
  }

  total(q: number): number | null {
    const all = this.#bySlot.get(WHOLE) ?? this.#values.slice(0, this.#size);
    this.#bySlot.set(WHOLE, all);
    return quantileIn(all, q);
  }

  people(): Iterable<number> {
    return this.#people ?? [];
  }

  #grow(): void {
    const [values, slots] = [this.#values, this.#slotOf];
    this.#values = new Float64Array(2 * values.length);
    this.#slotOf = new Int32Array(2 * values.length);
    this.#values.set(values);
    this.#slotOf.set(slots);
  }

  /** The values of each slot. */
  #divide(): void {
    const lists: number[][] = Array.from({ length: this.#slots + 1 }, () => []);
    for (let n = 0; n < this.#size; n += 1) lists[this.#slotOf[n] ?? 0]?.push(this.#values[n] ?? 0);
    for (const [slot, values] of lists.entries()) if (slot > 0) this.#bySlot.set(slot, Float64Array.from(values));
  }
}

/** Under it the values of the whole range are kept: slot 0 has none of its own. */
const WHOLE = 0;
const NO_VALUES = new Float64Array(0);
