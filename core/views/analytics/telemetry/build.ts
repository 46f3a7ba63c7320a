import { TelemetryBuilder } from './builder.ts';
import type { Telemetry } from './columns.ts';
import type { EventRecord, MembershipRecord } from './records.ts';

/**
 * Telemetry in columns, from records in any order. Of events with one id the first counts, of memberships of one person,
 * plan and start the last.
 */
export function telemetryOf(events: Iterable<EventRecord>, memberships: Iterable<MembershipRecord>): Telemetry {
  const builder = new TelemetryBuilder();
  const known = new Set<string>();
  for (const event of events) {
    if (known.has(event.id)) continue;
    known.add(event.id);
    builder.add(event);
  }
  // Ties are broken by id, so that the order in which records arrive makes no difference. Ids lie in the order of rows.
  const ids = [...known];
  return builder.build(memberships, (a, b) => compareText(ids[a], ids[b]));
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
