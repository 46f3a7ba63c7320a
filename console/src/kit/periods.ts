import type { MeasurePoint } from '../api/generated/showroom.schemas.ts';
import type { TimePoint } from '../charts/series.ts';
import { day, month } from '../format/times.ts';

/** `Nov 2025`, `Q3 2026`, `26 Nov 2026`. */
function periodLabel({ period, start }: MeasurePoint, grain: string): string {
  if (grain === 'month') return month(start);
  return grain === 'quarter' ? period.replace(/^(\d+)-(Q\d)$/, '$2 $1') : day(start);
}

/** A measure's points as a chart draws them. */
export function timePoints(points: readonly MeasurePoint[], grain: string): TimePoint[] {
  return points.map((point) => ({
    at: point.start,
    label: periodLabel(point, grain),
    value: point.value,
    partial: point.partial,
    reason: point.reason,
  }));
}
