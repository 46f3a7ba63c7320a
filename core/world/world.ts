import { addMonths, dayStart, type Time } from '../kernel/time.ts';
import { type Counts, HISTORY_MONTHS, type WorldConfig } from './config.ts';
import type { RowSets, RuleResult, RuleView } from './engine/part.ts';
import { type DayObserver, Simulation } from './engine/simulation.ts';
import { registry } from './parts.ts';
import { emptyState } from './state.ts';

/** Midnight at which the company's history begins: 25 months before it runs. */
export function historyStart(startedAt: Time): Time {
  return dayStart(addMonths(startedAt, -HISTORY_MONTHS));
}

/** The company as it stood when history begins: who exists, by seed, pack and counts alone. */
export function castWorld(config: WorldConfig): Simulation {
  const simulation = new Simulation(registry, config, emptyState(), historyStart(config.startedAt));
  for (const part of registry.parts) part.cast(simulation);
  return simulation;
}

/** Casts the company and lets its 25 months of history happen. */
export function createWorld(config: WorldConfig, observeDay: DayObserver | null = null): Simulation {
  const simulation = castWorld(config);
  simulation.observeDay = observeDay;
  simulation.advance(config.startedAt);
  return simulation;
}

/** All rows as they stand at the time of the world. */
export function projectRows(simulation: Simulation): RowSets {
  const { state } = simulation;
  const all = <T, R>(records: Iterable<T>, row: (record: T) => R): R[] => Array.from(records, row);
  return {
    clients: all(state.clients, (record) => simulation.row('clients', record)),
    licenses: all(state.licenses, (record) => simulation.row('licenses', record)),
    leads: all(state.leads, (record) => simulation.row('leads', record)),
    technicians: all(state.technicians, (record) => simulation.row('technicians', record)),
    departments: all(state.departments, (record) => simulation.row('departments', record)),
    vendors: all(state.vendors, (record) => simulation.row('vendors', record)),
    contracts: all(state.contracts, (record) => simulation.row('contracts', record)),
  };
}

export interface CertificateEntry extends RuleResult {
  readonly id: string;
  readonly label: string;
  readonly entity: keyof Counts;
  readonly rationale: string;
}

/** Checks every rule; a world may be served only while none is broken. */
export function certify(
  simulation: Simulation,
  rows: RowSets,
  previous: RuleView['previous'] = null,
): CertificateEntry[] {
  const view: RuleView = { time: simulation.time, rows, simulation, previous };
  return registry.rules.map((rule) => {
    const { id, label, entity, rationale } = rule;
    return { id, label, entity, rationale, ...rule.check(view) };
  });
}
