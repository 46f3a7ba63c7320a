import { DomainError } from '../../../../core/kernel/errors.ts';
import { isoTime } from '../../../../core/kernel/time.ts';
import { KeptByWeight } from '../../../platform/kept-by-weight.ts';
import type { LatestNotices, Notice, NoticeLog } from '../../../platform/notices/notices.ts';
import type { Head } from '../../head.ts';
import { type ChangeLog, partitionOf } from '../../ports.ts';
import { merge, type Part, type StreamEvent } from './merge.ts';
import type { StreamPosition } from './position.ts';
import { type Step, stepsOf } from './steps.ts';

/** Commits of one answer, and changes in them, about: what they tell is some 60 KB. */
const COMMITS = 200;
const CHANGES = 5000;
/** Notices of one answer. */
const NOTICES = 50;
/** Events whose commits are kept in memory: those of the last ticks, for all who follow them. */
const MOST_KEPT = 2000;

/** What follows on a position. */
export interface StreamPart extends Part<StreamEvent> {
  /** The latest notices, told or not. */
  readonly notices: readonly Notice[];
}

export interface StreamReader {
  /**
   * What those who follow a world are told after a position, up to a head. Without a position, and where what came after
   * it is not known any more, it is one event that says so, and where to go on.
   * @throws DomainError `conflict` for a position that the world has not come to
   */
  read(head: Head, from: StreamPosition | null): Promise<StreamPart>;
}

/** Why a follower has to read the world anew: it has just begun, the world was regenerated, or was not asked about for long. */
type ResetReason = 'start' | 'generation' | 'expired';

export function createStreamReader(changes: Pick<ChangeLog, 'read'>, notices: Pick<NoticeLog, 'read'>): StreamReader {
  const kept = new KeptByWeight<Part<Step>>({ weight: MOST_KEPT });

  /** Steps of commits after a position; null where some of them are no longer kept. */
  async function stepsAfter(head: Head, from: StreamPosition): Promise<Part<Step> | null> {
    const version = from.left > 0 ? from.version - 1 : from.version;
    if (version === head.version) return { items: [], more: false };
    const partition = partitionOf(head);
    const key = `${partition}/${from.tick}.${version}/${head.version}`;
    const known = kept.get(key);
    const read = known ?? (await readSteps(changes, head, { tick: from.tick, version }));
    if (!read) return null;
    kept.use(key, read, Math.max(1, read.items.length));
    // Of the first commit, a part was told already.
    const told = read.items.findIndex((step) => step.version > from.version || step.left < from.left);
    return from.left === 0 ? read : { ...read, items: told < 0 ? [] : read.items.slice(told) };
  }

  return {
    async read(head, from) {
      const latest = await notices.read(head.worldId);
      const reset = (reason: ResetReason) => ({
        items: [resetEvent(head, latest, reason)],
        more: false,
        notices: latest.notices,
      });
      if (!from) return reset('start');
      if (isAhead(from, head)) throw notYet(head);
      if (from.generation !== head.generation) return reset('generation');
      const steps = await stepsAfter(head, from);
      const told = noticesAfter(latest, from.notice);
      if (!steps || !told) return reset('expired');
      return { ...merge(head, from, steps, told), notices: latest.notices };
    },
  };
}

function isAhead(from: StreamPosition, head: Head): boolean {
  if (from.generation !== head.generation) return from.generation > head.generation;
  return from.version > head.version || from.tick > head.tick;
}

async function readSteps(
  changes: Pick<ChangeLog, 'read'>,
  head: Head,
  after: { readonly tick: number; readonly version: number },
): Promise<Part<Step> | null> {
  const { entries } = await changes.read(partitionOf(head), after, CHANGES, head, COMMITS);
  const last = entries.at(-1);
  if (!last || entries.some(({ version }, index) => version !== after.version + 1 + index)) return null;
  return { items: entries.flatMap((entry) => stepsOf(head, entry)), more: last.version < head.version };
}

/** Notices after a number; null where some of them are no longer kept, or were forgotten with a world of that name. */
function noticesAfter({ last, notices }: LatestNotices, after: number): Part<Notice> | null {
  const fresh = notices.filter(({ number }) => number > after);
  if (after > last || fresh.length < last - after) return null;
  return { items: fresh.slice(0, NOTICES), more: fresh.length > NOTICES };
}

function resetEvent(head: Head, { last }: LatestNotices, reason: ResetReason): StreamEvent {
  const { worldId, generation, tick, version, time, status, clock } = head;
  const { tempo, interval } = clock;
  const at = { world: worldId, generation, tick, world_time: isoTime(time) };
  return {
    position: { generation, tick, version, left: 0, notice: last },
    type: 'stream.reset',
    data: { ...at, reason, status, tempo, interval },
  };
}

function notYet({ generation, tick }: Head): DomainError {
  const detail = `Expected the id of an event of this world, of generation ${generation} up to tick ${tick}. Without an id the stream begins anew.`;
  return new DomainError('conflict', 'The world has not come to this event.', [
    { pointer: 'header/Last-Event-ID', detail },
  ]);
}
