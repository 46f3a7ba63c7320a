import * as z from 'zod';
import type { FilterId } from '../../core/views/analytics/index.ts';
import { isTimeZone } from '../platform/contract/time-zone.ts';

/** Fields of questions, in queries and bodies alike. */

const FORM = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/;
const EXPECTED = 'Expected a date and time with its offset from UTC, such as 2025-12-10T00:00:00Z or …+01:00.';
const NAIVE = 'Expected an offset from UTC, Z or such as +01:00: without one it is another moment in each time zone.';

type Instant = { readonly time: number } | { readonly fault: string; readonly kind?: 'no-text-of-type' };

/** Epoch milliseconds of a date and time of ISO 8601 that has an offset; what is smaller than a millisecond is cut off. */
function readInstant(text: string): Instant {
  const [, year, month, day, offset] = FORM.exec(text) ?? [];
  if (year === undefined) return { fault: EXPECTED, kind: 'no-text-of-type' };
  if (offset === undefined) return { fault: NAIVE };
  const time = Date.parse(text);
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = midnight.getUTCMonth() === Number(month) - 1 && midnight.getUTCDate() === Number(day);
  return exists && !Number.isNaN(time) ? { time } : { fault: 'There is no such date and time.' };
}

/** A moment: a date and time with its offset. Read as epoch milliseconds. */
export function instant(description: string, example = '2025-12-10T00:00:00Z') {
  return z
    .string()
    .transform((text, issues): number => {
      const read = readInstant(text);
      if ('time' in read) return read.time;
      issues.addIssue({ code: 'custom', message: read.fault, params: { kind: read.kind } });
      return z.NEVER;
    })
    .meta({ description, examples: [example], override: { type: 'string', format: 'date-time' } });
}

/** A zone by whose days an answer is made. */
export const timezone = z
  .string()
  .max(100)
  .refine(isTimeZone, 'Expected the IANA name of a time zone, such as Europe/Zurich.')
  .optional()
  .meta({
    description: 'The zone whose hours, days, weeks and months count: that of the installation by default.',
    examples: ['Europe/Zurich'],
  });

const value = (description: string, example: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description, examples: [example] });

/** What an answer is cut by. Values are those of the telemetry; one that nothing has leaves nothing. */
export const filterFields = {
  channel: value('People who heard of the academy by it.', 'organic'),
  region: value('People who work in it.', 'West'),
  platform: value('What happened on it; memberships go by the platform of the registration.', 'ios'),
  plan_type: value('Memberships of it, and what people did who ever began one.', 'monthly'),
  client_id: value('People of a client.', 'client-1'),
} satisfies Record<FilterId, unknown>;

export const filters = z.object(filterFields);
export type FilterFields = z.output<typeof filters>;

export const compare = z.enum(['previous', 'year', 'none']).default('previous').meta({
  description: '`previous`: the equally long range before; `year`: the same dates of the year before; `none`: nothing.',
});

const rangeFields = {
  start: instant('The first moment.'),
  end: instant('The first moment after it: ranges are half-open.', '2025-12-12T00:00:00Z'),
};
export const range = z.object(rangeFields);
export { rangeFields };
