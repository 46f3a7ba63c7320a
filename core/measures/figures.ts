import { DAY, type Time } from '../kernel/time.ts';
import { FULL_DETAIL_ROWS, type Simulation, totalRows, type WorldConfig } from '../world/index.ts';
import { storedMeasures } from './catalogue.ts';
import { DayView } from './day.ts';

/** Stored measures by their ids: whole numbers, in cents or minutes where the unit is `usd` or `hours`. */
export type Figures = Readonly<Record<string, number>>;

/** All stored measures of one whole day. */
export interface DayFigures {
  /** Midnight at which the day began. */
  readonly day: Time;
  readonly company: Figures;
  /** By department and client id. */
  readonly departments: Readonly<Record<string, Figures>>;
  readonly clients: Readonly<Record<string, Figures>> | null;
}

/** True where the world is small enough to keep figures of single clients. */
export function keepsClients(config: WorldConfig): boolean {
  return totalRows(config.counts) <= FULL_DETAIL_ROWS;
}

const ofCompany = evaluations('company');
const ofClient = evaluations('client');
const ofDepartment = evaluations('department');

function evaluations<S extends 'company' | 'client' | 'department'>(scope: S) {
  return storedMeasures(scope).flatMap(({ id, evaluate }) => {
    const take = evaluate.by === 'state' ? evaluate[scope] : undefined;
    return take ? [{ id, take }] : [];
  });
}

/** Measures the day that ends at a midnight, after its bookings and before its counters are set to zero. */
export function measureDay(simulation: Simulation, midnight: Time): DayFigures {
  const day = DayView.closing(simulation, midnight);
  const company: Record<string, number> = {};
  for (const { id, take } of ofCompany) company[id] = whole(id, take(day));
  const departments: Record<string, Figures> = {};
  for (const department of day.departments) {
    const figures: Record<string, number> = {};
    for (const { id, take } of ofDepartment) figures[id] = whole(id, take(department, day));
    departments[department.record.id] = figures;
  }
  return {
    day: midnight - DAY,
    company,
    departments,
    clients: keepsClients(simulation.config) ? clientFigures(day) : null,
  };
}

function clientFigures(day: DayView): Record<string, Figures> {
  const clients: Record<string, Figures> = {};
  for (const client of day.clients) {
    const figures: Record<string, number> = {};
    for (const { id, take } of ofClient) figures[id] = whole(id, take(client, day));
    clients[client.record.id] = figures;
  }
  return clients;
}

function whole(id: string, value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`measure ${id} is stored in whole numbers, got ${value}`);
  return value;
}
