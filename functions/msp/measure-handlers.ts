import { DomainError } from '../../core/kernel/errors.ts';
import { isoTime, parseDate } from '../../core/kernel/time.ts';
import {
  catalogue,
  createMeasureReader,
  createSeriesReader,
  type Figure,
  findMeasure,
  type Measure,
  type MeasureId,
  measureNow,
  scopeOfKey,
  served,
} from '../../core/measures/index.ts';
import { historyStart, type Simulation } from '../../core/world/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
import { perTick } from '../worlds/read/per-tick.ts';
import type { MspContainer } from './container.ts';
import type { routes } from './routes.ts';

/** The measure that a request names. `not-found` for any other id; `pointer` says where it was named. */
export function namedMeasure(id: string, pointer: string): Measure<MeasureId> {
  const measure = findMeasure(id);
  if (measure) return measure;
  throw new DomainError('not-found', `There is no measure ${id}.`, [
    { pointer, detail: 'Expected an id that GET /api/measures lists.' },
  ]);
}

/** A measure of the whole company now, as it is served. */
export function companyValue(measure: Measure<MeasureId>, simulation: Simulation): number | null {
  return servedValue(measure, measureNow(measure.id, 'company', null, simulation));
}

function servedValue({ unit }: Measure, { value }: Figure): number | null {
  return value === null ? null : served(unit, value);
}

function describe(measure: Measure, figure: Figure) {
  const { id, label, unit, kind, scopes, description, direction } = measure;
  const why = figure.reason === undefined ? {} : { reason: figure.reason.detail };
  return { id, label, unit, kind, scopes, description, direction, value: servedValue(measure, figure), ...why };
}

/** Reads with a `key`, from which the scope follows: its failures name that field of the request. */
export function byKey<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const ofKey = error.kind === 'not-found' || error.fields.some(({ pointer }) => pointer === 'query/scope');
    if (!ofKey) throw error;
    const detail = 'Expected a client, department, sales rep, manager, segment or region of which this is measured.';
    throw new DomainError(error.kind, error.message, [{ pointer: 'query/key', detail }]);
  }
}

/** Named figures, now and over time. */
export function measureHandlers({
  loader,
  history,
}: MspContainer): Pick<Handlers<typeof routes>, 'listMeasures' | 'getMeasure'> {
  const measuresOf = perTick(({ simulation }) => createMeasureReader(simulation));
  return {
    async listMeasures({ world }) {
      const loaded = await loader.load(world);
      const measures = measuresOf(loaded);
      return ok(
        catalogue.map((measure) => describe(measure, measures.now(measure.id, 'company', null))),
        tickHeader(loaded.head),
      );
    },

    async getMeasure({ world, params, query }) {
      const loaded = await loader.load(world);
      const { head, simulation } = loaded;
      const measure = namedMeasure(params.id, 'path/id');
      const { grain } = query;
      const key = query.key ?? null;
      const from = query.from === undefined ? historyStart(head.startedAt) : parseDate(query.from);
      const to = query.to === undefined ? head.time : parseDate(query.to);
      const measures = measuresOf(loaded);
      const months = await history.read(head);
      const { figure, points } = byKey(() => {
        const scope = scopeOfKey(query.key, simulation, months);
        const range = { measure: measure.id, scope, key, grain, from, to };
        const series = createSeriesReader(months, measures)(range);
        return { points: series.points, figure: measures.now(measure.id, scope, key, months) };
      });
      const reply = {
        measure: describe(measure, figure),
        grain,
        key,
        points: points.map(({ start, end, value, reason, ...point }) => ({
          ...point,
          start: isoTime(start),
          end: isoTime(end),
          value: value === null ? null : served(measure.unit, value),
          ...(reason && { reason: reason.detail }),
        })),
      };
      return ok(reply, tickHeader(head));
    },
  };
}
