import { hash32 } from '../../kernel/hash.ts';
import type { Signal } from '../signals.ts';
import { type RecordKind, recordKinds } from '../state.ts';
import type { AnyProcess, Part, Projections, Rule, ScenarioSpec } from './part.ts';

/** A process with what the engine looks up for every event. */
export interface IndexedProcess {
  readonly index: number;
  readonly process: AnyProcess;
  /** Keys of its random streams: when it fires, and what then happens. */
  readonly whenKey: number;
  readonly whatKey: number;
}

/** All parts of the company as one machine. Built once, shared by all worlds. */
export class Registry {
  readonly parts: readonly Part[];
  readonly processes: readonly IndexedProcess[];
  readonly projections: Projections;
  readonly rules: readonly Rule[];
  readonly scenarios: readonly ScenarioSpec[];
  readonly #byId: ReadonlyMap<string, IndexedProcess>;
  readonly #byKind: Readonly<Record<RecordKind, readonly IndexedProcess[]>>;

  constructor(parts: readonly Part[]) {
    this.parts = parts;
    this.processes = parts
      .flatMap((part) => part.processes)
      .map((process, index) => ({
        index,
        process,
        whenKey: hash32(`when:${process.id}`),
        whatKey: hash32(`what:${process.id}`),
      }));
    this.#byId = unique('process', this.processes, (entry) => entry.process.id);
    const byKind = recordKinds.map((kind) => [kind, this.processes.filter((entry) => entry.process.kind === kind)]);
    this.#byKind = Object.fromEntries(byKind) as Record<RecordKind, IndexedProcess[]>;
    this.projections = completeProjections(parts);
    this.rules = parts.flatMap((part) => part.rules);
    unique('rule', this.rules, (rule) => rule.id);
    this.scenarios = parts.flatMap((part) => part.scenarios);
    unique('scenario', this.scenarios, (scenario) => scenario.id);
  }

  process(id: string): IndexedProcess {
    const entry = this.#byId.get(id);
    if (!entry) throw new Error(`no process ${id} in any part of the world`);
    return entry;
  }

  processesOf(kind: RecordKind): readonly IndexedProcess[] {
    return this.#byKind[kind];
  }

  /** The scenario of that id, or undefined. */
  scenario(id: string): ScenarioSpec | undefined {
    return this.scenarios.find((scenario) => scenario.id === id);
  }

  /** What the parts do on a signal, in the order of the parts. */
  reactions<S extends Signal>(signal: S): readonly NonNullable<Part['reactions'][S]>[] {
    return this.parts.flatMap((part) => part.reactions[signal] ?? []);
  }
}

function unique<T>(what: string, entries: readonly T[], idOf: (entry: T) => string): ReadonlyMap<string, T> {
  const map = new Map(entries.map((entry) => [idOf(entry), entry]));
  if (map.size !== entries.length) throw new Error(`two parts of the world define the same ${what}`);
  return map;
}

function completeProjections(parts: readonly Part[]): Projections {
  const merged: Partial<Projections> = Object.assign({}, ...parts.map((part) => part.projections));
  const { clients, licenses, leads, technicians, departments, vendors, contracts } = merged;
  if (!clients || !licenses || !leads || !technicians || !departments || !vendors || !contracts) {
    throw new Error('every kind of row needs a part that projects it');
  }
  return { clients, licenses, leads, technicians, departments, vendors, contracts };
}
