import type { WorldRef } from '../../platform/follow/interests.ts';
import { KeptByWeight } from '../../platform/kept-by-weight.ts';
import { compareStatuses, membershipKey } from '../../telemetry/later.ts';
import { BEGINNING, type Keys, type Place, type SentMembership, type TelemetryLog } from '../../telemetry/log.ts';
import { partitionOf } from '../../worlds/ports.ts';

/** What is known of one membership: all that was sent of it, and which of that is latest. */
interface KnownMembership {
  readonly latest: SentMembership;
  readonly sent: readonly SentMembership[];
}

/** What the log of a generation holds, up to an entry: enough to tell what is new. */
export class KnownRecords {
  readonly #entries = new Map<string, number>();
  readonly #memberships = new Map<string, KnownMembership>();
  #last: Place | null = null;
  #statuses = 0;

  /** The last entry that it knows of; null: there is none. */
  get last(): Place | null {
    return this.#last;
  }

  /** How many events there are. */
  get events(): number {
    return this.#entries.size;
  }

  /** How many statuses of memberships there are. */
  get statuses(): number {
    return this.#statuses;
  }

  /** The number of the entry that brought an event. */
  entryOf(id: string): number | undefined {
    return this.#entries.get(id);
  }

  membershipOf(record: SentMembership): KnownMembership | undefined {
    return this.#memberships.get(membershipKey(record));
  }

  /** Adds the entry that follows; one that is known, or follows later, is passed over. */
  add(place: Place, keys: Keys): void {
    if (place.number !== (this.#last?.number ?? BEGINNING) + 1) return;
    this.#last = place;
    if (keys.kind === 'events') for (const id of keys.ids) this.#entries.set(id, place.number);
    if (keys.kind === 'memberships') for (const record of keys.records) this.#addStatus(record);
  }

  #addStatus(record: SentMembership): void {
    const before = this.membershipOf(record);
    const latest = before && compareStatuses(before.latest, record) >= 0 ? before.latest : record;
    this.#memberships.set(membershipKey(record), { latest, sent: [...(before?.sent ?? []), record] });
    this.#statuses += 1;
  }
}

/** Records that are kept in memory, of all generations together: a million take some 150 MB. */
const MOST_KEPT = { entries: 64, weight: 2_000_000 };

export interface KnownByWorld {
  /** What is known of a generation by now. Only what is new since the last call is read. */
  of(world: WorldRef): Promise<KnownRecords>;
}

export function createKnownByWorld(log: Pick<TelemetryLog, 'keysAfter'>): KnownByWorld {
  const kept = new KeptByWeight<KnownRecords>(MOST_KEPT);
  const use = (key: string, known: KnownRecords) => kept.use(key, known, known.events + known.statuses);
  return {
    async of(world) {
      const key = partitionOf(world);
      const known = use(key, kept.get(key) ?? new KnownRecords());
      for await (const { keys, ...place } of log.keysAfter(world, known.last?.number ?? BEGINNING)) {
        known.add(place, keys);
      }
      return use(key, known);
    },
  };
}
