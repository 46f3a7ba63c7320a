import { DAY, type Time } from '../../../../../core/kernel/time.ts';
import { createSpanReader, type Figures, type SpanReader } from '../../../../../core/measures/index.ts';
import { monthsOf, noSales, type SeenDay } from '../../measures/worlds.ts';

/** Midnight of the first day of the made-up history. */
export const FIRST: Time = Date.UTC(2025, 0, 6);

/** What is made up of one day: figures in cents and minutes, as they are stored. */
export interface Day {
  readonly company: Figures;
  /** Null where single clients are not kept. */
  readonly clients?: Readonly<Record<string, Figures>> | null;
}

/** A reader of a made-up history of so many days. */
export function readerOf(days: number, of: (day: number) => Day): SpanReader {
  const seen = Array.from({ length: days }, (_, n): SeenDay => {
    const { company, clients = {} } = of(n);
    return { day: FIRST + n * DAY, company, departments: {}, clients, sales: noSales };
  });
  return createSpanReader(monthsOf(seen), null);
}
