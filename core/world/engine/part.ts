import type { Time } from '../../kernel/time.ts';
import type { EventKind } from './event.ts';
import type { AnyProcess } from './process.ts';
import type { Rule } from './rules.ts';
import type { ScenarioSpec } from './scenario.ts';
import type { Simulation } from './simulation.ts';
import type { RowKind, Signal, World } from './world.ts';

/** How one kind of record shows itself: a pure function of the state and the time. */
export interface Projection<W extends World, K extends RowKind<W>> {
  /** The cause named when the row moved without an event of its own. */
  readonly drift: string;
  /** When something in the row last changed: the row's `lastUpdated`, found without making the row. */
  shown(simulation: Simulation<W>, record: W['records'][K], time: Time): Time;
  row(simulation: Simulation<W>, record: W['records'][K], time: Time): W['rows'][K];
  /** The row as JSON: dollars with two decimals, dates and times as text. */
  wire(row: W['rows'][K]): W['wires'][K];
  /** What a sentence calls the row. */
  name(row: W['rows'][K]): string;
}

export type Projections<W extends World> = { readonly [K in RowKind<W>]: Projection<W, K> };

export type Reactions<W extends World> = {
  readonly [S in Signal<W>]?: (simulation: Simulation<W>, payload: W['signals'][S]) => void;
};

/** One part of the company. */
export interface Part<W extends World> {
  readonly id: string;
  /** How its kinds of records show themselves, for each that has rows. */
  readonly kinds: Partial<Projections<W>>;
  /** Makes the part's records as they stood when history begins. */
  cast(simulation: Simulation<W>): void;
  readonly processes: readonly AnyProcess<W>[];
  readonly reactions: Reactions<W>;
  /** The kinds of events that it records. */
  readonly events: readonly EventKind[];
  readonly rules: readonly Rule<W>[];
  readonly scenarios: readonly ScenarioSpec<W>[];
}
