import type { Random } from '../../kernel/random.ts';
import { DAY, dayStart, HOUR, MINUTE, SECOND, type Time, WEEK } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { courses, type Platform, platforms } from '../pack/academy.ts';
import { habit, LATEST_ARRIVAL, learningHours, session } from '../pack/learning.ts';
import { courseCompleted, lessonAbandoned, lessonCompleted, lessonStarted, sessionStarted } from './events.ts';
import { takeLessons } from './lessons.ts';
import { considerBuying } from './memberships.ts';
import type { Learner } from './state.ts';

/** A learner's next session: the queue knows when its events arrive. */
const sessions = defineProcess({
  id: 'learner.session',
  kind: 'learners',
  wait: (simulation, learner, random) => (learner.registeredAt === 0 ? null : nextSession(simulation, learner, random)),
  fire: learn,
});

/** When the learner has come again: after a gap in hours in which people learn, or after a long pause. */
function nextSession({ time }: Simulation, learner: Learner, random: Random): Time {
  const calendar = learningHours[learner.region];
  const pauses = random.chance(chanceToPause(learner));
  const gap = pauses ? random.lognormal(habit.pauseMedian, habit.pauseSpread) : random.exponential(usualGap(learner));
  const drawn = calendar.after(time, (gap * calendar.unitsPerWeek) / WEEK);
  const usual = dayStart(drawn) + learner.hour * MINUTE + habit.hourSpread * random.normal();
  const comes = random.chance(habit.usualHour) && usual > time + habit.least ? usual : drawn;
  return Math.max(comes, time + habit.least);
}

const isNew = ({ sessions: many }: Learner): boolean => many <= 3;

/** Mean time between two sessions of a learner who doesn't pause. */
function usualGap(learner: Learner): Time {
  const days = habit.keenest + habit.slower * (1 - learner.drive);
  return days * DAY * (isNew(learner) ? habit.newcomer : 1);
}

function chanceToPause(learner: Learner): number {
  const { drive, membership, finished } = learner;
  const chance = isNew(learner)
    ? habit.earlyPause + habit.earlyPauseSlower * (1 - drive)
    : habit.pause + habit.pauseSlower * (1 - drive);
  const paid = membership === null ? 1 : habit.memberPause;
  return chance * paid * (finished.length === courses.length ? habit.finishedPause : 1);
}

/** A session has arrived: what the device tells of it is recorded at once, with the times at which it happened. */
function learn(simulation: Simulation, learner: Learner, random: Random): void {
  const { id } = learner;
  const platform = platformOf(learner, random);
  const ended = simulation.time - lagOf(simulation, learner, platform, random);
  const taken = takeLessons(learner, ended - learner.lastSeen - MINUTE, random);
  const length = taken.at(-1)?.to ?? 20 * SECOND;
  const start = ended - length;
  simulation.record(sessionStarted, id, { at: start, platform });
  for (const { course, lesson, from, to, outcome, last } of taken) {
    simulation.record(lessonStarted, id, { at: start + from, course, lesson });
    const over = { at: start + to, course, lesson, seconds: (to - from) / SECOND };
    simulation.record(outcome === 'completed' ? lessonCompleted : lessonAbandoned, id, over);
    if (last) simulation.record(courseCompleted, id, { at: start + to, course });
  }
  learner.sessions += 1;
  learner.lastSeen = ended;
  considerBuying(simulation, learner, random);
}

function platformOf({ platform }: Learner, random: Random): Platform {
  return random.chance(session.otherPlatform) ? random.pick(platforms) : platform;
}

/** How long after its end the device tells of the session: seconds, or hours where a phone was offline and there is time for it. */
function lagOf({ time }: Simulation, { lastSeen }: Learner, platform: Platform, random: Random): Time {
  const soon = SECOND * Math.round(random.range(session.lag.low, session.lag.high) / SECOND);
  if (platform === 'web' || !random.chance(session.offline)) return soon;
  const later = MINUTE * Math.round(random.lognormal(session.offlineMedian, session.offlineSpread) / MINUTE);
  const most = Math.min(LATEST_ARRIVAL - 12 * HOUR, time - lastSeen - 2 * HOUR);
  return most < later ? soon : later + soon;
}

export const sessionProcesses = [sessions];
