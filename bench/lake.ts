/** Events at rest, on one core: how long a month takes to be written as Parquet, and how many bytes an event takes. */

import { eventsOf } from '../core/events/index.ts';
import { monthStart } from '../core/kernel/time.ts';
import { academyEventKinds, eventRecord, eventRow, lakeTables } from '../core/views/analytics/index.ts';
import { createWorld, defaultCounts, PACK_VERSION } from '../core/world/index.ts';
import { parquetOf } from '../functions/analytics/lake/parquet.ts';
import { report } from './tools/report.ts';
import { median, processorTimeOf } from './tools/timing.ts';

const startedAt = Date.UTC(2026, 10, 18);
const world = createWorld({ seed: 42, packVersion: PACK_VERSION, counts: defaultCounts, startedAt });
const [events] = lakeTables;

function rowsOf(from: number, to: number) {
  const arrived = world.events.filter(({ time }) => time >= from && time < to);
  return eventsOf(academyEventKinds, arrived).map((event) =>
    eventRow({
      arrived: event.time,
      id: `default#1/${event.entity}/${event.kind}/${event.time}`,
      ...eventRecord(event),
      received_at: event.time,
    }),
  );
}

const month = rowsOf(monthStart(startedAt, -1), monthStart(startedAt));
const times = Array.from({ length: 15 }, () => processorTimeOf(() => parquetOf(events, month)));
const count = month.length.toLocaleString('en-US');
report('lake', [
  {
    what: `a month of ${count} events as Parquet, time of the processor`,
    value: median(times),
    best: Math.min(...times),
    unit: 'ms',
  },
  { what: `an event of a month of ${count}`, value: parquetOf(events, month).byteLength / month.length, unit: 'bytes' },
]);
