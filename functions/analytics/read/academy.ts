import type { MembershipEvent } from '../../../core/events/index.ts';
import type { Time } from '../../../core/kernel/time.ts';
import {
  type AcademyEvent,
  academyEventKinds,
  eventRecord,
  isMembershipEvent,
  membershipRecords,
  type Telemetry,
  TelemetryBuilder,
} from '../../../core/views/analytics/index.ts';
import { historyStart } from '../../../core/world/index.ts';
import { KeptByWeight } from '../../platform/kept-by-weight.ts';
import type { Head } from '../../worlds/head.ts';
import { partitionOf } from '../../worlds/ports.ts';
import type { EventReader } from '../../worlds/read/events.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { atCommitted } from './at-committed.ts';

/** The academy of a world at one committed tick. */
export interface Academy {
  readonly head: Head;
  readonly telemetry: Telemetry;
}

export interface AcademyReader {
  /**
   * The academy of a world as last committed. Its events are read and put into columns once for as long as the function is
   * warm; later ticks read only what has happened since, and most bring nothing.
   * @throws DomainError `not-found` for an unknown world and for one above the rows up to which events are kept; `conflict`
   * for one that an older version has made, without an academy
   */
  read(worldId: string): Promise<Academy>;
}

/** What is known of a world up to a time. */
interface Known {
  through: Time;
  readonly builder: TelemetryBuilder;
  readonly memberships: MembershipEvent[];
  telemetry: Telemetry;
}

/** Worlds whose telemetry is kept: that of the default size takes some 25 MB. */
const MOST_WORLDS = 8;

export function createAcademyReader(
  loader: Pick<WorldLoader, 'head'>,
  events: Pick<EventReader, 'segments'>,
): AcademyReader {
  const known = new KeptByWeight<Known>({ entries: MOST_WORLDS });

  async function at(head: Head): Promise<Academy> {
    const key = partitionOf(head);
    const from = (known.get(key)?.through ?? historyStart(head.startedAt) - 1) + 1;
    const since = await events.segments(head, { kinds: academyEventKinds, from, to: head.time + 1 });
    const entry = known.get(key) ?? newlyKnown(from);
    // Another request may have added the same meanwhile: what it added is as new as the head, or newer.
    if (entry.through < from) addWhole(key, entry, since, head.time);
    known.use(key, entry);
    return { head, telemetry: entry.telemetry };
  }

  /** What was added in part would be wrong for ever: it is forgotten. */
  function addWhole(key: string, entry: Known, since: Iterable<AcademyEvent[]>, through: Time): void {
    try {
      add(entry, since, through);
    } catch (error) {
      known.delete(key);
      throw error;
    }
  }

  return { read: (worldId) => atCommitted(loader, worldId, at) };
}

/** Nothing is known before a time. */
function newlyKnown(from: Time): Known {
  const builder = new TelemetryBuilder();
  return { through: from - 1, builder, memberships: [], telemetry: builder.build([]) };
}

function add(entry: Known, since: Iterable<AcademyEvent[]>, through: Time): void {
  let added = 0;
  for (const events of since) {
    for (const event of events) {
      entry.builder.add(eventRecord(event));
      if (isMembershipEvent(event)) entry.memberships.push(event);
    }
    added += events.length;
  }
  if (added > 0) entry.telemetry = entry.builder.build(membershipRecords(entry.memberships));
  entry.through = through;
}
