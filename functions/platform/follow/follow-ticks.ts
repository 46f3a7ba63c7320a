import type { Head } from '../../worlds/head.ts';
import { type ChangeLog, type ChangePage, partitionOf } from '../../worlds/ports.ts';
import type { Queue } from '../messaging/queue.ts';
import type { InterestStore, ViewInterests } from './interests.ts';
import type { ChangedMessage, RegisterMessage, TickMessage } from './messages.ts';

/** What of a world's head is looked at. */
export type FollowedHead = Pick<Head, 'worldId' | 'generation' | 'version' | 'tick' | 'changeId'>;

export interface FollowerServices {
  readonly heads: { get(worldId: string): Promise<FollowedHead | null> };
  readonly changes: Pick<ChangeLog, 'read'>;
  readonly interests: Pick<InterestStore, 'of' | 'moveTo'>;
  /** The work queue of each view that wants to hear of changes, by the view's name. */
  readonly views: ReadonlyMap<string, Queue>;
}

/** A view that is to be told, and from which tick on. */
interface Following extends ViewInterests {
  readonly queue: Queue;
  readonly from: number;
}

/** Changes that are read at a time; a tick is never divided. */
const CHANGES_AT_ONCE = 5000;
/** Rows in a message: what a view does for each of them, it must do within the time limit of its worker. */
const ROWS_PER_MESSAGE = 100;

/**
 * Tells views which of the rows that they show have changed up to a tick, page by page of the change log. How far each
 * was told is noted after every page: who dies, or comes late, goes on from there. A message says how far to follow, not
 * what has changed: one that comes twice, late or after lost ones changes nothing, or makes up for them. A row that has
 * changed is told at least once; views must bear to be told again.
 */
export async function followTicks(services: FollowerServices, target: TickMessage): Promise<void> {
  const { heads, interests, changes } = services;
  // Before the interests: an interest that isn't seen was registered after this tick, and is about later ones only.
  const head = await heads.get(target.worldId);
  if (head?.generation !== target.generation) return; // removed or regenerated meanwhile
  const following = await startOf(services, target, await interests.of(target));
  const end = Math.min(target.tick, head.tick);
  let through = Math.min(...following.map(({ from }) => from)); // Infinity where there is none
  while (through < end) {
    const page = await changes.read(partitionOf(head), through, CHANGES_AT_ONCE, head);
    through = page.lostUntil === null ? Math.max(through + 1, page.through) : head.tick;
    for (const view of following) {
      if (view.from >= through) continue;
      await tell(view, target, page.lostUntil === null ? changedRows(view, page) : allRows(view, head));
      await interests.moveTo(target, view.view, through);
    }
  }
}

/** Where to go on for each view that has interests. A view that has registered nothing yet is asked to. */
async function startOf(
  { views }: FollowerServices,
  { worldId, generation, tick }: TickMessage,
  known: ReadonlyMap<string, ViewInterests>,
): Promise<Following[]> {
  const following: Following[] = [];
  for (const [view, queue] of views) {
    const { followed = null, interests = [] } = known.get(view) ?? {};
    if (followed === null) {
      await queue.send([{ body: { kind: 'register', worldId, generation, tick } satisfies RegisterMessage }]);
    } else if (interests.length > 0) {
      // Nothing is noted while a view has no interests: the first one says from where to go on.
      const first = interests.reduce((least, { since }) => Math.min(least, since), Number.POSITIVE_INFINITY);
      following.push({ view, followed, interests, queue, from: Math.max(followed, first) });
    }
  }
  return following;
}

/** The last tick at which each row changed, by kind and id. */
type Changed = Map<string, Map<string, number>>;

function changedRows({ interests, from }: Following, { entries }: ChangePage): Changed {
  const wanted = byEntity(interests.map(({ entity, id }) => [entity, id, 0]));
  const changed: Changed = new Map();
  for (const { tick, changes } of entries) {
    if (tick <= from) continue;
    for (const { entity, id } of changes) {
      if (!wanted.get(entity)?.has(id)) continue;
      const rows = changed.get(entity) ?? new Map<string, number>();
      changed.set(entity, rows.set(id, tick));
    }
  }
  return changed;
}

/** All that a view wants to hear of: the log doesn't reach back far enough to know which of it has changed. */
function allRows({ interests }: Following, head: FollowedHead): Changed {
  return byEntity(interests.map(({ entity, id }) => [entity, id, head.tick]));
}

function byEntity(rows: readonly (readonly [entity: string, id: string, tick: number])[]): Changed {
  const found: Changed = new Map();
  for (const [entity, id, tick] of rows) {
    const ids = found.get(entity) ?? new Map<string, number>();
    found.set(entity, ids.set(id, tick));
  }
  return found;
}

async function tell({ queue }: Following, { worldId, generation }: TickMessage, changed: Changed): Promise<void> {
  const messages: { body: ChangedMessage }[] = [];
  for (const [entity, ids] of changed) {
    const rows = Array.from(ids, ([id, tick]) => ({ id, tick }));
    for (let first = 0; first < rows.length; first += ROWS_PER_MESSAGE) {
      const some = rows.slice(first, first + ROWS_PER_MESSAGE);
      messages.push({ body: { kind: 'changed', worldId, generation, entity, rows: some } });
    }
  }
  if (messages.length > 0) await queue.send(messages);
}
