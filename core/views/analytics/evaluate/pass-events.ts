import type { Time } from '../../../kernel/time.ts';
import { NONE } from '../telemetry/dictionary.ts';
import { Activity, activityKinds, Streaks } from './activity.ts';
import { Attempts } from './attempts.ts';
import { Cohorts } from './cohorts.ts';
import { eventKinds, type FirstTimes, firstTimes } from './event-kinds.ts';
import { LATE_AFTER_SECONDS } from './facts.ts';
import { daysOf, type Frame } from './frame.ts';
import { type Sink, tell } from './sink.ts';
import type { Slice } from './slice.ts';

/** What is known of people once all events have been seen. */
export interface Seen {
  readonly cohorts: Cohorts;
  readonly firsts: FirstTimes;
  /** By person: when they registered; Infinity without. */
  readonly registeredAt: Float64Array;
}

/** How many days behind the last event are looked up: windows of activity end in them, and weeks of cohorts. */
const DAYS_AHEAD = 80;

/** Goes once over the events of a slice, in the order of time, and tells everything that follows from them. */
export function passEvents(slice: Slice, frame: Frame, sink: Sink): Seen {
  const { telemetry, people } = slice;
  const { rows, users } = slice.events;
  const { time, name, duration, lag } = telemetry.events;
  const registeredAt = Float64Array.from(people, (user) => telemetry.people.registeredAt[user] ?? 0);
  const firsts = firstTimes(sink, people.length);
  const kinds = eventKinds(telemetry, sink, firsts);
  const begins = rows.length === 0 ? frame.asOf : Math.min(time[rows[0] ?? 0] ?? 0, frame.asOf);
  const days = daysOf(frame, begins, frame.asOf, DAYS_AHEAD);
  const activity = new Activity(sink, days, people.length);
  const streaks = new Streaks(sink, people.length);
  const attempts = new Attempts(sink, telemetry);
  const cohorts = new Cohorts(sink, days, people.length);
  const followsDays = cohorts.followsReturns || activityKinds.some((kind) => sink.of(kind).length > 0);
  const [arrival, late, active] = [sink.of('arrival'), sink.of('late'), sink.of('activity')];
  const followsLag = arrival.length + late.length > 0;
  const slots = frame.buckets.length;
  let day = 0;
  let nextDay = days.starts[1] ?? Number.POSITIVE_INFINITY;
  let slot = 0;
  let slotEnds: Time = frame.span.start;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    const at = time[row] ?? 0;
    if (at >= frame.asOf) break;
    while (at >= nextDay) {
      day += 1;
      nextDay = days.starts[day + 1] ?? Number.POSITIVE_INFINITY;
    }
    while (at >= slotEnds) {
      slot += 1;
      slotEnds = frame.buckets[slot - 1]?.end ?? Number.POSITIVE_INFINITY;
    }
    const kind = kinds[name[row] ?? 0];
    if (kind === undefined) continue;
    const user = users[place] ?? NONE;
    if (slot > 0 && slot <= slots) {
      tell(kind.receiver, slot, user, duration[row] ?? 0);
      if (kind.active) tell(active, slot, user, 1);
      if (followsLag) {
        const seconds = lag[row] ?? Number.NaN;
        if (!Number.isNaN(seconds)) tell(arrival, slot, user, seconds);
        if (seconds > LATE_AFTER_SECONDS) tell(late, slot, user, seconds);
      }
    }
    if (user === NONE) continue;
    if (kind.registers && telemetry.people.registration[people[user] ?? NONE] === row)
      cohorts.register(user, day, slot);
    if (followsDays && kind.active && activity.last[user] !== day + 1) {
      activity.first(user, day, slot);
      if (cohorts.followsReturns) cohorts.active(user, day);
    }
    for (const times of kind.steps) {
      if (times[user] === Number.POSITIVE_INFINITY && at >= (registeredAt[user] ?? 0)) times[user] = at;
    }
    if (kind.starts && attempts.wanted) attempts.started(row, user, slot);
    if (kind.completes && attempts.wanted) attempts.completed(row, user);
    if (kind.completes && streaks.wanted) streaks.completed(user, day, slot);
  }
  activity.end();
  cohorts.end(frame.asOf);
  return { cohorts, firsts, registeredAt };
}
