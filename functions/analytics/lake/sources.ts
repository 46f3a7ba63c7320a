import { membershipEvents } from '../../../core/events/index.ts';
import type { Time } from '../../../core/kernel/time.ts';
import {
  type ArrivedEvent,
  academyEventKinds,
  eventRecord,
  type MembershipChange,
  membershipChanges,
  type Period,
  whyNoAcademy,
} from '../../../core/views/analytics/index.ts';
import { historyStart } from '../../../core/world/index.ts';
import type { Head } from '../../worlds/head.ts';
import type { EventReader } from '../../worlds/read/events.ts';

/** What arrived in a world in a period. */
export interface Arrived {
  readonly events: readonly ArrivedEvent[];
  readonly memberships: readonly MembershipChange[];
}

/** Something whose events are sealed day by day. */
export interface DaySource {
  /** Since when a world may have something of it; null: it never has. */
  begins(head: Head): Promise<Time | null>;
  /**
   * What arrived in a period that is over, in the order of its arrival: the same whenever it is asked for.
   * @throws MissingChunk when the head has been overtaken since
   */
  read(head: Head, period: Period): Promise<Arrived>;
}

/** What happens in the world’s own academy. */
export function academySource(events: Pick<EventReader, 'read'>): DaySource {
  return {
    begins: async (head) => (whyNoAcademy(head) ? null : historyStart(head.startedAt)),

    async read(head, { from, to }) {
      if (whyNoAcademy(head)) return { events: [], memberships: [] };
      const arrived = await events.read(head, { kinds: academyEventKinds, from, to });
      const memberships = await events.read(head, {
        kinds: membershipEvents,
        from: historyStart(head.startedAt), // what a term was before it changed is told at its start
        to,
      });
      return {
        events: arrived.map((event) => {
          return { arrived: event.time, id: event.id, ...eventRecord(event), received_at: event.time };
        }),
        memberships: membershipChanges(memberships, { from, to }),
      };
    },
  };
}

/** What arrived in all of the sources together, in the order of its arrival. */
export async function arrivedIn(sources: readonly DaySource[], head: Head, period: Period): Promise<Arrived> {
  const parts = await Promise.all(sources.map((source) => source.read(head, period)));
  return {
    events: parts.flatMap(({ events }) => events).sort((a, b) => a.arrived - b.arrived),
    memberships: parts.flatMap(({ memberships }) => memberships).sort((a, b) => a.changed_at - b.changed_at),
  };
}
