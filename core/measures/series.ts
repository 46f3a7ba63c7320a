import { DomainError } from '../kernel/errors.ts';
import { DAY, type Time } from '../kernel/time.ts';
import type { Simulation } from '../world/index.ts';
import { type Catalogue, standard } from './catalogue.ts';
import { evaluate } from './formula.ts';
import { checkScope, type ScopeKey } from './key.ts';
import type { Measure } from './measure.ts';
import { isMissing, type Missing, notRecorded, notThere, type Reading } from './missing.ts';
import { createMeasureReader, type MeasureReader } from './now.ts';
import { type Grain, type Period, periodOf, periodsBetween } from './period.ts';
import type { MeasureHistory } from './recorder.ts';
import { retention } from './retention.ts';
import { type Slot, Timeline } from './timeline.ts';

export interface SeriesQuery {
  /** Ids of a measure and of one of its scopes. */
  readonly measure: string;
  readonly scope: string;
  /** Id of the client or department …; null for the company. */
  readonly key: string | null;
  readonly grain: Grain;
  /** Each period that has a day between these two times, both days included, and of which any day is known, gets a point. */
  readonly from: Time;
  readonly to: Time;
}

export interface SeriesPoint {
  readonly period: string;
  readonly start: Time;
  readonly end: Time;
  /** In the measure's inner unit: cents, minutes; see `served`. */
  readonly value: number | null;
  /** Why there is no value. */
  readonly reason?: Missing;
  /** True where days of the period are not in it: it still runs, or history begins in its midst. */
  readonly partial: boolean;
}

export interface MeasureSeries extends Omit<SeriesQuery, 'from' | 'to'> {
  readonly points: readonly SeriesPoint[];
}

/**
 * A measure over time. A point depends on its period alone, not on the range asked for: levels are the period's last
 * value, flows its sum, ratios are taken of these. Today comes from `live`, as far as it has gone: the last point is now.
 * Fails with `invalid` for a scope, key or range that doesn't fit, with `not-found` for a measure that there is not and a part never seen.
 */
export function measureSeries(query: SeriesQuery, history: MeasureHistory, live: Simulation | null): MeasureSeries {
  return createSeriesReader(history, live && createMeasureReader(live))(query);
}

/** The same for many series of one moment: days and periods are looked through once. It is done with when the world moves on. */
export function createSeriesReader(
  history: MeasureHistory,
  live: MeasureReader | null,
  catalogue: Catalogue = standard,
): (query: SeriesQuery) => MeasureSeries {
  let timeline: Timeline | null = null;
  const known = new Map<string, readonly Stretch[]>();
  return (query) => {
    const { measure: id, scope, key, grain, from, to } = query;
    const measure = catalogue.need(id);
    const whose = checkScope(measure, scope, key, history, live?.simulation ?? null, catalogue);
    if (from > to) throw invalidRange();
    timeline ??= new Timeline(history, live?.today ?? null);
    const days = timeline;
    const name = `${grain} ${from} ${to}`;
    const stretches = known.get(name) ?? stretchesOf(days, grain, from, to);
    known.set(name, stretches);
    return {
      measure: id,
      scope,
      key,
      grain,
      points: stretches.map((part) => pointOf(measure, whose, days, part, catalogue)),
    };
  };
}

/** A period with its known days. */
interface Stretch {
  readonly period: Period;
  readonly slots: readonly Slot[];
}

function stretchesOf(timeline: Timeline, grain: Grain, from: Time, to: Time): Stretch[] {
  const first = periodOf(grain, timeline.first).start;
  const last = periodOf(grain, timeline.last).end - DAY;
  const periods = periodsBetween(grain, Math.max(from, first), Math.min(to, last));
  return periods.map((period) => ({ period, slots: timeline.within(period) }));
}

function invalidRange(): DomainError {
  const detail = 'Expected a time that is not after the end of the range.';
  return new DomainError('invalid', 'The range ends before it begins.', [{ pointer: 'query/from', detail }]);
}

/** The point of a period, from its known days in order. */
export function pointOf(
  measure: Measure,
  whose: ScopeKey,
  timeline: Timeline,
  { period, slots }: Stretch,
  catalogue: Catalogue,
): SeriesPoint {
  const days = slots.filter((slot) => slot.day !== timeline.today).length;
  let gap = false;
  const reading =
    measure.evaluate.by === 'cohort'
      ? retention(measure.evaluate, timeline, period, catalogue)
      : evaluate(
          measure,
          (part) => {
            if (part.kind === 'level') return slots.at(-1)?.read(part, whose.scope, whose.key) ?? notRecorded;
            const sum = sumOver(slots, part, whose);
            gap ||= sum.gap;
            return sum.reading;
          },
          catalogue,
        );
  const { name, start, end } = period;
  const partial = gap || days * DAY < end - start;
  if (isMissing(reading)) return { period: name, start, end, value: null, reason: reading, partial };
  return { period: name, start, end, value: reading, partial };
}

/** A flow over days. Days on which the part was not there, or the measure not recorded, are left out while any are left. */
function sumOver(slots: readonly Slot[], part: Measure, { scope, key }: ScopeKey): { reading: Reading; gap: boolean } {
  let sum: number | null = null;
  let missing: Missing | null = null;
  let gap = false;
  for (const slot of slots) {
    const value = slot.read(part, scope, key);
    if (!isMissing(value)) sum = (sum ?? 0) + value;
    else if (value.kind === 'not-kept') return { reading: value, gap };
    else {
      missing ??= value;
      gap ||= value.kind === 'not-recorded';
    }
  }
  return { reading: sum ?? missing ?? notThere, gap };
}
