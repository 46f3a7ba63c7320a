import { DomainError } from '../../core/kernel/errors.ts';
import { isoTime, parseDate } from '../../core/kernel/time.ts';
import {
  catalogue,
  findMeasure,
  type Measure,
  type MeasureId,
  type MeasureSeries,
  measureNow,
  measureSeries,
  type Scope,
  served,
} from '../../core/measures/index.ts';
import { historyStart, type Simulation } from '../../core/world/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { ok } from '../platform/http/reply.ts';
import { tickHeader } from '../worlds/read/describe.ts';
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
  const { value } = measureNow(measure.id, 'company', null, simulation);
  return value === null ? null : served(measure.unit, value);
}

function describe(measure: Measure<MeasureId>, simulation: Simulation) {
  const { id, label, unit, kind, scopes, description, direction } = measure;
  return { id, label, unit, kind, scopes, description, direction, value: companyValue(measure, simulation) };
}

/** Whose figure it is: a department's if there is one of that id, else a client's, past or present. */
function scopeOf(key: string | undefined, simulation: Simulation): Scope {
  if (key === undefined) return 'company';
  return simulation.state.departments.get(key) ? 'department' : 'client';
}

/** A series, whose failures name the request's own fields: it has a `key`, from which the scope follows. */
function seriesOf(...asked: Parameters<typeof measureSeries>): MeasureSeries {
  try {
    return measureSeries(...asked);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const ofKey = error.kind === 'not-found' || error.fields.some(({ pointer }) => pointer === 'query/scope');
    if (!ofKey) throw error;
    const detail = 'Expected the id of a client or department of which this is measured.';
    throw new DomainError(error.kind, error.message, [{ pointer: 'query/key', detail }]);
  }
}

/** Named figures, now and over time. */
export function measureHandlers({
  loader,
  history,
}: MspContainer): Pick<Handlers<typeof routes>, 'listMeasures' | 'getMeasure'> {
  return {
    async listMeasures({ world }) {
      const { head, simulation } = await loader.load(world);
      return ok(
        catalogue.map((measure) => describe(measure, simulation)),
        tickHeader(head),
      );
    },

    async getMeasure({ world, params, query }) {
      const { head, simulation } = await loader.load(world);
      const measure = namedMeasure(params.id, 'path/id');
      const { key, grain } = query;
      const from = query.from === undefined ? historyStart(head.startedAt) : parseDate(query.from);
      const to = query.to === undefined ? head.time : parseDate(query.to);
      const scope = scopeOf(key, simulation);
      const range = { measure: measure.id, scope, key: key ?? null, grain, from, to };
      const { points } = seriesOf(range, await history.read(head), simulation);
      const reply = {
        measure: describe(measure, simulation),
        grain,
        key: key ?? null,
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
