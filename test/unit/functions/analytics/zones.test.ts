import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOUR } from '../../../../core/kernel/time.ts';
import { offsetAt } from '../../../../core/views/analytics/time/zone.ts';
import { createZones } from '../../../../functions/analytics/zones.ts';
import { isTimeZone } from '../../../../functions/platform/contract/time-zone.ts';

/** The offset by what the runtime shows on a clock of the zone: another way than by the name of the offset. */
function slowOffset(id: string, time: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(time / 1000) * 1000;
}

const ids = Intl.supportedValuesOf('timeZone');
const zones = createZones();

describe('a zone as data', () => {
  it('has the offset that the runtime’s clocks show, at any time of any zone', () => {
    const times = fc.integer({ min: Date.UTC(1972, 5, 1), max: Date.UTC(2037, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...ids), times, fc.integer({ min: 0, max: 9000 }), (id, time, hours) => {
        const zone = zones.between(id, time, time + hours * HOUR);
        for (const at of [time, time + hours * HOUR]) {
          expect([id, at, offsetAt(zone, at)]).toEqual([id, at, slowOffset(id, at)]);
        }
      }),
    );
  });

  it('changes in the very millisecond', () => {
    const { transitions, offset } = zones.between('Europe/Zurich', Date.UTC(2025, 0, 1), Date.UTC(2025, 11, 31));
    expect(offset).toBe(HOUR);
    expect(transitions).toEqual([
      { at: Date.UTC(2025, 2, 30, 1), offset: 2 * HOUR },
      { at: Date.UTC(2025, 9, 26, 1), offset: HOUR },
    ]);
  });

  it('that changes for a month is known, and one that never changes has no transitions', () => {
    const morocco = zones.between('Africa/Casablanca', Date.UTC(2025, 0, 1), Date.UTC(2025, 11, 31));
    expect(morocco.transitions).toHaveLength(2);
    expect(zones.between('UTC', Date.UTC(1970, 0, 1), Date.UTC(2100, 0, 1)).transitions).toEqual([]);
  });
});

it('takes the names of the IANA, and no offsets', () => {
  for (const id of ['UTC', 'Europe/Zurich', 'America/Argentina/Ushuaia', 'europe/zurich']) {
    expect([id, isTimeZone(id)]).toEqual([id, true]);
  }
  for (const id of ['', '+01:00', '-05', 'Mars/Base', 'Europe', 'Europe/Zurich ', 'UTC+1']) {
    expect([id, isTimeZone(id)]).toEqual([id, false]);
  }
});
