import type { MembershipEvent, SegmentColumns } from '../../core/events/index.ts';
import type { Time } from '../../core/kernel/time.ts';
import {
  academyEventKinds,
  eventBatch,
  membershipEventsIn,
  membershipRecords,
  type NoAcademy,
  type Telemetry,
  TelemetryBuilder,
  whyNoAcademy,
} from '../../core/views/analytics/index.ts';
import { historyStart } from '../../core/world/index.ts';
import { KeptByWeight } from '../platform/kept-by-weight.ts';
import type { Head } from '../worlds/head.ts';
import { partitionOf } from '../worlds/ports.ts';
import type { EventReader } from '../worlds/read/events.ts';
import type { WorldLoader } from '../worlds/read/loader.ts';
import { lackingError } from '../worlds/read/refuse-lacking.ts';
import { atCommitted } from './at-committed.ts';
import { arrivedBy, Ingested } from './ingested.ts';
import type { LogEntry, TelemetryLog } from './log.ts';

/** The telemetry of a world at one committed tick: of its academy, and what was ingested. */
export interface Academy {
  readonly head: Head;
  /** The last entry of the log of ingested telemetry that is in it. */
  readonly ingested: number;
  readonly telemetry: Telemetry;
}

/** A world that has no telemetry at all, and why. */
export interface WithoutAcademy {
  readonly head: Head;
  readonly lacking: NoAcademy;
}

export interface AcademyReader {
  /**
   * As `read`; of a world that has no academy, and into which nothing was ingested, why it has none.
   * @throws DomainError `not-found` for an unknown world
   */
  find(worldId: string): Promise<Academy | WithoutAcademy>;
  /**
   * The telemetry of a world as last committed. Its events are read and put into columns once for as long as the function
   * is warm; later reads take only what has happened or was ingested since, and most bring nothing.
   * @throws DomainError `not-found` for an unknown world. Of one into which nothing was ingested: `not-found` above the rows
   * up to which events are kept, `conflict` where an older version has made it, without an academy
   */
  read(worldId: string): Promise<Academy>;
}

/** What is known of a world up to a time. */
interface Known {
  through: Time;
  readonly builder: TelemetryBuilder;
  readonly memberships: MembershipEvent[];
  readonly ingested: Ingested;
  telemetry: Telemetry;
  /** Whether something was added since the telemetry was built. */
  outdated: boolean;
}

/** Worlds whose telemetry is kept: that of the default size takes some 25 MB. */
const MOST_WORLDS = 8;
/** Events that are kept, of all worlds together: 175 bytes each, and some 100 for the id of one that was ingested. */
const MOST_EVENTS = 2_000_000;

export function createAcademyReader(
  loader: Pick<WorldLoader, 'head'>,
  events: Pick<EventReader, 'segments'>,
  log: Pick<TelemetryLog, 'after'>,
): AcademyReader {
  const known = new KeptByWeight<Known>({ entries: MOST_WORLDS, weight: MOST_EVENTS });

  async function at(head: Head): Promise<Academy | WithoutAcademy> {
    const key = partitionOf(head);
    const entry = known.get(key) ?? newlyKnown(historyStart(head.startedAt));
    known.use(key, entry, entry.telemetry.events.size);
    const from = entry.through + 1;
    const range = { kinds: academyEventKinds, from, to: head.time + 1 };
    const lacking = whyNoAcademy(head);
    const since = lacking === null ? await events.segments(head, range) : [];
    await addIngested(entry, arrivedBy(log, head, entry.ingested.number));
    // Another request may have failed to add to it meanwhile: what was forgotten is made anew.
    if (known.get(key) !== entry) return at(head);
    // Or it may have added the same: what it added is as new as the head, or newer.
    if (entry.through < from) addWhole(key, entry, since, head.time);
    if (entry.ingested.isEmpty && lacking !== null) return { head, lacking };
    if (entry.outdated) build(entry);
    known.use(key, entry, entry.telemetry.events.size);
    return { head, ingested: entry.ingested.number, telemetry: entry.telemetry };
  }

  /** What was added in part would be wrong for ever: it is forgotten. */
  function addWhole(key: string, entry: Known, since: Iterable<SegmentColumns>, through: Time): void {
    try {
      add(entry, since, through);
    } catch (error) {
      known.delete(key);
      throw error;
    }
  }

  const find = (worldId: string): Promise<Academy | WithoutAcademy> => atCommitted(loader, worldId, at);

  return {
    find,
    async read(worldId) {
      const found = await find(worldId);
      if ('lacking' in found) throw lackingError(found.lacking);
      return found;
    },
  };
}

/** Nothing is known before a time. */
function newlyKnown(from: Time): Known {
  const builder = new TelemetryBuilder();
  const ingested = new Ingested(builder);
  return {
    through: from - 1,
    builder,
    memberships: [],
    ingested,
    telemetry: builder.build([]),
    outdated: false,
  };
}

/** Adds what arrived since, up to a time. */
function add(entry: Known, since: Iterable<SegmentColumns>, through: Time): void {
  const arrived = { from: entry.through + 1, to: through + 1 };
  for (const segment of since) {
    const batch = eventBatch(segment, arrived);
    entry.builder.addBatch(batch);
    entry.memberships.push(...membershipEventsIn(segment, arrived));
    entry.outdated ||= batch.size > 0;
  }
  entry.through = through;
}

/** Entries are added one by one, each whole: where reading fails, what was added so far is right. */
async function addIngested(entry: Known, since: AsyncIterable<LogEntry>): Promise<void> {
  for await (const one of since) {
    if (entry.ingested.add(one)) entry.outdated = true;
  }
}

function build(entry: Known): void {
  const { builder, memberships, ingested } = entry;
  // Of one person, plan and start what was ingested counts: it comes last.
  entry.telemetry = builder.build([...membershipRecords(memberships), ...ingested.memberships()], ingested.compareRows);
  entry.outdated = false;
}
