import { DomainError } from '../../../kernel/errors.ts';
import { isoTime } from '../../../kernel/time.ts';
import {
  createMeasureReader,
  createSeriesReader,
  type Grain,
  type MeasureHistory,
  type MeasureId,
  type MeasureReader as MeasuresNow,
  scopeOfKey,
} from '../../../measures/index.ts';
import type { AsOf } from '../../../print/document.ts';
import type { ClientRow, Simulation } from '../../../world/index.ts';
import { createValueModel, type ValueModel } from '../value/index.ts';
import type { Requirement, RequirementScope, RowsRequirement } from '../widget.ts';
import type { Bound, BoundRequirement, BoundRows } from './bound.ts';
import { bindDerived } from './derived-figure.ts';
import { bindMeasure, type MeasureReader } from './measure-figure.ts';
import { rowColumns, rowsOf, rowsRationale } from './rows.ts';

/** One client at one committed tick, as its dashboards look at it. What was read once is kept: make one per tick. */
export interface DashboardSnapshot {
  readonly asOf: AsOf;
  /** As the client list shows it, in cents. */
  readonly client: ClientRow;
  readonly value: ValueModel;
  /** What a widget's requirements come to. */
  bind(requirements: readonly Requirement[]): Bound;
}

/**
 * @param measures of the same simulation; clients that share them read each measure of the company once
 * @throws DomainError `not-found` for a client that isn't there (any more)
 */
export function createDashboardSnapshot(
  simulation: Simulation,
  history: MeasureHistory,
  asOf: AsOf,
  clientId: string,
  measures = createMeasureReader(simulation),
): DashboardSnapshot {
  const record = simulation.state.clients.get(clientId);
  if (!record) throw new DomainError('not-found', `There is no client ${clientId}.`);
  const client = simulation.row('clients', record);
  const reader = createReader(measures, history, clientId);
  const { time } = simulation;
  const read = (measure: MeasureId, grain: Grain) => [...reader.points(measure, 'client', grain, 0).values()];
  let model: ValueModel | null = null;
  const value = (): ValueModel => {
    model ??= createValueModel(client.industry, read, time);
    return model;
  };

  const bindOne = (requirement: Requirement): BoundRequirement => {
    if (requirement.kind === 'measure') return bindMeasure(requirement, reader);
    if (requirement.kind === 'derived') return bindDerived(requirement, value(), time);
    return bindRows(requirement, client, simulation);
  };

  return {
    asOf,
    client,
    get value() {
      return value();
    },
    bind: (requirements) => ({ timestamp: isoTime(time), requirements: requirements.map(bindOne) }),
  };
}

function bindRows(requirement: RowsRequirement, client: ClientRow, simulation: Simulation): BoundRows {
  const { as, rows: kind, columns } = requirement;
  const all = rowColumns[kind];
  return {
    kind: 'rows',
    as,
    source: 'rows',
    id: kind,
    requirement,
    rationale: `${rowsRationale[kind]}.`,
    columns: columns ? columns.flatMap((key) => all.find((column) => column.key === key) ?? []) : all,
    rows: rowsOf(kind, client, simulation),
  };
}

/** Reads each measure once, and keeps it. */
function createReader(measures: MeasuresNow, history: MeasureHistory, clientId: string): MeasureReader {
  const { simulation } = measures;
  const own = scopeOfKey(clientId, simulation, history);
  const keyOf = (scope: RequirementScope): string | null => (scope === own ? clientId : null);
  const read = <T>(kept: Map<string, T>, name: string, make: () => T): T => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = make();
    kept.set(name, made);
    return made;
  };
  const readSeries = createSeriesReader(history, measures);
  const series = new Map<string, ReturnType<MeasureReader['points']>>();
  return {
    time: simulation.time,
    now: (id, scope) => measures.now(id, scope, keyOf(scope)),
    points: (measure, scope, grain, from) =>
      read(series, `${scope} ${grain} ${measure} ${from}`, () => {
        const query = { measure, scope, key: keyOf(scope), grain, from, to: simulation.time } as const;
        const { points } = readSeries(query);
        return new Map(points.map((point) => [point.period, point]));
      }),
  };
}
