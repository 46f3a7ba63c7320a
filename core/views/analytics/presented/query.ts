import type { QueryResult } from '../answer/query.ts';
import { figureText } from '../words.ts';
import { drawTrend } from './present.ts';

/** A metric over a range with its total in words, and its points as a screen draws them. */
export function presentQuery(result: QueryResult) {
  const { metric, granularity, points, total, parts } = result;
  const write = (value: number | null): string => figureText(metric.unit, value);
  return {
    ...result,
    total_display: write(total.value),
    drawing: drawTrend({ ...metric, granularity, points }, 0),
    parts: parts.map((part) => ({ ...part, total_display: write(part.total.value) })),
  };
}
