import { round } from '../../../kernel/money.ts';
import { judgementOf } from '../../../kernel/presentation/judge.ts';
import type { Better, ComparedWith, Spark, TimeWindow } from '../../../kernel/presentation/vocabulary.ts';
import { writeChange } from '../../../kernel/presentation/write.ts';
import { DAY, isoDate } from '../../../kernel/time.ts';
import type { Card, Described, Trend } from '../answer/payload.ts';
import type { DashboardRequest } from '../answer/request.ts';
import { findMetric } from '../catalogue/catalogue.ts';
import type { Span } from '../time/buckets.ts';
import { comparedWith as rangeComparedWith } from '../time/compare.ts';
import { offsetAt } from '../time/zone.ts';
import { comparisonText, figureText, rangeText } from '../words.ts';
import { labelsOf } from './labels.ts';

const betters: Readonly<Record<Described['better'], Better | null>> = { up: 'higher', down: 'lower', neither: null };

/** A range as the local days that lie in it, both ends included. */
export function windowOf(request: DashboardRequest, { start, end }: Span): TimeWindow {
  const { zone } = request;
  const local = (time: number): number => time + offsetAt(zone, time);
  const [from, until] = [local(start), Math.max(local(start), local(end) - 1)];
  return { label: rangeText({ ...request, start, end }), from: isoDate(from), to: isoDate(until - (until % DAY)) };
}

/** The change since the range that is compared with: of percentages in points, else in percent; null where that is not above 0. */
export function comparisonOf(card: Card, request: DashboardRequest): ComparedWith | null {
  const { value, previous, unit, better } = card;
  const other = rangeComparedWith(request.zone, request, request.compare ?? 'previous');
  const label = comparisonText(request);
  if (value === null || previous === null || other === null || label === null) return null;
  if (unit !== 'percent' && previous <= 0) return null;
  const change = round(unit === 'percent' ? value - previous : ((value - previous) / previous) * 100, 1) + 0; // never −0
  const counted = unit === 'percent' ? 'points' : 'percent';
  return {
    label,
    window: windowOf(request, other),
    against: windowOf(request, request),
    value: previous,
    display: figureText(unit, previous),
    unit: counted,
    change,
    change_display: writeChange(change, counted),
    direction: change > 0 ? 'up' : change < 0 ? 'down' : 'flat',
    judgement: judgementOf(change, betters[better]),
  };
}

/**
 * The course of a card whose metric the section shows over time: of a level its points, of what is counted or added up the
 * running total within the range. Nothing else ends with the card's value: people and quotients of periods do not add up.
 */
export function sparkOf({ id, value, unit }: Card, trend: Trend | undefined): Spark | null {
  const [first, ...others] = Object.values(findMetric(id).inputs);
  if (!trend || !first || others.length > 0 || value === null) return null;
  const known = trend.points.filter((point) => point.value !== null);
  if (known.length < 2) return null;
  const labels = labelsOf({ ...trend, points: known });
  const drawn = (values: readonly number[], basis: Spark['basis']): Spark => {
    // Of rounded parts the sum may be off by a cent: the last point is the card's own value.
    const points = values.map((each, index) => (index === values.length - 1 ? value : round(each, 2)));
    return {
      basis,
      points: labels.map((label, index) => {
        const point = points[index] ?? null;
        return { ...label, value: point, display: figureText(unit, point) };
      }),
    };
  };
  const values = known.map((point) => point.value ?? 0);
  if (first.fold === 'level') return values.at(-1) === value ? drawn(values, 'level') : null;
  if (first.fold !== 'count' && first.fold !== 'sum') return null;
  let total = 0;
  const totals = values.map((each) => {
    total += each;
    return total;
  });
  return Math.abs(total - value) <= 0.01 * values.length ? drawn(totals, 'running-total') : null;
}
