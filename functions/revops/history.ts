import { DomainError } from '../../core/kernel/errors.ts';
import { formatDate } from '../../core/kernel/presentation/periods.ts';
import { DAY, isoDate, type Time, WEEK, weekStart } from '../../core/kernel/time.ts';
import type { Fields, RowOf } from '../../core/views/revops/graph/schema.ts';
import { closingMoment, type Dataset, rowKey } from '../../core/views/revops/index.ts';
import { historyStart } from '../../core/world/index.ts';
import { weekClosing } from './closings.ts';
import { serveOrReason } from './dataset-handlers.ts';
import { wireOnce } from './describe.ts';
import type { Serving } from './read/served.ts';
import type { RevOpsServices } from './services.ts';
import { describeAsked } from './wanted.ts';

interface Question {
  readonly dataset: Dataset;
  readonly row: string;
  /** As on the wire. */
  readonly field: string;
  /** Ends of weeks before the moment that is asked of, at most. */
  readonly weeks: number;
}

type Services = Pick<RevOpsServices, 'builds' | 'versions'>;

/**
 * How a figure went: what it was at the ends of the last weeks, and at the moment that is asked of. Weeks that were kept are
 * read, others are built. A week in which there was no such row has no point.
 * @throws DomainError `not-found` for a row that there is not at the moment
 */
export async function describeHistory(services: Services, serving: Serving, question: Question) {
  const { dataset, row, field, weeks } = question;
  const { moment } = serving.asked;
  const ends = weekEnds(serving, weeks);
  const now = await pointOf(services, serving, question, {
    at: moment.asOf,
    label: moment.running ? 'now' : formatDate(moment.asOf - DAY),
    partial: moment.running,
  });
  if (now === null)
    throw new DomainError('not-found', `${dataset.id} has no row ${row}.`, [
      { pointer: 'path/row', detail: 'Expected the key of a row, as `shown` of the dataset has it.' },
    ]);
  const points = [];
  for (const end of ends) {
    const point = await pointOf(services, servingOf(services, serving, end), question, {
      at: end,
      label: formatDate(end - DAY),
      partial: false,
    });
    if (point !== null) points.push(point);
  }
  const lacking = ends.length - points.length;
  return {
    dataset: dataset.id,
    row,
    field,
    weeks: ends.length,
    lacking: lacking === 0 ? null : `At the end of ${lacking} of ${ends.length} weeks there was no such row.`,
    points: [...points, now],
    tick: serving.sales.head.tick,
    filters: describeAsked(serving.asked),
  };
}

/** The midnights that ended the last weeks before a moment, the oldest first; none before history begins. */
function weekEnds({ sales: { head }, asked: { moment } }: Serving, weeks: number): Time[] {
  const last = weekStart(moment.asOf - (moment.running ? 0 : DAY));
  const begins = historyStart(head.startedAt);
  return Array.from({ length: weeks }, (_, index) => last - (weeks - 1 - index) * WEEK).filter(
    (end) => end - WEEK >= begins,
  );
}

/** The same question of the end of a week. */
function servingOf({ builds }: Services, { sales, asked }: Serving, end: Time): Serving {
  const closing = weekClosing(end);
  const of = { moment: closingMoment(end), filters: asked.filters, closing, week: closing.id };
  return { sales, asked: of, build: () => builds.of(sales, of) };
}

interface Place {
  readonly at: Time;
  readonly label: string;
  readonly partial: boolean;
}

/** What the figure was at one moment; null where there was no such row. */
async function pointOf(
  { versions }: Services,
  serving: Serving,
  { dataset, row: key, field }: Question,
  { at, label, partial }: Place,
) {
  const served = await serveOrReason(versions, serving, dataset);
  const common = { at: isoDate(at), label, partial };
  if (typeof served === 'string') return { ...common, value: null, display: null, reason: served };
  const row = (served.rows as readonly RowOf<Fields>[]).find((each) => rowKey(dataset, each) === key);
  if (row === undefined) return null;
  const wire = wireOnce(dataset);
  const value = wire.row(row)[field] ?? null;
  return { ...common, value, display: wire.display(row)[field] ?? null, reason: null };
}
