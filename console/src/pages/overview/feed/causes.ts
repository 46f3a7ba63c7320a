import type { Change } from '../../../api/generated/showroom.schemas.ts';
import { fieldWords, movedWords } from '../../../kit/change-words.ts';

/**
 * Causes of small movements that no single event makes: they are counted, and not told one by one. Each is a figure of a
 * row that follows the company's days by itself.
 */
const ROUTINE: Readonly<Record<string, string>> = {
  'license.seats-used': 'seats in use',
  'contract.billed': 'contracts billed',
  'vendor.spend-accrued': 'spend with vendors',
  'department.spend-posted': 'spend of departments',
  'lead.engagement-scored': 'engagement of opportunities',
  'technician.hours-logged': 'hours of technicians',
  'client.service-delivered': 'cost of service',
  'day.closed': 'figures of a day that ended',
};

/** The day's work, which goes on all the time: what is alike between two pieces of news is told together. */
const WORK = /^(ticket\.|rep\.(call|email|meeting|demo)$|lead\.(contacted|replied)$)/;

/** Something that happened, with the rows that it changed; or the same again and again. */
export interface Happening {
  readonly key: string;
  /** When, of the last of them. */
  readonly time: string;
  readonly cause: string;
  readonly times: number;
  /** The latest of each row, the latest first. */
  readonly changes: readonly Change[];
}

export interface Told {
  /** The newest first. */
  readonly happenings: readonly Happening[];
  /** How many small movements there were, by what moved, the most first. */
  readonly routine: readonly (readonly [what: string, count: number])[];
}

/** What changes tell, which come in their order: rows that changed at one moment by one cause are one happening. */
export function tell(changes: readonly Change[]): Told {
  const routine = new Map<string, number>();
  const happenings: Happening[] = [];
  /** How many have begun at one moment by one cause: others may come between them. */
  const begun = new Map<string, number>();
  for (const change of changes) {
    const { cause, time, tick } = change;
    const what = ROUTINE[cause];
    if (what !== undefined) {
      routine.set(what, (routine.get(what) ?? 0) + 1);
      continue;
    }
    const place = placeOf(happenings, cause, time);
    const known = place < 0 ? undefined : happenings[place];
    if (place >= 0) happenings.splice(place, 1);
    const moment = `${tick} ${time} ${cause}`;
    const count = (begun.get(moment) ?? 0) + 1;
    if (known === undefined) begun.set(moment, count);
    happenings.push({
      key: known?.key ?? `${moment} ${count}`,
      time,
      cause,
      times: (known?.times ?? 0) + (known?.time === time ? 0 : 1),
      changes: [
        change,
        ...(known?.changes ?? []).filter(({ entity, id }) => entity !== change.entity || id !== change.id),
      ],
    });
  }
  return { happenings: happenings.reverse(), routine: [...routine].sort((a, b) => b[1] - a[1]) };
}

/** Where the happening is that a change belongs to; −1 for none. Work is looked for back to the last piece of news. */
function placeOf(happenings: readonly Happening[], cause: string, time: string): number {
  const isWork = WORK.test(cause);
  for (let place = happenings.length - 1; place >= 0; place -= 1) {
    const each = happenings[place];
    if (each === undefined) return -1;
    if (each.cause === cause && (isWork || each.time === time)) return place;
    if (isWork ? !WORK.test(each.cause) : each.time !== time) return -1;
  }
  return -1;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['lastUpdated']);

/** What became of a row, in its first field that is a plain value: `churn risk Medium → High`. */
export function movedField({ before, after }: Change): string {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  for (const [field, is] of Object.entries(after)) {
    const was = before[field];
    if (LEFT_OUT.has(field) || !isPlain(was) || !isPlain(is)) continue;
    return `${fieldWords(field)} ${movedWords(field, was, is)}`;
  }
  return '';
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** The name that a whole row has, where the change shows one. */
export function nameIn({ before, after }: Change): string | undefined {
  const row = after ?? before ?? {};
  for (const field of ['name', 'companyName', 'product', 'vendor']) {
    const value = row[field];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
