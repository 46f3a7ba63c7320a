import { DAY, type Time } from '../kernel/time.ts';
import { FULL_DETAIL_ROWS, type Simulation, totalRows, type WorldConfig } from '../world/index.ts';
import { storedMeasures } from './catalogue.ts';
import { DayView } from './day.ts';
import type { Scope } from './measure.ts';

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

function evaluations<S extends Scope>(scope: S) {
  return storedMeasures(scope).flatMap(({ id, evaluate, additiveOver }) => {
    const take = evaluate.by === 'state' ? evaluate[scope] : undefined;
    return take ? [{ id, take, additiveOver }] : [];
  });
}

/** Measures the day that ends at a midnight, after its bookings and before its counters are set to zero. */
export function measureDay(simulation: Simulation, midnight: Time): DayFigures {
  const day = DayView.closing(simulation, midnight);
  const departments = Object.fromEntries(
    day.departments.map((department) => [department.record.id, figuresOf(ofDepartment, department, day)]),
  );
  const clients = keepsClients(simulation.config)
    ? Object.fromEntries(day.clients.map((client) => [client.record.id, figuresOf(ofClient, client, day)]))
    : null;
  const company: Record<string, number> = {};
  for (const { id, take, additiveOver } of ofCompany) {
    const parts = additiveOver === 'client' ? clients : additiveOver === 'department' ? departments : null;
    // What adds up is added up: a day of a large history costs half.
    company[id] = whole(id, parts ? sumOfParts(parts, id) : take(day));
  }
  return { day: midnight - DAY, company, departments, clients };
}

type Taker<T> = { readonly id: string; readonly take: (part: T, day: DayView) => number };

function figuresOf<T>(takers: readonly Taker<T>[], part: T, day: DayView): Figures {
  const figures: Record<string, number> = {};
  for (const { id, take } of takers) figures[id] = whole(id, take(part, day));
  return figures;
}

function sumOfParts(parts: Readonly<Record<string, Figures>>, id: string): number {
  let sum = 0;
  for (const key in parts) sum += parts[key]?.[id] ?? 0;
  return sum;
}

function whole(id: string, value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`measure ${id} is stored in whole numbers, got ${value}`);
  return value;
}
