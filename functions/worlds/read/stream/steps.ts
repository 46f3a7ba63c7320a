import { isoTime } from '../../../../core/kernel/time.ts';
import type { Head, LoggedChange } from '../../head.ts';
import type { ChangeEntry } from '../../ports.ts';

/** One event of a commit, and where whoever was told it is. */
export interface Step {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly tick: number;
  readonly version: number;
  /** Events of the commit that come after it. */
  readonly left: number;
  /** When it was committed, epoch milliseconds of the wall. */
  readonly wall: number;
}

/** What a commit tells: its tick, if it has one, then what else became of the world. */
export function stepsOf({ worldId, generation }: Pick<Head, 'worldId' | 'generation'>, entry: ChangeEntry): Step[] {
  const { tick, time, version, wall, previousTick, changes, happenings } = entry;
  const at = { world: worldId, generation, tick, world_time: isoTime(time) };
  const counted = { ticks: tick - previousTick, changes: changes.length, changed: countsOf(changes) };
  const events = [...(tick > previousTick ? [{ type: 'tick.committed', data: counted }] : []), ...happenings];
  return events.map(({ type, data }, index) => ({
    type,
    data: { ...at, ...data },
    tick,
    version,
    left: events.length - 1 - index,
    wall,
  }));
}

/** Changes by entity, and of each by cause. */
function countsOf(changes: readonly LoggedChange[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { entity, cause } of changes) {
    const causes = counts[entity] ?? {};
    counts[entity] = causes;
    causes[cause] = (causes[cause] ?? 0) + 1;
  }
  return counts;
}
