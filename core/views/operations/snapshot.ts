import { addMonths, monthStart } from '../../kernel/time.ts';
import {
  type Change,
  change,
  createMeasureReader,
  createSeriesReader,
  type Measure,
  type MeasureHistory,
  type MeasureId,
  needMeasure,
  type SeriesPoint,
  scopeOfKey,
  served,
} from '../../measures/index.ts';
import type { AsOf } from '../../print/document.ts';
import type { RowSets, Simulation } from '../../world/index.ts';

/** A measure as it stands at the tick of the report, in its served unit (dollars, hours, percent); null with a reason. */
export interface SnapshotFigure {
  readonly measure: Measure<MeasureId>;
  readonly value: number | null;
  readonly reason: string | null;
}

/** What reports read of one committed tick. */
export interface CompanyAtTick {
  readonly simulation: Simulation;
  /** The rows of that simulation, projected by whoever loaded it. */
  readonly rows: RowSets;
  readonly history: MeasureHistory;
  readonly asOf: AsOf;
}

/** One company at one tick, as reports look at it: rows in cents and milliseconds, measures in served units. */
export interface CompanySnapshot {
  readonly asOf: AsOf;
  readonly rows: RowSets;
  readonly simulation: Simulation;
  /** As `GET /api/measures` shows it: of the company, or of the client or department with that id. Flows are since midnight. */
  now(measure: MeasureId, key?: string): SnapshotFigure;
  /** The last so many months, the running one last and partial; fewer where history is shorter. Values are served. */
  months(measure: MeasureId, count: number, key?: string): readonly SeriesPoint[];
  /** The last so many whole months, without one in whose midst history begins; fewer where it is shorter. */
  wholeMonths(measure: MeasureId, count: number, key?: string): readonly SeriesPoint[];
  /** The last whole month; null where there is none. */
  lastMonth(measure: MeasureId, key?: string): SeriesPoint | null;
  /** How it moved in its last month, in served units; null where history is too short. */
  change(measure: MeasureId, key?: string): Change | null;
}

export function createCompanySnapshot({ simulation, rows, history, asOf }: CompanyAtTick): CompanySnapshot {
  const measures = createMeasureReader(simulation);
  const readSeries = createSeriesReader(history, measures);
  const scopeOf = (key: string | undefined): string => scopeOfKey(key, simulation, history);

  function series(id: MeasureId, count: number, key: string | undefined) {
    const from = monthStart(addMonths(monthStart(asOf.time), 1 - count));
    const query = { measure: id, scope: scopeOf(key), key: key ?? null, grain: 'month', from, to: asOf.time } as const;
    return readSeries(query);
  }

  const serve = (id: MeasureId, point: SeriesPoint): SeriesPoint => {
    const { unit } = needMeasure(id);
    return { ...point, value: point.value === null ? null : served(unit, point.value) };
  };

  // Findings and pages look at the same few series again and again.
  const kept = new Map<string, readonly SeriesPoint[]>();
  const months: CompanySnapshot['months'] = (id, count, key) => {
    const name = `${id}/${count}/${key ?? ''}`;
    const points = kept.get(name) ?? series(id, count, key).points.map((point) => serve(id, point));
    kept.set(name, points);
    return points;
  };

  return {
    asOf,
    rows,
    simulation,
    now(id, key) {
      const measure = needMeasure(id);
      const { value, reason } = measures.now(id, scopeOf(key), key ?? null, history);
      return {
        measure,
        value: value === null ? null : served(measure.unit, value),
        reason: reason?.detail ?? null,
      };
    },
    months,
    wholeMonths: (id, count, key) =>
      months(id, count + 1, key)
        .filter(({ partial }) => !partial)
        .slice(-count),
    lastMonth: (id, key) => months(id, 3, key).findLast((point) => !point.partial) ?? null,
    change(id, key) {
      const moved = change(series(id, 4, key));
      if (!moved) return null;
      const { unit } = needMeasure(id);
      const absolute = moved.absolute === null ? null : served(unit, moved.absolute);
      return { ...moved, from: serve(id, moved.from), to: serve(id, moved.to), absolute };
    },
  };
}
