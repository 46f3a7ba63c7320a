import { hash32 } from '../../kernel/hash.ts';
import type { EventKind } from './event.ts';
import { byKind, type Kind, type Kinds, kindsOfPack, rowKindsOf } from './kinds.ts';
import type { Part, Projections, Reactions } from './part.ts';
import type { AnyProcess } from './process.ts';
import type { Rule } from './rules.ts';
import type { ScenarioSpec } from './scenario.ts';
import type { RecordKind, RowKind, Signal, World } from './world.ts';

/** A process with what the engine looks up for every event. */
export interface IndexedProcess<W extends World> {
  readonly index: number;
  readonly process: AnyProcess<W>;
  /** Keys of its random streams: when it fires, and what then happens. */
  readonly whenKey: number;
  readonly whatKey: number;
}

/** What a world is built of. */
export interface Blueprint<W extends World> {
  /** The list of kinds from which the types of `W` follow. */
  readonly kinds: Kinds & Readonly<Record<RecordKind<W>, unknown>>;
  /** In the order in which they are cast and react. */
  readonly parts: readonly Part<W>[];
  /** Whether worlds of a configuration keep their events. */
  readonly keepsEvents: (config: W['config']) => boolean;
}

/** All kinds and parts of a world as one machine. Built once, shared by all worlds. */
export class Registry<W extends World> {
  readonly kinds: Kinds;
  readonly parts: readonly Part<W>[];
  readonly keepsEvents: Blueprint<W>['keepsEvents'];
  /** In the order of their names, as snapshots list them. */
  readonly recordKinds: readonly RecordKind<W>[];
  /** In the order of the list. */
  readonly rowKinds: readonly RowKind<W>[];
  readonly processes: readonly IndexedProcess<W>[];
  readonly projections: Projections<W>;
  readonly rules: readonly Rule<W>[];
  readonly scenarios: readonly ScenarioSpec<W>[];
  /** Kinds of events by name, with the part that records them. */
  readonly events: ReadonlyMap<string, { readonly kind: EventKind; readonly part: string }>;
  readonly #byId: ReadonlyMap<string, IndexedProcess<W>>;
  readonly #byKind: { readonly [K in RecordKind<W>]: readonly IndexedProcess<W>[] };
  readonly #shown: ReadonlySet<string>;

  /** @throws Error when two parts define the same thing, a kind with rows is shown by none, or one follows another that it can't */
  constructor({ kinds, parts, keepsEvents }: Blueprint<W>) {
    this.kinds = kinds;
    this.parts = parts;
    this.keepsEvents = keepsEvents;
    this.recordKinds = Object.keys(kinds).sort() as RecordKind<W>[];
    this.rowKinds = rowKindsOf(kinds) as readonly RowKind<W>[];
    this.#shown = new Set(this.rowKinds);
    for (const [kind, entry] of Object.entries(kinds)) this.#checkCount(kind, entry);
    this.processes = parts
      .flatMap((part) => part.processes)
      .map((process, index) => ({
        index,
        process,
        whenKey: hash32(`when:${process.id}`),
        whatKey: hash32(`what:${process.id}`),
      }));
    this.#byId = unique('process', this.processes, (entry) => entry.process.id);
    this.#byKind = byKind<{ readonly [K in RecordKind<W>]: readonly IndexedProcess<W>[] }>(this.recordKinds, (kind) =>
      this.processes.filter((entry) => entry.process.kind === kind),
    );
    this.projections = projectionsOf(kinds, this.rowKinds, parts);
    this.rules = parts.flatMap((part) => part.rules);
    unique('rule', this.rules, (rule) => rule.id);
    this.scenarios = parts.flatMap((part) => part.scenarios);
    unique('scenario', this.scenarios, (scenario) => scenario.id);
    const events = parts.flatMap((part) => part.events.map((kind) => ({ kind, part: part.id })));
    this.events = unique('event', events, ({ kind }) => kind.name);
  }

  /** The kinds of records that worlds of a configuration are stored with, in the order of their names. */
  kindsOf({ packVersion }: W['config']): readonly RecordKind<W>[] {
    const stored = new Set(kindsOfPack(this.kinds, packVersion));
    return this.recordKinds.filter((kind) => stored.has(kind));
  }

  /** Whether records of a kind show themselves as rows. */
  hasRows(kind: RecordKind<W>): kind is RowKind<W> {
    return this.#shown.has(kind);
  }

  #checkCount(kind: string, { asMany, each = 1, atMost = 1, count, follows }: Kind): void {
    if (!(each > 0 && atMost > 0)) throw new Error(`${kind} are ${each} for each, at most ${atMost}: both are above 0`);
    if (asMany !== undefined && !this.#shown.has(asMany))
      throw new Error(`${kind} are as many as ${asMany}: no kind with rows`);
    if (follows === undefined) return;
    for (const other of [follows.kind, ...follows.neededBy]) {
      if (!this.#shown.has(other)) throw new Error(`${kind} follow ${other}: no kind with rows`);
      if (this.kinds[other]?.follows) throw new Error(`${kind} follow ${other}, which follow others themselves`);
    }
    const followed = Math.round((this.kinds[follows.kind]?.count ?? 0) / follows.per);
    if (count !== followed) throw new Error(`${kind} are ${count} by default, and ${followed} by what they follow`);
  }

  process(id: string): IndexedProcess<W> {
    const entry = this.#byId.get(id);
    if (!entry) throw new Error(`no process ${id} in any part of the world`);
    return entry;
  }

  processesOf(kind: RecordKind<W>): readonly IndexedProcess<W>[] {
    return this.#byKind[kind];
  }

  /** The scenario of that id, or undefined. */
  scenario(id: string): ScenarioSpec<W> | undefined {
    return this.scenarios.find((scenario) => scenario.id === id);
  }

  /** What the parts do on a signal, in the order of the parts. */
  reactions<S extends Signal<W>>(signal: S): readonly NonNullable<Reactions<W>[S]>[] {
    return this.parts.flatMap((part) => part.reactions[signal] ?? []);
  }
}

function unique<T>(what: string, entries: readonly T[], idOf: (entry: T) => string): ReadonlyMap<string, T> {
  const map = new Map(entries.map((entry) => [idOf(entry), entry]));
  if (map.size !== entries.length) throw new Error(`two parts of the world define the same ${what}`);
  return map;
}

/** Each kind of row is shown by the part that owns it. */
function projectionsOf<W extends World>(
  kinds: Kinds,
  rowKinds: readonly RowKind<W>[],
  parts: readonly Part<W>[],
): Projections<W> {
  return byKind<Projections<W>>(rowKinds, (kind) => {
    const owner = kinds[kind]?.part;
    const projection = parts.find((part) => part.id === owner)?.kinds[kind];
    if (!projection) throw new Error(`no part ${owner} projects its rows of ${kind}`);
    return projection;
  });
}
