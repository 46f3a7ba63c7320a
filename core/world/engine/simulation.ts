import { Collection } from '../../kernel/collection.ts';
import { EventQueue } from '../../kernel/event-queue.ts';
import { hash32, mix32 } from '../../kernel/hash.ts';
import { type Random, stream } from '../../kernel/random.ts';
import type { Time } from '../../kernel/time.ts';
import type { Entity } from './entity.ts';
import type { EventKind, Fields, Values, WorldEvent } from './event.ts';
import { byKind } from './kinds.ts';
import type { IndexedProcess, Registry } from './registry.ts';
import type { RecordKind, RowKind, Signal, State, World } from './world.ts';

/** Sees each day at its closing midnight, before its counters are set to zero. */
export type DayObserver<W extends World> = (simulation: Simulation<W>, midnight: Time) => void;

/** Hears of every change of a record that has a row, with its cause. */
export interface ChangeListener<W extends World> {
  changed(kind: RowKind<W>, id: string, cause: string): void;
  /** An event is over. */
  settled(time: Time): void;
}

/** A state without records. */
export function emptyState<W extends World>({ recordKinds }: Registry<W>): State<W> {
  return byKind<State<W>>(recordKinds, () => new Collection());
}

/**
 * One company in time: its records, the queue of events to come, and the clock.
 * `advance` changes it in place. What it becomes depends on config, commands and time alone,
 * never on how the time was cut or on who listens.
 */
export class Simulation<W extends World> {
  readonly config: W['config'];
  readonly registry: Registry<W>;
  readonly state: State<W>;
  time: Time;
  /** What happened since the state was made or loaded, in the order of its times. */
  readonly events: WorldEvent[] = [];
  /** Ids of what differs from what was last saved, by kind; null for a company of which nothing was saved yet. */
  #dirty: Map<RecordKind<W>, Set<string>> | null;
  /** Records added since the last save: what comes and goes between two saves is not dirty. */
  #born = new Set<Entity>();
  /** Null until the world first goes on: whoever only looks at it needs none. */
  #queue: EventQueue | null = null;
  readonly #key: number;
  readonly #keepsEvents: boolean;
  observeDay: DayObserver<W> | null = null;
  listener: ChangeListener<W> | null = null;

  /** @param state empty for a company that is to be cast, or its records as they were saved */
  constructor(registry: Registry<W>, config: W['config'], state: State<W>, time: Time) {
    this.registry = registry;
    this.config = config;
    this.state = state;
    this.time = time;
    this.#keepsEvents = registry.keepsEvents(config);
    this.#key = mix32(hash32(`pack ${config.packVersion}`) ^ config.seed);
    this.#dirty = registry.recordKinds.some((kind) => state[kind].size > 0) ? new Map() : null;
  }

  /** A stream for something that happens once to a subject, such as the making of its traits. */
  random(subject: string, purpose: string, n = 0): Random {
    return stream(this.#key, subject, hash32(purpose), n);
  }

  /** Lets everything happen up to and including the time `to`. */
  advance(to: Time): void {
    if (!Number.isSafeInteger(to)) throw new RangeError(`time is in whole milliseconds, got ${to}`);
    this.#queue ??= this.#queueOfAll();
    while (this.#queue.nextAt <= to) {
      const event = this.#queue.pop();
      if (!event) break;
      const entry = this.registry.processes[event.process];
      const record = entry && this.state[entry.process.kind].get(event.id);
      const due = entry && record?.due[entry.process.id];
      if (!entry || !record || !due || due[0] !== event.at || due[1] !== event.n) continue; // planned anew, or gone
      this.time = event.at;
      this.#fire(entry, record, event.n);
    }
    if (to > this.time) this.time = to;
  }

  /** Adds a record and plans its processes. */
  add<K extends RecordKind<W>>(kind: K, record: W['records'][K], cause: string): void {
    this.state[kind].add(record);
    if (this.#dirty !== null && !this.#dirty.get(kind)?.has(record.id)) this.#born.add(record);
    for (const entry of this.registry.processesOf(kind)) this.#wait(entry, record, 0);
    this.touch(kind, record, cause);
  }

  remove(kind: RecordKind<W>, id: string, cause: string): void {
    const record: Entity = this.state[kind].need(id);
    this.state[kind].remove(id);
    if (this.#born.delete(record)) this.#dirty?.get(kind)?.delete(id);
    else this.#mark(kind, id);
    this.#tell(kind, id, cause);
  }

  /** Says that a record was changed now in something that its row shows, and why. */
  touch(kind: RecordKind<W>, record: Entity, cause: string): void {
    record.changedAt = this.time;
    this.#mark(kind, record.id);
    this.#tell(kind, record.id, cause);
  }

  /** Says that a record was changed in something that no row shows. */
  mark(kind: RecordKind<W>, record: Entity): void {
    this.#mark(kind, record.id);
  }

  /** Plans the next firing of a process of a record, in place of the one planned. */
  plan(kind: RecordKind<W>, record: Entity, processId: string, at: Time): void {
    this.#schedule(this.registry.process(processId), record, at, record.due[processId]?.[1] ?? 0);
    this.#mark(kind, record.id);
  }

  /** Takes back what was planned for a process of a record. */
  cancel(kind: RecordKind<W>, record: Entity, processId: string): void {
    const due = record.due[processId];
    if (due) record.due[processId] = [0, due[1]];
    this.#mark(kind, record.id);
  }

  emit<S extends Signal<W>>(signal: S, payload: W['signals'][S]): void {
    for (const react of this.registry.reactions(signal)) react(this, payload);
  }

  /** Records what happened to an entity now; a world too large for detail doesn't keep it. */
  record<F extends Fields>(kind: EventKind<string, F>, entity: string, data: Values<F>): void {
    if (this.registry.events.get(kind.name)?.kind !== kind) throw new Error(`no part declares the event ${kind.name}`);
    if (this.#keepsEvents) this.events.push({ time: this.time, kind: kind.name, entity, data });
  }

  /** The row of a record as it stands at the time of the world. */
  row<K extends RowKind<W>>(kind: K, record: W['records'][K]): W['rows'][K] {
    return this.registry.projections[kind].row(this, record, this.time);
  }

  /** Ids of the records that were added, changed or removed since the last call or since they were loaded, by kind; all of them at first. */
  takeDirty(): ReadonlyMap<RecordKind<W>, ReadonlySet<string>> {
    const dirty =
      this.#dirty ?? new Map(this.registry.recordKinds.map((kind) => [kind, new Set(this.state[kind].ids())]));
    this.#dirty = new Map();
    this.#born = new Set();
    return dirty;
  }

  #fire(entry: IndexedProcess<W>, record: Entity, n: number): void {
    const { process } = entry;
    record.due[process.id] = [0, n + 1];
    this.#mark(process.kind, record.id);
    process.fire(this, record, stream(this.#key, record.id, entry.whatKey, n));
    const alive = this.state[process.kind].get(record.id) === record;
    if (alive && record.due[process.id]?.[0] === 0) this.#wait(entry, record, n + 1);
    this.listener?.settled(this.time);
  }

  #wait(entry: IndexedProcess<W>, record: Entity, n: number): void {
    const { process } = entry;
    if (!process.wait) return;
    const at = process.wait(this, record, stream(this.#key, record.id, entry.whenKey, n));
    if (at !== null) this.#schedule(entry, record, at, n);
  }

  #schedule(entry: IndexedProcess<W>, record: Entity, at: Time, n: number): void {
    const time = Math.max(Math.ceil(at), this.time + 1); // an event never causes one at its own instant: no endless loops
    record.due[entry.process.id] = [time, n];
    this.#queue?.push({ at: time, id: record.id, process: entry.index, n });
  }

  #queueOfAll(): EventQueue {
    const queue = new EventQueue();
    for (const kind of this.registry.recordKinds) {
      for (const record of this.state[kind]) {
        for (const { index, process } of this.registry.processesOf(kind)) {
          const due = record.due[process.id];
          if (due && due[0] > 0) queue.push({ at: due[0], id: record.id, process: index, n: due[1] });
        }
      }
    }
    return queue;
  }

  #tell(kind: RecordKind<W>, id: string, cause: string): void {
    if (this.listener !== null && this.registry.hasRows(kind)) this.listener.changed(kind, id, cause);
  }

  #mark(kind: RecordKind<W>, id: string): void {
    if (this.#dirty === null) return;
    const ids = this.#dirty.get(kind);
    if (ids) ids.add(id);
    else this.#dirty.set(kind, new Set([id]));
  }
}

/** A world as it stands when its history begins: each part casts its records, in the order of the parts. */
export function castSimulation<W extends World>(registry: Registry<W>, config: W['config'], time: Time): Simulation<W> {
  const simulation = new Simulation(registry, config, emptyState(registry), time);
  for (const part of registry.parts) part.cast(simulation);
  return simulation;
}
