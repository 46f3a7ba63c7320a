/** Shorter ids first, then by letter: `client-2` before `client-10`. The order of rows, events and chunks everywhere. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Records by id, always read in the order of their ids, so that nothing depends on
 * when a record was added or on whether the state was loaded from a snapshot.
 * Adding and removing cost the same however many there are: the order is put right when it is next read.
 */
export class Collection<T extends { readonly id: string }> {
  readonly #records = new Map<string, T>();
  /** In order as of when it was last read; never changed in place, so that whoever iterates over it is not disturbed. */
  #ordered: readonly T[] = [];
  #ids: readonly string[] | null = null;
  /** Added since then. */
  #added: T[] = [];
  #removed = false;

  get size(): number {
    return this.#records.size;
  }

  get(id: string): T | undefined {
    return this.#records.get(id);
  }

  /** The record, which must exist: a missing one is a fault of the simulation. */
  need(id: string): T {
    const record = this.#records.get(id);
    if (!record) throw new Error(`the world has no record ${id}`);
    return record;
  }

  add(record: T): void {
    const before = this.#records.size;
    this.#records.set(record.id, record);
    if (this.#records.size === before) throw new Error(`the world already has a record ${record.id}`);
    this.#added.push(record);
  }

  remove(id: string): void {
    if (!this.#records.delete(id)) throw new Error(`the world has no record ${id}`);
    this.#removed = true;
    // What comes and goes unread is forgotten now and then.
    if (this.#added.length > 1000 + 2 * this.size) this.#added = this.#added.filter(this.#isThere);
  }

  /** The ids in order. */
  ids(): readonly string[] {
    const ordered = this.#inOrder();
    this.#ids ??= ordered.map((record) => record.id);
    return this.#ids;
  }

  /** The record at a place in the order. */
  at(index: number): T | undefined {
    return this.#inOrder()[index];
  }

  /** The records in order as they are now; what is added or removed meanwhile is not followed. */
  [Symbol.iterator](): Iterator<T> {
    return this.#inOrder()[Symbol.iterator]();
  }

  readonly #isThere = (record: T): boolean => this.#records.get(record.id) === record;

  #inOrder(): readonly T[] {
    if (this.#added.length === 0 && !this.#removed) return this.#ordered;
    const all = this.#ordered.concat(this.#added);
    const there = this.#removed ? [...new Set(all.filter(this.#isThere))] : all;
    this.#ordered = there.sort((a, b) => compareIds(a.id, b.id));
    this.#ids = null;
    this.#added = [];
    this.#removed = false;
    return this.#ordered;
  }
}
