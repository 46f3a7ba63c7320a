import { count, quantile, users } from '../evaluate/fold.ts';
import { derived, divide, type Metric, metric, ratio } from './metric.ts';
import { LESSON, PERSON, text } from './texts.ts';

const ofLessons = text('learning', LESSON);
const ofPeople = text('learning', PERSON);

const attempts = {
  part: count('attempt/completed'),
  of: count('attempt'),
  factor: 100,
  missing: 'No lesson was started in this period.',
} as const;

export const learning: readonly Metric[] = [
  metric(
    ofLessons('learners', 'Learners', 'count', 'up', 'People who started or completed a lesson in the period.'),
    users('event/lesson_started', 'event/lesson_completed'),
  ),
  metric(
    ofLessons(
      'lessons-started',
      'Lesson starts',
      'count',
      'up',
      'Lessons started in the period, each time that somebody starts one.',
    ),
    count('attempt'),
  ),
  metric(
    ofLessons(
      'lessons-abandoned',
      'Lessons given up',
      'count',
      'down',
      'Lessons of which was told in the period that somebody gave them up.',
    ),
    count('event/lesson_abandoned'),
  ),
  ratio(
    ofLessons(
      'completion-rate',
      'Completion rate',
      'percent',
      'up',
      'Of the lessons started in the period, those that the same person completed before starting the same lesson again, whenever that was.',
    ),
    attempts,
  ),
  derived(
    ofLessons(
      'drop-off',
      'Drop-off',
      'percent',
      'down',
      'Of the lessons started in the period, those that were not completed: 100 less the completion rate.',
    ),
    {
      formula: '(started − completed) ÷ started × 100',
      inputs: { started: count('attempt'), completed: count('attempt/completed') },
      value: (inputs) => divide((inputs('started') ?? 0) - (inputs('completed') ?? 0), inputs('started'), 100),
      missing: attempts.missing,
    },
  ),
  metric(
    ofLessons(
      'lesson-time',
      'Time per lesson',
      'seconds',
      'neither',
      'Median duration of the lessons completed in the period, as far as one was told.',
    ),
    quantile(0.5, 'event/lesson_completed'),
  ),
  metric(
    ofLessons(
      'lesson-time-p95',
      'Time per lesson, p95',
      'seconds',
      'neither',
      'Duration that 95 of 100 lessons completed in the period don’t exceed.',
    ),
    quantile(0.95, 'event/lesson_completed'),
  ),
  metric(
    ofLessons(
      'courses-completed',
      'Courses completed',
      'count',
      'up',
      'Courses of which somebody completed the last lesson in the period.',
    ),
    count('event/course_completed'),
  ),
  metric(
    ofPeople(
      'streak-learners',
      'Learners on a streak',
      'count',
      'up',
      'People who in the period completed a lesson on the third local day in a row, or a later one.',
    ),
    users('streak/long'),
  ),
  metric(
    ofPeople(
      'longest-streak',
      'Longest streak',
      'days',
      'up',
      'Most local days in a row, up to a day of the period, on which one person completed a lesson.',
    ),
    quantile(1, 'streak'),
  ),
];
