import type { AsOf } from './document.ts';
import { formatDate, formatFigure } from './format.ts';

/** Where figures come from, under a chart or table: what they are taken from, and of which tick. */
export function sourceText({ tick, time }: AsOf, what: string): string {
  return `Source: ${what}; tick ${formatFigure('count', tick)}, ${formatDate(time)}`;
}
