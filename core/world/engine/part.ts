import type { Random } from '../../kernel/random.ts';
import type { Time } from '../../kernel/time.ts';
import type { Scenario } from '../company/state.ts';
import type { EntityKind } from '../config.ts';
import type { Rows } from '../rows.ts';
import type { Signal, Signals } from '../signals.ts';
import type { RecordKind, Records } from '../state.ts';
import type { Entity } from './entity.ts';
import type { Simulation } from './simulation.ts';

/** Something that happens to one kind of record again and again, each time with a random stream of its own. */
export interface Process<K extends RecordKind = RecordKind> {
  /** `client.tickets` */
  readonly id: string;
  readonly kind: K;
  /** When it fires next, from now on, or null; left out where only `Simulation.plan` says when. */
  readonly wait?: (simulation: Simulation, record: Records[K], random: Random) => Time | null;
  readonly fire: (simulation: Simulation, record: Records[K], random: Random) => void;
}

/** A process whatever its kind: the engine hands it records of that kind only. */
export interface AnyProcess {
  readonly id: string;
  readonly kind: RecordKind;
  readonly wait: ((simulation: Simulation, record: Entity, random: Random) => Time | null) | null;
  readonly fire: (simulation: Simulation, record: Entity, random: Random) => void;
}

export function defineProcess<K extends RecordKind>({ id, kind, wait, fire }: Process<K>): AnyProcess {
  return {
    id,
    kind,
    wait: wait ? (simulation, record, random) => wait(simulation, record as Records[K], random) : null,
    fire: (simulation, record, random) => fire(simulation, record as Records[K], random),
  };
}

/** How one kind of record shows itself: a pure function of the state and the time. */
export interface Projection<K extends EntityKind = EntityKind> {
  readonly kind: K;
  /** The cause named when the row moved without an event of its own. */
  readonly drift: string;
  /** When something in the row last changed: the row's `lastUpdated`, found without making the row. */
  shown(simulation: Simulation, record: Records[K], time: Time): Time;
  row(simulation: Simulation, record: Records[K], time: Time): Rows[K];
}

export type Projections = { readonly [K in EntityKind]: Projection<K> };

/** What a rule found: how many rows it looked at, and which of them break it. */
export interface RuleResult {
  readonly checked: number;
  readonly broken: readonly { readonly id: string; readonly detail: string }[];
}

/** A statement about the company that holds at every tick. */
export interface Rule {
  /** `license.seats-add-up` */
  readonly id: string;
  readonly label: string;
  readonly entity: EntityKind;
  readonly rationale: string;
  check(view: RuleView): RuleResult;
}

/** All rows of one tick, by kind, in the order of their ids. */
export type RowSets = { readonly [K in EntityKind]: readonly Rows[K][] };

/** What rules look at: the rows as everyone sees them, and the state behind them. */
export interface RuleView {
  readonly time: Time;
  readonly rows: RowSets;
  readonly simulation: Simulation;
  /** The rows of the tick before, by kind and id, where the rule is checked at a tick. */
  readonly previous: { readonly [K in EntityKind]: ReadonlyMap<string, Rows[K]> } | null;
}

/** A knob: what it does to the company while it runs. */
export interface ScenarioSpec {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Shocks in all over its duration. */
  readonly shocks: number;
  /** One shock of a scenario that runs, as strong as its magnitude. */
  shock(simulation: Simulation, scenario: Scenario, random: Random): void;
  /** Called once when it ends by time or by command. */
  end?(simulation: Simulation, scenario: Scenario): void;
}

export type Reactions = { readonly [S in Signal]?: (simulation: Simulation, payload: Signals[S]) => void };

/** One part of the company: adding one is a folder, and a line in `parts.ts`. */
export interface Part {
  readonly id: string;
  /** Makes the part's records as they stood when history begins. */
  cast(simulation: Simulation): void;
  readonly processes: readonly AnyProcess[];
  readonly projections: Partial<Projections>;
  readonly reactions: Reactions;
  readonly rules: readonly Rule[];
  readonly scenarios: readonly ScenarioSpec[];
}
