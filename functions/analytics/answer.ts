import { tickHeader } from '../worlds/read/describe.ts';
import type { Opened } from './question.ts';
import type { AnalyticsServices } from './services.ts';

/**
 * The answer to a question. Of a world it is made once per commit while the function is warm; of telemetry that was sent
 * along each time.
 * @param detail what is asked beside range, zone and filters, as JSON
 */
export function answerOnce<T>(
  { answers }: Pick<AnalyticsServices, 'answers'>,
  { head, question: { start, end, zone, filters } }: Opened,
  detail: readonly unknown[],
  make: () => T,
): T {
  return head === null ? make() : answers.of(head, JSON.stringify([...detail, start, end, zone.id, filters]), make);
}

/** The header by which answers of a world name its committed tick. */
export function tickOf({ head }: Pick<Opened, 'head'>): Readonly<Record<string, string>> {
  return head === null ? {} : tickHeader(head);
}
