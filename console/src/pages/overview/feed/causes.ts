import type { Change } from '../../../api/generated/showroom.schemas.ts';

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
};

/** One thing that happened, with the rows that it changed. */
export interface Happening {
  readonly key: string;
  readonly time: string;
  readonly tick: number;
  readonly cause: string;
  readonly changes: readonly Change[];
}

export interface Told {
  /** The newest first. */
  readonly happenings: readonly Happening[];
  /** How many small movements there were, by what moved, the most first. */
  readonly routine: readonly (readonly [what: string, count: number])[];
}

/** What changes tell: rows that changed at one moment by one cause are one happening. */
export function tell(changes: readonly Change[]): Told {
  const routine = new Map<string, number>();
  const happenings = new Map<string, Happening>();
  for (const change of changes) {
    const { cause, time, tick } = change;
    const what = ROUTINE[cause];
    if (what !== undefined) {
      routine.set(what, (routine.get(what) ?? 0) + 1);
      continue;
    }
    const key = `${tick} ${time} ${cause}`;
    const known = happenings.get(key);
    happenings.set(key, { key, time, tick, cause, changes: [...(known?.changes ?? []), change] });
  }
  return {
    happenings: [...happenings.values()].reverse(),
    routine: [...routine].sort((a, b) => b[1] - a[1]),
  };
}

/** A cause in words: `lead.lost.price` is `Lead lost: price`. */
export function causeText(cause: string): string {
  const [subject = '', what = '', ...reasons] = cause.split('.').map((part) => part.replaceAll('-', ' '));
  const text = `${subject} ${what}`.trim();
  const begun = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return reasons.length > 0 ? `${begun}: ${reasons.join(', ')}` : begun;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['lastUpdated']);
const MOST_FIELDS = 2;

const wordsOf = (field: string): string => field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** What became of a row, in its first fields that are plain values: `churn risk Medium → High`. */
export function movedFields({ before, after }: Change, write: (value: number) => string): readonly string[] {
  if (before === null || after === null) return [];
  const plain = (value: unknown): string | undefined =>
    typeof value === 'number' ? write(value) : typeof value === 'string' ? value : undefined;
  return Object.keys(after)
    .flatMap((field) => {
      const [was, is] = [plain(before[field]), plain(after[field])];
      if (LEFT_OUT.has(field) || was === undefined || is === undefined) return [];
      return [`${wordsOf(field)} ${was} → ${is}`];
    })
    .slice(0, MOST_FIELDS);
}

/** The name that a whole row has, where the change shows one. */
export function nameIn({ before, after }: Change): string | undefined {
  const row = after ?? before ?? {};
  for (const field of ['name', 'companyName', 'product', 'vendor']) {
    const value = row[field];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
