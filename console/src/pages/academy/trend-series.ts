import type { AnalyticsPoint } from '../../api/generated/showroom.schemas.ts';
import type { TimePoint, TimeSeries } from '../../charts/series.ts';
import type { Trend } from './shapes.ts';

/** Metrics of a moment: how short the period is that ends with it does not matter. */
const LEVELS: ReadonlySet<string> = new Set(['dau', 'wau', 'mau', 'active-members', 'mrr']);

/** A trend as a chart draws it. */
export function actualSeries({ id, label, points, displays, label_details: labels }: Trend): TimeSeries {
  return {
    id,
    label,
    ...(LEVELS.has(id) && { atEnd: 'now' as const }),
    points: points.map(({ start, value, partial, reason }, n) => ({
      at: start,
      label: labels[n]?.short ?? '',
      value,
      display: displays[n],
      partial,
      ...(reason !== null && { reason }),
    })),
  };
}

/**
 * The course of the range that is compared with, at the periods of this one: each point stands where it would be, were
 * the ranges on each other. A period that is cut is compared with none but for what is of a moment.
 * @param shift ms from the range before to this one
 */
export function previousSeries(now: Trend, before: Trend, shift: number): TimeSeries {
  const others = before.points.map((point, n) => ({
    point,
    display: before.displays[n],
    at: Date.parse(point.start) + shift,
  }));
  const level = LEVELS.has(now.id);
  const points = now.points.map((point, n): TimePoint => {
    const at = Date.parse(point.start);
    const half = (Date.parse(point.end) - at) / 2;
    const nearest = others.reduce<(typeof others)[number] | undefined>(
      (best, each) => (best !== undefined && Math.abs(best.at - at) <= Math.abs(each.at - at) ? best : each),
      undefined,
    );
    const fits = nearest !== undefined && Math.abs(nearest.at - at) <= half && (level || isWhole(point, nearest.point));
    return {
      at: point.start,
      label: now.label_details[n]?.short ?? '',
      value: fits ? nearest.point.value : null,
      ...(fits && { display: nearest.display }),
    };
  });
  return { id: `${now.id}-before`, label: 'Before', role: 'previous', points };
}

const isWhole = (...points: readonly AnalyticsPoint[]): boolean => points.every(({ partial }) => !partial);
