import { instantWindow, periodLabel, windowOf } from '../../../kernel/presentation/periods.ts';
import { DAY, type Time } from '../../../kernel/time.ts';
import {
  type Figure,
  type Grain,
  isStanding,
  type MeasureId,
  needMeasure,
  type Period,
  periodOf,
  type SeriesPoint,
  served,
  type Unit,
} from '../../../measures/index.ts';
import type { MeasureRequirement, RequirementScope } from '../widget.ts';
import { aggregate, type PointsOf, readingOf } from './aggregate.ts';
import type { BoundCourse, BoundFigure, BoundPoint, Reading } from './bound.ts';
import { COURSE, lastPeriods, spanText } from './periods.ts';

/** What reads measures at the committed tick. */
export interface MeasureReader {
  readonly time: Time;
  /** As it stands now, in the inner unit. */
  now(measure: MeasureId, scope: RequirementScope): Figure;
  /** Points by period, in inner units, from a time on; 0 for all of history. */
  points(measure: MeasureId, scope: RequirementScope, grain: Grain, from: Time): ReadonlyMap<string, SeriesPoint>;
}

/** Reads a measure as a widget wants it. Values are served: rounded here, and nowhere after. */
export function bindMeasure(requirement: MeasureRequirement, reader: MeasureReader): BoundFigure {
  const { as, measure: id, scope, window } = requirement;
  const measure = needMeasure(id);
  const standing = isStanding(measure);
  const grain = window === 'now' ? 'month' : window.grain;
  const count = window === 'now' ? 1 : window.count;
  const all = lastPeriods(grain, 2 * count, reader.time, standing);
  // Months are few, and widgets of other windows ask for them as well; days are many.
  const from = grain === 'day' ? (all[0]?.start ?? 0) : 0;
  const pointsOf: PointsOf = (part) => reader.points(part, scope, grain, from);
  const periods = all.slice(count);
  const serve = (reading: Reading): Reading => serveReading(measure.unit, reading);
  const over = (span: readonly Period[]): Reading => serve(aggregate(id, standing ? span.slice(-1) : span, pointsOf));
  /** Whether whose it is was not there yet on the eve of a period. */
  const cameIn = (start: number): boolean =>
    pointsOf(id).get(periodOf(grain, start - 1).name)?.reason?.kind === 'not-there';
  /** True where all of it is known, and whose it is was there before: who came in its midst has less of it. */
  const isWhole = (span: readonly Period[]): boolean => {
    const known = pointsOf(id);
    return (
      !cameIn(span[0]?.start ?? 0) &&
      span.every(({ name }) => known.get(name)?.value != null && known.get(name)?.partial === false)
    );
  };

  const pointAt = ({ name, start }: Period): BoundPoint => {
    const point = pointsOf(id).get(name);
    const partial = point?.partial === true || (!standing && point?.value != null && cameIn(start));
    return { period: name, start, partial, ...serve(readingOf(point)) };
  };
  /** Levels at the ends of the last months and now; counted over time, as long a window up to each of the last periods. */
  const course = (now: Reading): BoundCourse => {
    if (grain === 'day') return { basis: 'rolling', length: count, points: [] }; // widgets of days show no single figure
    const length = standing ? 1 : count;
    const known = lastPeriods(grain, COURSE + length - 1, reader.time, standing);
    const points = known.slice(length - 1).map((last, index) => {
      const span = known.slice(index, index + length);
      const value = index === COURSE - 1 ? now : length === 1 ? pointAt(last) : isWhole(span) ? over(span) : NOTHING;
      return { ...pointAt(last), value: value.value, reason: value.reason, end: last.end };
    });
    return { basis: standing ? 'level' : 'rolling', length, points };
  };
  const here = standing ? instantWindow(reader.time) : (windowOf(periods) ?? instantWindow(reader.time));

  return {
    kind: 'figure',
    as,
    source: 'measure',
    id,
    unit: measure.unit,
    direction: measure.direction,
    scope,
    window,
    adds: measure.kind === 'flow',
    whole: true,
    rationale: `${measure.description} Of ${scope === 'client' ? 'the client' : 'the whole company'}, ${
      window === 'now' || standing ? 'as it stands at the tick' : spanText(periods)
    }.`,
    benchmarks: [],
    time: here,
    get figure() {
      if (window !== 'now') return over(periods);
      const { value, reason } = reader.now(id, scope);
      return serve({ value, reason: reason?.detail ?? null });
    },
    get trend() {
      const to = this.figure;
      if (standing) {
        const earlier = all.slice(0, -1);
        const last = earlier.at(-1);
        const basis = `now against the end of ${last?.name ?? '—'}`;
        const label = last ? `the end of ${periodLabel(last)}` : basis;
        const fromWindow = last ? instantWindow(last.end - DAY, label) : null;
        return { to, from: over(earlier), basis, label, fromWindow, toWindow: here };
      }
      const earlier = all.slice(0, count);
      const from = isWhole(earlier) ? over(earlier) : NOTHING;
      const fromWindow = windowOf(earlier);
      const basis = `${spanText(periods)} against ${spanText(earlier)}`;
      return { to, from, basis, label: fromWindow?.label ?? basis, fromWindow, toWindow: here };
    },
    get points() {
      return window === 'now' ? [] : periods.map(pointAt);
    },
    get course() {
      return course(this.figure);
    },
  };
}

/** There is no earlier time to compare with. */
export const NOTHING: Reading = { value: null, reason: 'There is no record of the time before.' };

export function serveReading(unit: Unit, { value, reason }: Reading): Reading {
  // What rounds to nothing is 0, and not −0, which no JSON keeps.
  return { value: value === null ? null : served(unit, value) + 0, reason };
}
