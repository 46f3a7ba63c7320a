import { DAY, HOUR, type Time } from '../../core/kernel/time.ts';
import { offsetAt, type Transition, type Zone } from '../../core/views/analytics/time/zone.ts';

/** What the runtime's own table of zones says is added to UTC at a time, in milliseconds. */
export function runtimeOffset(id: string): (time: Time) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: id, timeZoneName: 'longOffset' });
  return (time) => {
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000);
  };
}

/** A zone as data, with its transitions between two times, from the runtime's table. */
export function zoneOf(id: string, from: Time, until: Time): Zone {
  const offset = runtimeOffset(id);
  const transitions: Transition[] = [];
  for (let day = from; day < until; day += DAY) {
    if (offset(day) === offset(day + DAY)) continue;
    let [low, high] = [day, day + DAY];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === offset(day)) low = middle;
      else high = middle;
    }
    transitions.push({ at: high, offset: offset(high) });
  }
  return { id, offset: offset(from), transitions };
}

/** The local day of a time, found the plain way. */
export function slowLocalDay(zone: Zone, time: Time): number {
  return Math.floor((time + offsetAt(zone, time)) / DAY);
}
