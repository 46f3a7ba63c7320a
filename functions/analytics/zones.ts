import type { Time } from '../../core/kernel/time.ts';
import { DAY } from '../../core/kernel/time.ts';
import type { Transition, Zone } from '../../core/views/analytics/index.ts';
import { KeptByWeight } from '../platform/kept-by-weight.ts';

/** Years whose zones are looked up: before 1970 the table of zones is not complete, and after 2100 nobody knows. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2100;

/** Zones whose years are kept while the function is warm. */
const MOST_ZONES = 32;

type OffsetAt = (time: Time) => number;

interface KnownZone {
  readonly offsetAt: OffsetAt;
  /** Transitions by year. */
  readonly years: Map<number, readonly Transition[]>;
}

export interface Zones {
  /**
   * A zone as data, from the table of the runtime, right for all times between two; before 1970 and after 2100 it stays as
   * it is then. Each year of a zone is looked up once.
   * @throws RangeError for a name that is no zone
   */
  between(id: string, from: Time, to: Time): Zone;
}

export function createZones(): Zones {
  const known = new KeptByWeight<KnownZone>({ entries: MOST_ZONES });

  function knownZone(id: string): KnownZone {
    return known.use(id, known.get(id) ?? { offsetAt: runtimeOffset(id), years: new Map() });
  }

  return {
    between(id, from, to) {
      const { offsetAt, years } = knownZone(id);
      const [first, last] = [yearOf(from), yearOf(to)];
      const transitions: Transition[] = [];
      for (let year = first; year <= last; year += 1) {
        const found = years.get(year) ?? transitionsIn(offsetAt, year);
        years.set(year, found);
        transitions.push(...found);
      }
      return { id, offset: offsetAt(Date.UTC(first, 0, 1)), transitions };
    },
  };
}

/** The year of a time, or one beside it where another zone may be in that already. */
function yearOf(time: Time): number {
  return Math.min(LAST_YEAR, Math.max(FIRST_YEAR, new Date(time).getUTCFullYear()));
}

/** Each day is looked at: some zones change their clocks for a month. */
function transitionsIn(offsetAt: OffsetAt, year: number): Transition[] {
  const transitions: Transition[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  let offset = offsetAt(Date.UTC(year, 0, 1));
  for (let day = Date.UTC(year, 0, 1); day < end; day += DAY) {
    const next = offsetAt(day + DAY);
    if (next !== offset) transitions.push({ at: changeWithin(offsetAt, day, day + DAY), offset: next });
    offset = next;
  }
  return transitions;
}

/** The first millisecond at which the offset is that of the end. */
function changeWithin(offsetAt: OffsetAt, from: Time, to: Time): Time {
  const after = offsetAt(to);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

const NAMED = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** What the table of the runtime says is added to UTC at a time, in milliseconds. */
function runtimeOffset(id: string): OffsetAt {
  if (id === 'UTC') return () => 0; // the usual one needs no look-up of each day
  const format = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'longOffset' });
  return (time) => {
    const [found, sign, hours = '0', minutes = '0', seconds = '0'] = NAMED.exec(format.format(time)) ?? [];
    if (found === undefined) throw new Error(`the runtime names no offset of ${id}`);
    return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  };
}
