import { DAY, type Time } from '../kernel/time.ts';
import { type Catalogue, standard } from './catalogue.ts';
import { checkScope, type ScopeKey } from './key.ts';
import type { Measure } from './measure.ts';
import type { Missing } from './missing.ts';
import type { MeasureReader } from './now.ts';
import type { MeasureHistory } from './recorder.ts';
import { pointOf } from './series.ts';
import { type Slot, Timeline } from './timeline.ts';

/** Some days: the midnight at which the first begins, and the midnight at which the last ends. */
export interface Span {
  readonly start: Time;
  readonly end: Time;
}

/** A measure over some days, in its inner unit: levels are those of the last day, flows are summed, ratios taken of these. */
export interface SpanFigure {
  readonly value: number | null;
  /** Why there is no value. */
  readonly reason?: Missing;
  /** Days of the span of which something is known, today among them. */
  readonly knownDays: number;
}

/** Reads measures over any days, not only over the weeks, months and quarters of a calendar. */
export interface SpanReader {
  /** Fails as `measureSeries` does. */
  of(measure: string, scope: string, key: string | null, span: Span): SpanFigure;
  /** Keys of the parts of a scope that are there on the span's last known day; null where parts are not kept, or no day is known. */
  keys(scope: string, span: Span): readonly string[] | null;
}

/** A reader of one moment; it is done with when the world moves on. A figure depends on the days of its span alone. */
export function createSpanReader(
  history: MeasureHistory,
  live: MeasureReader | null,
  catalogue: Catalogue = standard,
): SpanReader {
  const timeline = new Timeline(history, live?.today ?? null);
  const known = new Map<string, readonly Slot[]>();

  function slotsOf({ start, end }: Span): readonly Slot[] {
    const name = `${start} ${end}`;
    const slots = known.get(name) ?? timeline.within({ name, start, end });
    known.set(name, slots);
    return slots;
  }

  function figureOf(measure: Measure, whose: ScopeKey, span: Span): SpanFigure {
    const slots = slotsOf(span);
    const { value, reason } = pointOf(
      measure,
      whose,
      timeline,
      { period: { name: 'span', ...span }, slots },
      catalogue,
    );
    return { value, knownDays: slots.length, ...(reason && { reason }) };
  }

  return {
    of(id, scope, key, span) {
      const measure = catalogue.need(id);
      return figureOf(measure, checkScope(measure, scope, key, history, live?.simulation ?? null, catalogue), span);
    },
    keys(id, span) {
      const scope = catalogue.scopes.find((each) => each.id === id);
      if (!scope) throw new Error(`there is no scope ${id}`);
      const [stored] = catalogue.stored(scope);
      const there = stored && slotsOf(span).at(-1)?.parts(catalogue.need(stored.id), scope);
      return there ? [...there.keys()] : null;
    },
  };
}

/** So many whole days up to a midnight. */
export function daysBefore(end: Time, days: number): Span {
  return { start: end - days * DAY, end };
}
