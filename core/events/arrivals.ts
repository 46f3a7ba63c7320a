import type { Time } from '../kernel/time.ts';
import { LATEST_ARRIVAL, type WorldEvent } from '../world/index.ts';

/** When an event happened: at its field `at` where it was told later, else when it was recorded. */
export function happenedAt({ time, data }: WorldEvent): Time {
  const { at } = data;
  return typeof at === 'number' ? at : time;
}

/** Between which times all events of the academy arrive that happen in a range: what a reader asks for. Half-open, as the range. */
export function arrivalsOf(from: Time, to: Time): { readonly from: Time; readonly to: Time } {
  return { from, to: to + LATEST_ARRIVAL };
}

/** Those of some events that happened in a range, in the order of these times; of one moment, in that of their arrival. */
export function happenedIn<E extends WorldEvent>(events: readonly E[], from: Time, to: Time): E[] {
  const within = events.filter((event) => happenedAt(event) >= from && happenedAt(event) < to);
  return within.sort((a, b) => happenedAt(a) - happenedAt(b));
}
