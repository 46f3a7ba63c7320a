import { DomainError } from '../../../kernel/errors.ts';
import { DAY, isoTime, type Time } from '../../../kernel/time.ts';
import type { Metric } from '../catalogue/metric.ts';
import type { Evaluated } from '../evaluate/evaluate.ts';
import { createFrame, type Frame, wholeFrame } from '../evaluate/frame.ts';
import { bucketsOf, MOST_BUCKETS, type Span } from '../time/buckets.ts';
import { type Granularity, granularities, type Point, type Value } from './payload.ts';
import type { Question } from './request.ts';
import { figureOf, localText } from './serve.ts';

/** @throws DomainError `invalid` where the range ends before it begins */
export function spanOf({ start, end }: Question): Span {
  if (end < start) {
    throw new DomainError('invalid', 'The range ends before it begins.', [
      { pointer: '/end', detail: `Expected a moment not before start, which is ${isoTime(start)}.` },
    ]);
  }
  return { start, end };
}

/** What is known of a range: it as far as the present has come. */
export function known({ start, end }: Span, asOf: Time): Span {
  return { start, end: Math.max(start, Math.min(end, asOf)) };
}

/** Why nothing at all can be measured in a range; null where something can. */
export function whyNothing({ start, end }: Span, asOf: Time): string | null {
  if (end <= start && start <= asOf) return 'The range is empty.';
  return start >= asOf ? 'This period has not begun.' : null;
}

/** Fine enough to see a shape, coarse enough to be read: hours of two days, days of a quarter, weeks of a year, months. */
export function usualGranularity({ start, end }: Span): Granularity {
  const days = (end - start) / DAY;
  return days <= 2 ? 'hour' : days <= 92 ? 'day' : days <= 400 ? 'week' : 'month';
}

/**
 * The frame of a range in its buckets.
 * @throws DomainError `invalid` where there are more buckets than an answer has room for
 */
export function frameOf(question: Question, span: Span, granularity: Granularity): Frame {
  const lengths: Readonly<Record<Granularity, number>> = { hour: DAY / 24, day: DAY, week: 7 * DAY, month: 28 * DAY };
  if ((span.end - span.start) / lengths[granularity] > MOST_BUCKETS) {
    const coarser = granularities[granularities.indexOf(granularity) + 1] ?? 'month';
    throw new DomainError('invalid', `The range has more than ${MOST_BUCKETS} ${granularity}s.`, [
      { pointer: '/granularity', detail: `Expected ${coarser}, or a shorter range.` },
    ]);
  }
  const seen = known(span, question.asOf);
  const buckets = bucketsOf(question.zone, seen, granularity);
  return createFrame(question.zone, seen, buckets, question.asOf);
}

export function wholeOf(question: Question, span: Span): Frame {
  return wholeFrame(question.zone, known(span, question.asOf), question.asOf);
}

/** A metric over the range. */
export function totalOf(metric: Metric, evaluated: Evaluated, { asOf }: Frame, span: Span): Value {
  const reason = whyNothing(span, asOf);
  return reason === null ? figureOf(metric, evaluated.total, known(span, asOf)) : { value: null, reason };
}

/** A metric in the buckets of a range; those that have not begun are there, without a value. */
export function pointsOf(
  metric: Metric,
  evaluated: Evaluated,
  frame: Frame,
  span: Span,
  granularity: Granularity,
): Point[] {
  return bucketsOf(frame.zone, span, granularity).map((bucket, index) => {
    const reason = whyNothing(bucket, frame.asOf);
    const value =
      reason === null
        ? figureOf(metric, (fold) => evaluated.at(fold, index), known(bucket, frame.asOf))
        : { value: null, reason };
    return {
      label: localText(frame.zone, bucket.start),
      start: new Date(bucket.start).toISOString(),
      end: new Date(bucket.end).toISOString(),
      ...value,
      partial: bucket.cut || bucket.end > frame.asOf,
    };
  });
}
