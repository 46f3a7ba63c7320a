import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { MINUTE, SECOND, type Time } from '../../kernel/time.ts';
import { type Course, courses } from '../pack/academy.ts';
import { session } from '../pack/learning.ts';
import type { Learner } from './state.ts';

/** A lesson of a session: begun so long after the session's start, and ended by completing it or giving it up. */
export interface Taken {
  readonly course: string;
  /** From 1. */
  readonly lesson: number;
  readonly from: Time;
  readonly to: Time;
  readonly outcome: 'completed' | 'abandoned';
  /** It was the course's last. */
  readonly last: boolean;
}

const coursesById = new Map(courses.map((course) => [course.id, course]));

export function courseOf(id: string): Course {
  const course = coursesById.get(id);
  if (!course) throw new Error(`the pack has no course ${id}`);
  return course;
}

/**
 * The lessons that a learner takes in one sitting, one after the other, within so many milliseconds; the learner's
 * progress moves on with them. Times are whole seconds.
 */
export function takeLessons(learner: Learner, room: Time, random: Random): Taken[] {
  const taken: Taken[] = [];
  if (random.chance(session.looksOnly)) return taken;
  let at = browsing(random);
  while (taken.length < session.most) {
    const course = courseOf(learner.course);
    const lesson = learner.lesson + 1;
    const whole = lessonTime(course, random);
    const givesUp = random.chance(chanceToGiveUp(learner, course, lesson));
    const spent = givesUp ? Math.max(SECOND, inSeconds(whole * random.range(0.04, 0.8))) : whole;
    if (at + spent > room) break;
    const last = !givesUp && lesson === course.lessons;
    taken.push({
      course: course.id,
      lesson,
      from: at,
      to: at + spent,
      outcome: givesUp ? 'abandoned' : 'completed',
      last,
    });
    at += spent + browsing(random);
    if (!givesUp) moveOn(learner, course, lesson, random);
    const goesOn = givesUp ? session.goesOnAfter : session.another + session.anotherKeen * learner.drive;
    if (!random.chance(goesOn)) break;
  }
  return taken;
}

const inSeconds = (time: Time): Time => Math.round(time / SECOND) * SECOND;
const browsing = (random: Random): Time => inSeconds(random.range(session.browse.low, session.browse.high));

function lessonTime({ minutes }: Course, random: Random): Time {
  const { spread, shortest, longest } = session;
  return inSeconds(clamp(random.lognormal(1, spread), shortest, longest) * minutes * MINUTE);
}

function chanceToGiveUp({ drive }: Learner, { difficulty, lessons }: Course, lesson: number): number {
  const fatigue = 1 + lesson / (3 * lessons);
  return (session.givesUp + session.givesUpSlower * (1 - drive)) * difficulty * fatigue;
}

/** The next lesson, or after the last the next course: one not completed yet, as long as there is any. */
function moveOn(learner: Learner, course: Course, lesson: number, random: Random): void {
  learner.completed += 1;
  learner.lesson = lesson;
  if (lesson < course.lessons) return;
  if (!learner.finished.includes(course.id)) learner.finished.push(course.id);
  const open = courses.filter(({ id, weight }) => weight > 0 && !learner.finished.includes(id));
  const choices = open.length > 0 ? open : courses.filter(({ weight }) => weight > 0);
  learner.course = random.weighted(choices.map(({ id, weight }) => [id, weight] as const));
  learner.lesson = 0;
}
