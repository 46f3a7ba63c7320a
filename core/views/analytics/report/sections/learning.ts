import { lead, pairOr } from '../../../../print/blocks.ts';
import type { Section } from '../../../../print/document.ts';
import type { TableRow } from '../../answer/payload.ts';
import { counted, figureText, whyNot } from '../../words.ts';
import { keyFigures } from '../cards.ts';
import { lines } from '../charts.ts';
import { cardOf, type ReportInput, tableIn } from '../input.ts';
import { metricTable } from '../tables.ts';

/** Lessons shown, and starts below which a rate says little. */
const MOST_LESSONS = 10;
const FEWEST_STARTS = 10;

function answer({ data: { learning } }: ReportInput): string {
  const [learners, rate, time] = [
    cardOf(learning, 'learners'),
    cardOf(learning, 'completion-rate'),
    cardOf(learning, 'lesson-time'),
  ];
  if (learners.value === null) return `Nothing can be measured. ${learners.reason ?? ''}`;
  if (learners.value === 0) return 'Nobody took a lesson in this range.';
  const completed =
    rate.value === null ? '' : `, and completed ${figureText('percent', rate.value)} of those that they started`;
  const long = time.value === null ? '' : ` A lesson takes ${figureText('seconds', time.value)} (median).`;
  return `${counted(learners.value, 'person', 'people')} took lessons${completed}.${long}`;
}

const valueIn = ({ values }: TableRow, id: string): number => values[id]?.value ?? 0;

/** Lessons that are left most often, of those that enough people started. */
function mostLeft(rows: readonly TableRow[]): readonly TableRow[] {
  return rows
    .filter((row) => valueIn(row, 'lessons-started') >= FEWEST_STARTS && valueIn(row, 'drop-off') > 0)
    .toSorted(
      (a, b) =>
        valueIn(b, 'drop-off') - valueIn(a, 'drop-off') ||
        valueIn(b, 'lessons-started') - valueIn(a, 'lessons-started'),
    )
    .slice(0, MOST_LESSONS);
}

/** Which courses are taken and completed, and which lessons are left. */
export function learningSection(input: ReportInput): Section {
  const { learning } = input.data;
  const [courses, lessons] = [tableIn(learning, 'courses'), tableIn(learning, 'lesson-drop-off')];
  return {
    id: 'learning',
    title: 'Learning: what they take',
    blocks: [
      lead(answer(input)),
      keyFigures(input, learning),
      pairOr(
        lines(input, learning, {
          title: 'Lessons started and completed',
          trends: ['lessons-started', 'lessons-completed'],
        }),
        lines(input, learning, { title: 'Completion rate', trends: ['completion-rate'] }),
        whyNot(learning),
      ),
      metricTable(input, courses, {
        title: 'Courses',
        noun: 'courses',
        empty: 'No course was taken in this range.',
        rows: courses.rows.toSorted((a, b) => valueIn(b, 'lessons-started') - valueIn(a, 'lessons-started')),
      }),
      metricTable(input, lessons, {
        title: `Lessons that are left most often, of those started ${FEWEST_STARTS} times or more`,
        noun: 'lessons',
        empty: 'No lesson was started so often in this range, or none was left.',
        rows: mostLeft(lessons.rows),
      }),
    ],
  };
}
