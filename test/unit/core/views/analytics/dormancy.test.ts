import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../../core/kernel/time.ts';
import { query, telemetryOf, UTC } from '../../../../../core/views/analytics/index.ts';

const begins = Date.UTC(2026, 0, 1);

/** Figures of somebody who was active on one day, and again so many days later. */
function figures(apart: number) {
  const events = [0, apart].map((day, n) => ({
    id: `event-${n}`,
    user_id: 'user-1',
    event_name: 'session_started',
    event_time: begins + day * DAY + 1,
    properties: {},
  }));
  const asked = { start: begins, end: begins + 40 * DAY, asOf: begins + 40 * DAY, zone: UTC };
  return ['returning', 'resurrected', 'dormant'].map(
    (metric) => query(telemetryOf(events, []), { ...asked, metric }).total.value,
  );
}

describe('a person without activity', () => {
  it('returns within 29 days, and is resurrected from the 30th on', () => {
    expect(figures(29)).toEqual([1, 0, 0]);
    expect(figures(30)).toEqual([0, 1, 1]);
  });
});
