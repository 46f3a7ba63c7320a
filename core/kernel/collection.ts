/** Shorter ids first, then by letter: `client-2` before `client-10`. The order of rows, events and chunks everywhere. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Records by id, always iterated in the order of their ids, so that nothing depends on
 * when a record was added or on whether the state was loaded from a snapshot.
 */
export class Collection<T extends { readonly id: string }> {
  readonly #records = new Map<string, T>();
  #ids: string[] = [];
  #sorted = true;

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
    if (this.#records.has(record.id)) throw new Error(`the world already has a record ${record.id}`);
    this.#records.set(record.id, record);
    const last = this.#ids[this.#ids.length - 1];
    if (last !== undefined && compareIds(last, record.id) > 0) this.#sorted = false;
    this.#ids.push(record.id);
  }

  remove(id: string): void {
    if (!this.#records.delete(id)) throw new Error(`the world has no record ${id}`);
    const ids = this.ids();
    ids.splice(indexOf(ids, id), 1);
  }

  /** The ids in order. The array is the collection's own: read it, don't change it. */
  ids(): string[] {
    if (!this.#sorted) {
      this.#ids.sort(compareIds);
      this.#sorted = true;
    }
    return this.#ids;
  }

  /** The record at a place in the order. */
  at(index: number): T | undefined {
    const id = this.ids()[index];
    return id === undefined ? undefined : this.#records.get(id);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const id of this.ids()) yield this.need(id);
  }
}

function indexOf(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareIds(ids[middle] ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
