import type { Time } from '../../../kernel/time.ts';
import { NONE } from '../telemetry/dictionary.ts';
import { Activity, activityKinds, Streaks } from './activity.ts';
import { Cohorts } from './cohorts.ts';
import { eventKinds, type FirstTimes, firstTimes } from './event-kinds.ts';
import { LATE_AFTER_SECONDS } from './facts.ts';
import type { Frame } from './frame.ts';
import { type Sink, tell } from './sink.ts';
import type { Slice } from './slice.ts';

/** What is known of people once all events have been seen. */
export interface Seen {
  readonly cohorts: Cohorts;
  readonly firsts: FirstTimes;
  /** By person: when they registered; Infinity without. */
  readonly registeredAt: Float64Array;
}

/** Goes once over the events of a slice, in the order of time, and tells everything that follows from them. */
export function passEvents(slice: Slice, frame: Frame, sink: Sink): Seen {
  const { telemetry, people } = slice;
  const { rows, users } = slice.events;
  const { time, name, duration, lag, completed } = telemetry.events;
  const firsts = firstTimes(sink, people.length);
  const kinds = eventKinds(telemetry, sink, firsts);
  const days = frame.days(time[0] ?? frame.asOf);
  const streaks = new Streaks(sink, people.length);
  const cohorts = new Cohorts(sink, days, people.length);
  const followsDays = cohorts.followsReturns || sink.wants(...activityKinds);
  const activity = new Activity(sink, days, people.length, followsDays);
  const registeredAt = registrations(slice, cohorts.followed);
  const [arrival, late, active] = [sink.of('arrival'), sink.of('late'), sink.of('activity')];
  const [started, finished] = [sink.of('attempt'), sink.of('attempt/completed')];
  const followsLag = arrival.length + late.length > 0;
  const followsActivity = followsDays || active.length > 0;
  const slots = frame.buckets.length;
  let day = 0;
  let nextDay = days.starts[1] ?? Number.POSITIVE_INFINITY;
  let slot = 0;
  let slotEnds: Time = frame.span.start;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    const kind = kinds[name[row] ?? 0];
    if (kind === undefined || !(kind.matters || followsLag || (kind.active && followsActivity))) continue;
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
    const user = users[place] ?? NONE;
    if (slot > 0 && slot <= slots) {
      tell(kind.receiver, slot, user, duration[row] ?? 0);
      if (kind.active) tell(active, slot, user, 1);
      if (kind.starts) tell(started, slot, user, 1);
      if (kind.starts && (completed[row] ?? Number.NaN) < frame.asOf) tell(finished, slot, user, 1);
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
    for (let step = 0; step < kind.steps.length; step += 1) {
      const times = kind.steps[step];
      if (times?.[user] === Number.POSITIVE_INFINITY && at >= (registeredAt[user] ?? 0)) times[user] = at;
    }
    if (kind.completes && streaks.wanted) streaks.completed(user, day, slot);
  }
  activity.end();
  cohorts.end(frame.asOf);
  return { cohorts, firsts, registeredAt };
}

/** By person, when they registered; of nobody where it doesn't matter. */
function registrations({ telemetry, people }: Slice, matters: boolean): Float64Array {
  const times = new Float64Array(matters ? people.length : 0);
  for (let user = 0; user < times.length; user += 1) {
    times[user] = telemetry.people.registeredAt[people[user] ?? NONE] ?? Number.POSITIVE_INFINITY;
  }
  return times;
}
