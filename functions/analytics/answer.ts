import { tickHeader } from '../worlds/read/describe.ts';
import type { Opened } from './question.ts';
import type { AnalyticsServices } from './services.ts';

/**
 * The answer to a question. Of a world it is made once per commit and state of what was ingested while the function is warm;
 * of telemetry that was sent along each time.
 * @param detail what is asked beside range, zone and filters, as JSON
 */
export function answerOnce<T>(
  { answers }: Pick<AnalyticsServices, 'answers'>,
  { source, question: { start, end, zone, filters } }: Opened,
  detail: readonly unknown[],
  make: () => T,
): T {
  return source === null ? make() : answers.of(source, JSON.stringify([...detail, start, end, zone.id, filters]), make);
}

/** The header by which answers of a world name its committed tick. */
export function tickOf({ source }: Pick<Opened, 'source'>): Readonly<Record<string, string>> {
  return source === null ? {} : tickHeader(source.head);
}
