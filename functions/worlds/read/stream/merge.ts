import { isoTime } from '../../../../core/kernel/time.ts';
import type { Notice } from '../../../platform/notices/notices.ts';
import type { Head } from '../../head.ts';
import type { StreamPosition } from './position.ts';
import type { Step } from './steps.ts';

/** What a follower is told, and where it is then. */
export interface StreamEvent {
  readonly position: StreamPosition;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Some of what comes after a place, in order, and whether there is more. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly more: boolean;
}

/**
 * What commits and notices tell, as one sequence: each in its own order, and of the next of both that which was written
 * first. What comes next never depends on where the sequence was begun, so it may be cut anywhere. It ends where it is
 * not known which of both comes next.
 */
export function merge(
  head: Pick<Head, 'worldId' | 'generation'>,
  from: StreamPosition,
  steps: Part<Step>,
  notices: Part<Notice>,
): Part<StreamEvent> {
  const items: StreamEvent[] = [];
  let position = from;
  let [s, n] = [0, 0];
  for (;;) {
    const step = steps.items[s];
    const notice = notices.items[n];
    const unknown = (!step && steps.more) || (!notice && notices.more);
    if (unknown || (!step && !notice)) return { items, more: unknown };
    if (notice && (!step || notice.at < step.wall)) {
      position = { ...position, notice: notice.number };
      items.push({ position, type: notice.type, data: noticeData(head, notice) });
      n += 1;
    } else if (step) {
      position = { ...position, tick: step.tick, version: step.version, left: step.left };
      items.push({ position, type: step.type, data: step.data });
      s += 1;
    }
  }
}

function noticeData({ worldId, generation }: Pick<Head, 'worldId' | 'generation'>, { at, data }: Notice) {
  return { world: worldId, generation, at: isoTime(at), ...data };
}
