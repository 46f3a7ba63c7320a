import { dayStart, type Time } from '../../../core/kernel/time.ts';
import type { ArrivedEvent, MembershipChange } from '../../../core/views/analytics/index.ts';
import { compareStatuses, membershipKey } from '../../telemetry/later.ts';
import { BEGINNING, received, type SentMembership, type TelemetryLog } from '../../telemetry/log.ts';
import { closeBefore } from '../ingest/arrived-on.ts';
import type { DaySource } from './sources.ts';

/**
 * What is sent to a world. Before a period is read, its end is written into the log: what a writer brings then that has
 * read an older time of the world arrives after it. The whole log is gone through, as a membership's status goes by all that
 * were sent before.
 */
export function ingestedSource(log: TelemetryLog): DaySource {
  return {
    begins: async (head) => ((await log.last(head)) === null ? null : head.startedAt),

    async read(head, { from, to }) {
      if (to <= head.startedAt) return { events: [], memberships: [] }; // the history of before nobody could send to
      await closeBefore(log, head, to);
      const memberships = new SentMemberships();
      const events: ArrivedEvent[] = [];
      for await (const { arrived, brought } of log.after(head, BEGINNING)) {
        if (arrived >= to) break;
        if (brought.kind === 'memberships') for (const record of brought.records) memberships.add(record, arrived);
        if (brought.kind !== 'events' || arrived < from) continue;
        for (const event of brought.records) events.push({ arrived, ...received(event, arrived) });
      }
      return { events, memberships: memberships.changesFrom(from) };
    },
  };
}

/** Memberships as they stand after some of what was sent, and how those stood that changed on each day. */
class SentMemberships {
  readonly #standing = new Map<string, SentMembership>();
  /** By day and membership: the last change of the day. */
  readonly #changes = new Map<Time, Map<string, MembershipChange>>();

  add(record: SentMembership, arrived: Time): void {
    const key = membershipKey(record);
    const before = this.#standing.get(key);
    if (before !== undefined && compareStatuses(record, before) <= 0) return;
    this.#standing.set(key, record);
    const day = dayStart(arrived);
    const changes = this.#changes.get(day) ?? new Map<string, MembershipChange>();
    this.#changes.set(day, changes);
    const { updated_at: _, ...term } = record;
    changes.delete(key);
    changes.set(key, { ...term, changed_at: arrived });
  }

  changesFrom(from: Time): MembershipChange[] {
    const days = [...this.#changes].filter(([day]) => day >= from);
    return days.flatMap(([, changes]) => [...changes.values()]);
  }
}
