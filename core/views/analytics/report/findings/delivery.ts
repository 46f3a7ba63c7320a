import { round } from '../../../../kernel/money.ts';
import { figure, finding, limit, named, sentence } from '../../../../print/findings/wording.ts';
import type { TableRow } from '../../answer/payload.ts';
import { nameOf } from '../../words.ts';
import { tableIn } from '../input.ts';
import { figureIn, NO_ROWS, PAGES, rule } from './rule.ts';

/** What happened to lessons, the generator, and what it tells. */
export const deliveryRules = [
  rule({
    id: 'academy-course-left',
    pages: PAGES,
    subject: 'learning/course',
    label: 'Completion rate by course',
    thresholds: {
      below: limit(
        8,
        'percent points',
        'courses are completed within a few points of each other; one that lies apart has a reason',
      ),
      starts: limit(40, 'lessons started', 'with fewer a single learner moves the rate by points'),
    },
    evaluate(data, at) {
      const usual = figureIn(data, 'learning', 'completion-rate');
      if (usual === null) return null;
      const known = tableIn(data.learning, 'courses').rows.flatMap((row) => {
        const rate = valueIn(row, 'completion-rate');
        const [course = null] = Object.values(row.key);
        return rate === null || course === null || (valueIn(row, 'lessons-started') ?? 0) < at.starts
          ? []
          : [{ course, rate }];
      });
      const [worst] = known.sort((a, b) => a.rate - b.rate || (a.course < b.course ? -1 : 1));
      if (!worst || usual - worst.rate < at.below) return null;
      const [course, rate] = [
        named('course', 'Course', nameOf(worst.course)),
        figure('rate', 'Its completion rate', 'percent', worst.rate),
      ];
      return finding({
        severity: 'notice',
        weight: (usual - worst.rate) / 100,
        rows: NO_ROWS,
        text: sentence`Of the lessons started in the course “${course}”, ${rate} were completed; of all lessons it is ${figure('usual', 'Completion rate', 'percent', usual)}.`,
      });
    },
  }),
  rule({
    id: 'academy-generator-fails',
    pages: PAGES,
    subject: 'ops/generator',
    label: 'Success rate of the generator, and failures by reason',
    thresholds: {
      success: limit(95, 'percent', 'one run in twenty may fail and is made again; more cost people their time'),
      grave: limit(85, 'percent', 'of seven runs one fails'),
      runs: limit(20, 'runs', 'with fewer one of them is five points'),
    },
    evaluate(data, at) {
      const [success, runs] = [figureIn(data, 'ops', 'generator-success'), figureIn(data, 'ops', 'generator-runs')];
      if (success === null || runs === null || runs < at.runs || round(success, 1) >= at.success) return null;
      const failures = tableIn(data.ops, 'failures').rows.toSorted(
        (a, b) => (valueIn(b, 'generator-failed') ?? 0) - (valueIn(a, 'generator-failed') ?? 0),
      );
      const [reason = null] = Object.values(failures[0]?.key ?? {});
      const [share, number] = [
        figure('success', 'Success rate', 'percent', success),
        figure('runs', 'Runs', 'count', runs),
      ];
      const text =
        reason === null
          ? sentence`Of ${number} runs of the content generator ${share} were completed.`
          : sentence`Of ${number} runs of the content generator ${share} were completed; the most frequent reason to give up is “${named('reason', 'Reason', nameOf(reason).toLowerCase())}”.`;
      return finding({
        severity: success < at.grave ? 'critical' : 'warning',
        weight: (100 - success) / 100,
        rows: NO_ROWS,
        text,
      });
    },
  }),
  rule({
    id: 'academy-events-late',
    pages: PAGES,
    subject: 'ops/late',
    label: 'Share of late events',
    thresholds: {
      share: limit(
        5,
        'percent',
        'with more, figures of the running day move by more than a chart can show once all has arrived',
      ),
    },
    evaluate(data, at) {
      const share = figureIn(data, 'ops', 'late-share');
      if (share === null || share <= at.share) return null;
      return finding({
        severity: 'notice',
        weight: share / 100,
        rows: NO_ROWS,
        text: sentence`${figure('share', 'Late share', 'percent', share)} of the events arrived more than an hour after they happened: figures of the last days still move a little.`,
      });
    },
  }),
];

const valueIn = ({ values }: TableRow, id: string): number | null => values[id]?.value ?? null;
