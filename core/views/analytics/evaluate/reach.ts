import { type FactKind, isOfMemberships } from './facts.ts';
import type { Fold } from './fold.ts';
import type { Frame } from './frame.ts';
import type { Slice } from './slice.ts';

/** Which events folds of a range rest on, beside those within it. */
interface Reach {
  /** No event at all: they follow from memberships. */
  readonly nothing: boolean;
  /** Also what happened before the range. */
  readonly before: boolean;
  /** Also what happened after it: whether who registered in it came back. */
  readonly after: boolean;
}

/** Facts at moments of the range that follow from events at these moments alone. */
const ofTheMoment = ['event/', 'arrival', 'late', 'activity', 'attempt', 'registered'];
/** Facts about those who registered in the range, which follow from what they did from then on. */
const ofTheRegistered = ['step/', 'due/', 'kept/', 'cohort/'];

const isOf = (kind: FactKind, starts: readonly string[]): boolean => starts.some((start) => kind.startsWith(start));

function reachOf(folds: readonly Fold[]): Reach {
  const levels = folds.some(({ fold }) => fold === 'level' || fold === 'opening');
  const kinds = [...new Set(folds.flatMap(({ facts }) => facts))].filter((kind) => !isOfMemberships(kind));
  return {
    nothing: kinds.length === 0,
    before: levels || kinds.some((kind) => !isOf(kind, ofTheMoment) && !isOf(kind, ofTheRegistered)),
    after: kinds.some((kind) => isOf(kind, ofTheRegistered)),
  };
}

/** A slice without those events on which the figures of a frame don't rest: they are not even looked at. */
export function within(slice: Slice, frame: Frame, folds: readonly Fold[]): Slice {
  const { rows, users } = slice.events;
  const { time } = slice.telemetry.events;
  const { nothing, before, after } = reachOf(folds);
  const placeOf = (at: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((time[rows[middle] ?? 0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = before ? 0 : placeOf(frame.span.start);
  const until = nothing ? from : placeOf(after ? frame.asOf : Math.min(frame.span.end, frame.asOf));
  return { ...slice, events: { rows: rows.subarray(from, until), users: users.subarray(from, until) } };
}
