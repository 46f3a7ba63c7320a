import type { Cents } from '../kernel/money.ts';
import { DAY, dayStart, monthStart, type Time, yearStart } from '../kernel/time.ts';
import type { EntityKind, Rows, Simulation } from '../world/index.ts';

/**
 * The company on one day: a whole one as it closes, or today as far as it has gone.
 * Rows are made when a measure first asks for them, so that one figure costs no more than it needs.
 */
export class DaySnapshot {
  readonly simulation: Simulation;
  /** Midnight at which the day began, and the time up to which it is measured. */
  readonly from: Time;
  readonly to: Time;
  /** The time at which rows are looked at: a closing midnight belongs to the day that ends. */
  readonly #rowTime: Time;
  /** Milliseconds of the year in which the day lies. */
  readonly #year: number;
  readonly #made = new Map<unknown, unknown>();
  readonly #rows: Partial<{ [K in EntityKind]: readonly Rows[K][] }> = {};

  private constructor(simulation: Simulation, from: Time, to: Time, rowTime: Time) {
    this.simulation = simulation;
    this.from = from;
    this.to = to;
    this.#rowTime = rowTime;
    this.#year = monthStart(yearStart(from), 12) - yearStart(from);
  }

  /** The day that ends at a midnight, seen by the observer of closing days. */
  static closing(simulation: Simulation, midnight: Time): DaySnapshot {
    return new DaySnapshot(simulation, midnight - DAY, midnight, midnight - 1);
  }

  /** Today, from midnight to the time of the world. */
  static today(simulation: Simulation): DaySnapshot {
    return new DaySnapshot(simulation, dayStart(simulation.time), simulation.time, simulation.time);
  }

  /** What a monthly amount is worth for the part of the day that is over, in whole cents: twelve months are the days of the year. */
  accrued(monthly: Cents): Cents {
    return Math.round((monthly * 12 * (this.to - this.from)) / this.#year);
  }

  /** What happened in the whole company since the day began. */
  get counters() {
    return this.simulation.state.company.need('company').today;
  }

  /** All rows of a kind as the lists show them. */
  rows<K extends EntityKind>(kind: K): readonly Rows[K][] {
    const known: readonly Rows[K][] | undefined = this.#rows[kind];
    return known ?? this.#project(kind);
  }

  /** The row of one record as the lists show it. */
  row<K extends EntityKind>(kind: K, id: string): Rows[K] {
    const { registry, state } = this.simulation;
    return registry.projections[kind].row(this.simulation, state[kind].need(id), this.#rowTime);
  }

  /**
   * What was made of the day by a function, kept with the day. Not in a WeakMap beside it: collecting those of a
   * history's days takes longer than all else that measuring does.
   */
  once<T extends object>(make: (day: DaySnapshot) => T): T {
    const known = this.#made.get(make);
    if (known !== undefined) return known as T;
    const made = make(this);
    this.#made.set(make, made);
    return made;
  }

  #project<K extends EntityKind>(kind: K): readonly Rows[K][] {
    const rows: readonly Rows[K][] = this.simulation.state[kind].ids().map((id) => this.row(kind, id));
    Object.assign(this.#rows, { [kind]: rows });
    return rows;
  }
}

/** Makes something of a day once, when it is first asked for. */
export function perDay<T extends object>(make: (day: DaySnapshot) => T): (day: DaySnapshot) => T {
  return (day) => day.once(make);
}
