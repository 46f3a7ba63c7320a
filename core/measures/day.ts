import type { Cents } from '../kernel/money.ts';
import { DAY, dayStart, type Time } from '../kernel/time.ts';
import type { EntityKind, Rows, Simulation } from '../world/index.ts';
import { ClientDay } from './client-day.ts';
import { DepartmentDay, TechnicianDay } from './department-day.ts';

/**
 * The company on one day: a whole one as it closes, or today as far as it has gone.
 * Rows are made when a measure first asks for them, so that one figure costs no more than it needs.
 */
export class DayView {
  readonly simulation: Simulation;
  /** Midnight at which the day began, and the time up to which it is measured. */
  readonly from: Time;
  readonly to: Time;
  /** The time at which rows are looked at: a closing midnight belongs to the day that ends. */
  readonly #rowTime: Time;
  readonly #rows: Partial<{ [K in EntityKind]: readonly Rows[K][] }> = {};
  #clients: readonly ClientDay[] | null = null;
  #technicians: readonly TechnicianDay[] | null = null;
  #departments: readonly DepartmentDay[] | null = null;
  #teams: ReadonlyMap<string, readonly TechnicianDay[]> | null = null;

  private constructor(simulation: Simulation, from: Time, to: Time, rowTime: Time) {
    this.simulation = simulation;
    this.from = from;
    this.to = to;
    this.#rowTime = rowTime;
  }

  /** The day that ends at a midnight, seen by the observer of closing days. */
  static closing(simulation: Simulation, midnight: Time): DayView {
    return new DayView(simulation, midnight - DAY, midnight, midnight - 1);
  }

  /** Today, from midnight to the time of the world. */
  static today(simulation: Simulation): DayView {
    return new DayView(simulation, dayStart(simulation.time), simulation.time, simulation.time);
  }

  /** What a monthly amount is worth for the part of the day that is over, in whole cents: twelve months are 365 days. */
  accrued(monthly: Cents): Cents {
    return Math.round((monthly * 12 * (this.to - this.from)) / (365 * DAY));
  }

  /** What happened in the whole company since the day began. */
  get counters() {
    return this.simulation.state.company.need('company').today;
  }

  get clients(): readonly ClientDay[] {
    this.#clients ??= Array.from(this.simulation.state.clients, (client) => new ClientDay(this, client));
    return this.#clients;
  }

  get technicians(): readonly TechnicianDay[] {
    this.#technicians ??= Array.from(this.simulation.state.technicians, (record) => new TechnicianDay(this, record));
    return this.#technicians;
  }

  get departments(): readonly DepartmentDay[] {
    this.#departments ??= Array.from(this.simulation.state.departments, (record) => new DepartmentDay(this, record));
    return this.#departments;
  }

  /** The technicians of a department. */
  team(department: string): readonly TechnicianDay[] {
    this.#teams ??= Map.groupBy(this.technicians, ({ record }) => record.department);
    return this.#teams.get(department) ?? [];
  }

  /** The client or department of that id, if it is there now. */
  client(id: string): ClientDay | undefined {
    const record = this.simulation.state.clients.get(id);
    return record && new ClientDay(this, record);
  }

  department(id: string): DepartmentDay | undefined {
    const record = this.simulation.state.departments.get(id);
    return record && new DepartmentDay(this, record);
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

  #project<K extends EntityKind>(kind: K): readonly Rows[K][] {
    const rows: readonly Rows[K][] = this.simulation.state[kind].ids().map((id) => this.row(kind, id));
    Object.assign(this.#rows, { [kind]: rows });
    return rows;
  }
}
