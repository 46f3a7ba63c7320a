import type { MembershipEvent } from '../../../core/events/index.ts';
import type { Time } from '../../../core/kernel/time.ts';
import {
  academyEventKinds,
  type EventRecord,
  eventRecord,
  isMembershipEvent,
  membershipRecords,
  type StoredAcademyEvent,
  type Telemetry,
  telemetryOf,
} from '../../../core/views/analytics/index.ts';
import { historyStart } from '../../../core/world/index.ts';
import type { Head } from '../../worlds/head.ts';
import { MissingChunk, partitionOf } from '../../worlds/ports.ts';
import type { EventReader } from '../../worlds/read/events.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { requireAcademy } from './require-academy.ts';

/** The academy of a world at one committed tick. */
export interface Academy {
  readonly head: Head;
  readonly telemetry: Telemetry;
  /** All events, in the order in which they arrived: what comes later stands behind them. */
  readonly records: readonly EventRecord[];
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
  readonly through: Time;
  readonly records: readonly EventRecord[];
  readonly memberships: readonly MembershipEvent[];
  readonly telemetry: Telemetry;
}

/** The world may be committed anew between reading its head and its events; then both are read again. */
const ATTEMPTS = 4;
/** Worlds whose telemetry is kept: that of the default size takes some 80 MB. */
const MOST_WORLDS = 6;

export function createAcademyReader(loader: Pick<WorldLoader, 'head'>, events: EventReader): AcademyReader {
  const known = new Map<string, Known>();

  async function at(head: Head): Promise<Academy> {
    requireAcademy(head);
    const key = partitionOf(head);
    const before = known.get(key);
    const from = before ? before.through + 1 : historyStart(head.startedAt);
    const since =
      from <= head.time ? await events.read(head, { kinds: academyEventKinds, from, to: head.time + 1 }) : [];
    const now = before && since.length === 0 ? { ...before, through: head.time } : joined(before, since, head.time);
    remember(key, now);
    return { head, telemetry: now.telemetry, records: now.records };
  }

  function remember(key: string, entry: Known): void {
    known.delete(key);
    known.set(key, entry);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_WORLDS) break;
      known.delete(oldest);
    }
  }

  return {
    async read(worldId) {
      for (let attempt = 1; ; attempt += 1) {
        const head = await loader.head(worldId);
        try {
          return await at(head);
        } catch (error) {
          if (!(error instanceof MissingChunk) || attempt === ATTEMPTS) throw error;
        }
      }
    },
  };
}

function joined(before: Known | undefined, since: readonly StoredAcademyEvent[], through: Time): Known {
  const records = [...(before?.records ?? []), ...since.map(eventRecord)];
  const memberships = [...(before?.memberships ?? []), ...since.filter(isMembershipEvent)];
  return { through, records, memberships, telemetry: telemetryOf(records, membershipRecords(memberships)) };
}
