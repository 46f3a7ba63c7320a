import type { EventColumns } from './columns.ts';
import { type Dictionary, NONE } from './dictionary.ts';
import { events } from './vocabulary.ts';

/**
 * By row of a lesson's start: when the same person completed the same lesson after it, and before starting it again; NaN
 * where that has not happened, and for all other events. A lesson without an id goes by its course.
 */
export function completionTimes(
  columns: Omit<EventColumns, 'completed'>,
  names: Dictionary,
  lessons: Dictionary,
  courses: Dictionary,
): Float64Array {
  const { size, user, name, time, dimensions } = columns;
  const times = new Float64Array(size).fill(Number.NaN);
  const [started, completed] = [names.codeOf(events.lessonStarted), names.codeOf(events.lessonCompleted)];
  /** The row of the start that waits for its completion, by person and lesson. */
  const open = new Map<number, number>();
  for (let row = 0; row < size; row += 1) {
    const kind = name[row];
    if (kind !== started && kind !== completed) continue;
    const lesson = (dimensions.course_id[row] ?? NONE) * lessons.size + (dimensions.lesson_id[row] ?? NONE);
    const pair = (user[row] ?? NONE) * lessons.size * courses.size + lesson;
    if (kind === started) open.set(pair, row);
    else {
      const start = open.get(pair);
      if (start === undefined) continue;
      times[start] = time[row] ?? 0;
      open.delete(pair);
    }
  }
  return times;
}
