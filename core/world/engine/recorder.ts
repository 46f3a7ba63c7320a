import type { Time } from '../../kernel/time.ts';
import { type EntityKind, entityKinds } from '../config.ts';
import type { Row, Rows } from '../rows.ts';
import type { ChangeListener, Simulation } from './simulation.ts';

/** One change of one row, with its cause; `before` is null for a new row, `after` for one that is gone. */
export interface Change {
  readonly time: Time;
  readonly kind: EntityKind;
  readonly id: string;
  readonly cause: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Rows by kind and id: what was last published. */
export type PublishedRows = { readonly [K in EntityKind]: Map<string, Rows[K]> };

/**
 * Writes down what changed since the rows last published.
 * In detail, each event's change of a row is one entry, in the order of events; what moved without an event
 * follows, named by the row's drift. In long spans (`net`) each row that changed is one entry, with its last cause.
 */
export class Recorder implements ChangeListener {
  readonly #simulation: Simulation;
  readonly #published: PublishedRows;
  readonly #net: boolean;
  readonly #noted = new Map<string, { kind: EntityKind; id: string; cause: string }>();
  readonly #changes: Change[] = [];

  constructor(simulation: Simulation, published: PublishedRows, net: boolean) {
    this.#simulation = simulation;
    this.#published = published;
    this.#net = net;
  }

  changed(kind: EntityKind, id: string, cause: string): void {
    const key = `${kind}/${id}`;
    if (this.#net || !this.#noted.has(key)) this.#noted.set(key, { kind, id, cause });
  }

  settled(time: Time): void {
    if (!this.#net) this.#flush(time);
  }

  /** All changes up to now, in order; `published` holds the rows of now. */
  finish(): Change[] {
    const { time, registry, state } = this.#simulation;
    this.#flush(time);
    for (const kind of entityKinds) {
      for (const id of state[kind].ids()) this.#record(kind, id, registry.projections[kind].drift, null);
    }
    return this.#changes;
  }

  #flush(time: Time): void {
    for (const { kind, id, cause } of this.#noted.values()) this.#record(kind, id, cause, time);
    this.#noted.clear();
  }

  #record<K extends EntityKind>(kind: K, id: string, cause: string, time: Time | null): void {
    const published: Map<string, Rows[K]> = this.#published[kind];
    const record = this.#simulation.state[kind].get(id);
    const before = published.get(id) ?? null;
    const after = record ? this.#simulation.row(kind, record) : null;
    if (after) published.set(id, after);
    else published.delete(id);
    if (sameRow(before, after)) return;
    this.#changes.push({ time: time ?? after?.lastUpdated ?? this.#simulation.time, kind, id, cause, before, after });
  }
}

/** Rows are the same when everything but the time of the last change is. */
function sameRow(before: Row | null, after: Row | null): boolean {
  if (before === null || after === null) return before === after;
  const a = Object.entries(before);
  const b: ReadonlyMap<string, unknown> = new Map(Object.entries(after));
  return a.every(([field, value]) => field === 'lastUpdated' || sameValue(value, b.get(field)));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null) return Object.is(a, b);
  return JSON.stringify(a) === JSON.stringify(b);
}
