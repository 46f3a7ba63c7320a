import type { Time } from '../../kernel/time.ts';
import type { Row } from './entity.ts';
import type { ChangeListener, Simulation } from './simulation.ts';
import type { PublishedRows, RowKind, World } from './world.ts';

/** One change of one row, with its cause; `before` is null for a new row, `after` for one that is gone. */
export interface Change<W extends World> {
  readonly time: Time;
  readonly kind: RowKind<W>;
  readonly id: string;
  readonly cause: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/**
 * Writes down what changed since the rows last published.
 * In detail, each event's change of a row is one entry; what moved without an event is named by the row's drift.
 * In long spans (`net`) each row that changed is one entry, with its last cause.
 * A row that no event touched has changed when its `lastUpdated` has: the projections see to it that the one never moves
 * without the other. Of a row that events touched the content counts too, because two of them may happen in one millisecond.
 */
export class Recorder<W extends World> implements ChangeListener<W> {
  readonly #simulation: Simulation<W>;
  readonly #published: PublishedRows<W>;
  readonly #net: boolean;
  readonly #noted = new Map<string, { kind: RowKind<W>; id: string; cause: string }>();
  readonly #changes: Change<W>[] = [];

  constructor(simulation: Simulation<W>, published: PublishedRows<W>, net: boolean) {
    this.#simulation = simulation;
    this.#published = published;
    this.#net = net;
  }

  changed(kind: RowKind<W>, id: string, cause: string): void {
    const key = `${kind}/${id}`;
    if (this.#net || !this.#noted.has(key)) this.#noted.set(key, { kind, id, cause });
  }

  settled(): void {
    if (!this.#net) this.#flush();
  }

  /** All changes up to now, in the order of their times; `published` holds the rows of now. */
  finish(): Change<W>[] {
    this.#flush();
    for (const kind of this.#simulation.registry.rowKinds) this.#drift(kind);
    return this.#changes.sort((a, b) => a.time - b.time);
  }

  #flush(): void {
    for (const { kind, id, cause } of this.#noted.values()) this.#record(kind, id, cause);
    this.#noted.clear();
  }

  #drift<K extends RowKind<W>>(kind: K): void {
    const { registry, state, time } = this.#simulation;
    const published: ReadonlyMap<string, W['rows'][K]> = this.#published[kind];
    const records: Iterable<W['records'][K]> = state[kind];
    const { shown, drift } = registry.projections[kind];
    for (const record of records) {
      const lastUpdated = published.get(record.id)?.lastUpdated;
      if (lastUpdated !== shown(this.#simulation, record, time)) this.#record(kind, record.id, drift);
    }
  }

  #record<K extends RowKind<W>>(kind: K, id: string, cause: string): void {
    const published: Map<string, W['rows'][K]> = this.#published[kind];
    const record = this.#simulation.state[kind].get(id);
    const before = published.get(id) ?? null;
    const after = record ? this.#simulation.row(kind, record) : null;
    if (before === after || (before && after && isSame(before, after))) return;
    if (after) published.set(id, after);
    else published.delete(id);
    this.#changes.push({ time: after?.lastUpdated ?? this.#simulation.time, kind, id, cause, before, after });
  }
}

function isSame(before: Row, after: Row): boolean {
  return before.lastUpdated === after.lastUpdated && JSON.stringify(before) === JSON.stringify(after);
}
