import type { FollowedHead, FollowerServices } from '../../../../../functions/platform/follow/follow-ticks.ts';
import type { InterestStore, WorldRef } from '../../../../../functions/platform/follow/interests.ts';
import { type ChangedMessage, changedMessage } from '../../../../../functions/platform/follow/messages.ts';
import { createInterestTable } from '../../../../../functions/platform/storage/interest-table.ts';
import type { LoggedChange } from '../../../../../functions/worlds/head.ts';
import { createChangeTable } from '../../../../../functions/worlds/tables/change-table.ts';
import type { TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience, type RecordingQueue, recordingQueue } from '../../../../tools/simulation.ts';

export const PREFIX = 'follow-';
export const clock = { now: Date.UTC(2026, 10, 18) };

export const changeOf = (entity: LoggedChange['entity'], id: string, tick: number): LoggedChange => ({
  tick,
  time: '2026-11-18T14:00:00Z',
  entity,
  id,
  cause: 'ticket.opened',
  before: { tickets: 1 },
  after: { tickets: 2 },
});

/** A world of which there is nothing but its head and its log of changes, and a view that wants to hear of it. */
export class FollowedWorld {
  readonly world: WorldRef;
  readonly interests: InterestStore;
  readonly services: FollowerServices;
  readonly queue: RecordingQueue = recordingQueue();
  head: FollowedHead;

  constructor({ documents }: TestDynamo, worldId: string) {
    this.world = { worldId, generation: 1 };
    this.head = { ...this.world, version: 1, tick: 0, changeId: 'e1' };
    const now = () => clock.now;
    this.interests = createInterestTable(documents, `${PREFIX}interests`, now, impatience);
    const log = createChangeTable(documents, `${PREFIX}changes`, now, impatience);
    this.services = {
      heads: { get: async (id) => (id === worldId ? this.head : null) },
      changes: log,
      interests: this.interests,
      views: new Map([['view', this.queue]]),
    };
    this.append = (entry) => log.append(`${worldId}#1`, entry);
  }

  readonly append: (entry: Parameters<ReturnType<typeof createChangeTable>['append']>[1]) => Promise<void>;

  /** Commits one tick in which these rows of clients change, and others. */
  async commit(ids: readonly string[], more: readonly LoggedChange[] = [], ticks = 1): Promise<number> {
    const { version, changeId, tick } = this.head;
    const next = { ...this.head, version: version + 1, tick: tick + ticks, changeId: `e${version + 1}` };
    const changes = [...ids.map((id) => changeOf('clients', id, next.tick)), ...more];
    const before = { previousId: changeId, previousTick: tick, wall: 0, happenings: [] };
    await this.append({ id: next.changeId, version: next.version, tick: next.tick, time: 0, ...before, changes });
    this.head = next;
    return next.tick;
  }

  register(...ids: readonly string[]): Promise<void> {
    const since = this.head.tick;
    return this.interests.register(
      this.world,
      'view',
      ids.map((id) => ({ entity: 'clients', id, since })),
    );
  }

  open(): Promise<void> {
    return this.interests.open(this.world, 'view', this.head.tick);
  }

  /** What the view was told so far. */
  told(): ChangedMessage[] {
    return this.queue.sent.flatMap(({ body }) => changedMessage.safeParse(body).data ?? []);
  }

  /** The last tick that the view was told of each row. */
  lastTold(): Map<string, number> {
    const last = new Map<string, number>();
    for (const { rows } of this.told()) {
      for (const { id, tick } of rows) last.set(id, Math.max(tick, last.get(id) ?? 0));
    }
    return last;
  }
}
