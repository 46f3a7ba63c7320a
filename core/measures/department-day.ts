import {
  availableToday,
  type Department,
  type DepartmentRow,
  loggedToday,
  type Technician,
  type TechnicianRow,
} from '../world/index.ts';
import { type DaySnapshot, perDay } from './day.ts';

/** One technician on one day. */
export class TechnicianDay {
  readonly record: Technician;
  readonly #day: DaySnapshot;
  #row: TechnicianRow | null = null;
  #billable: number | null = null;
  #available: number | null = null;

  constructor(day: DaySnapshot, record: Technician) {
    this.#day = day;
    this.record = record;
  }

  get row(): TechnicianRow {
    this.#row ??= this.#day.row('technicians', this.record.id);
    return this.#row;
  }

  /** Minutes logged on tickets in the day, work in progress included. */
  get billable(): number {
    this.#billable ??= loggedToday(this.record, this.#day.to).minutes;
    return this.#billable;
  }

  /** Minutes at work in the day. */
  get available(): number {
    this.#available ??= availableToday(this.record, this.#day.from, this.#day.to);
    return this.#available;
  }
}

/** One department on one day, with the technicians who work in it. */
export class DepartmentDay {
  readonly record: Department;
  readonly #day: DaySnapshot;
  #row: DepartmentRow | null = null;

  constructor(day: DaySnapshot, record: Department) {
    this.#day = day;
    this.record = record;
  }

  get row(): DepartmentRow {
    this.#row ??= this.#day.row('departments', this.record.id);
    return this.#row;
  }

  get technicians(): readonly TechnicianDay[] {
    return teamsOf(this.#day).get(this.record.id) ?? [];
  }
}

/** All technicians on a day. */
export const techniciansOf = perDay((day) =>
  Array.from(day.simulation.state.technicians, (record) => new TechnicianDay(day, record)),
);

/** Technicians by the department in which they work. */
const teamsOf = perDay((day) => Map.groupBy(techniciansOf(day), ({ record }) => record.department));

/** The departments on a day, by their ids. */
export const departmentsOf = perDay(
  (day) =>
    new Map(Array.from(day.simulation.state.departments, (record) => [record.id, new DepartmentDay(day, record)])),
);
