import type { MembershipRecord, TelemetryBuilder } from '../../core/views/analytics/index.ts';
import type { Head } from '../worlds/head.ts';
import { compareStatuses, membershipKey } from './later.ts';
import { BEGINNING, type LogEntry, received, type SentMembership, type TelemetryLog } from './log.ts';

/** Entries of the log after a number that have arrived at a committed time of their world, which is all that a read at it sees. */
export async function* arrivedBy(
  log: Pick<TelemetryLog, 'after'>,
  head: Head,
  number: number,
  perQuery?: number,
): AsyncGenerator<LogEntry> {
  for await (const entry of log.after(head, number, perQuery)) {
    if (entry.arrived > head.time) return;
    yield entry;
  }
}

/** What was ingested into a world, as far as it was read: its events are rows of a builder among those of the world. */
export class Ingested {
  readonly #builder: TelemetryBuilder;
  readonly #ids = new Map<number, string>();
  readonly #memberships = new Map<string, SentMembership>();
  #number = BEGINNING;

  constructor(builder: TelemetryBuilder) {
    this.#builder = builder;
  }

  /** The number of the last entry that is in it. */
  get number(): number {
    return this.#number;
  }

  /** Whether it has no record at all. */
  get isEmpty(): boolean {
    return this.#ids.size === 0 && this.#memberships.size === 0;
  }

  /**
   * Takes the entry that follows; another one, which another request may have added meanwhile, is passed over.
   * @returns whether it has brought records
   */
  add({ number, arrived, brought }: LogEntry): boolean {
    if (number !== this.#number + 1) return false;
    this.#number = number;
    if (brought.kind === 'events') {
      for (const event of brought.records) this.#ids.set(this.#builder.add(received(event, arrived)), event.id);
    }
    if (brought.kind === 'memberships') {
      for (const record of brought.records) {
        const key = membershipKey(record);
        const before = this.#memberships.get(key);
        if (before === undefined || compareStatuses(record, before) > 0) this.#memberships.set(key, record);
      }
    }
    return brought.kind !== 'mark';
  }

  /** Each membership with its latest status. */
  memberships(): Iterable<MembershipRecord> {
    return this.#memberships.values();
  }

  /** Events of one time and name: those of the world as they came, then ingested ones by id, so that their order makes no difference. */
  readonly compareRows = (a: number, b: number): number => {
    const [one, other] = [this.#ids.get(a), this.#ids.get(b)];
    if (one === undefined || other === undefined)
      return Number(one !== undefined) - Number(other !== undefined) || a - b;
    return one < other ? -1 : one > other ? 1 : 0;
  };
}
