import { randomBytes } from 'node:crypto';
import { isoTime } from '../../core/kernel/time.ts';
import type { Change, EntityKind, Row, Rows } from '../../core/world/index.ts';
import type { Head, LoggedChange } from './head.ts';
import type { ChangeEntry, Happening } from './ports.ts';
import { type WireRow, wireDifference, wireRow } from './wire.ts';

/** The change log's entry of a commit that is tried. Its id is its own: by it, the commit is told from any other. */
export function changeEntry(
  head: Pick<Head, 'changeId' | 'tick'>,
  version: number,
  tick: number,
  time: number,
  changed: readonly Change[],
  { wall, happenings = [] }: { readonly wall: number; readonly happenings?: readonly Happening[] },
): ChangeEntry {
  const changes = changed.flatMap((change) => loggedChange(change, tick) ?? []);
  const id = randomBytes(6).toString('hex');
  return { id, version, tick, time, previousId: head.changeId, previousTick: head.tick, changes, wall, happenings };
}

/** A change in wire form; null when nothing is left of it there (a movement below a cent or a second). */
function loggedChange({ kind, id, cause, time, ...rows }: Change, tick: number): LoggedChange | null {
  const before = wireOf(kind, rows.before);
  const after = wireOf(kind, rows.after);
  const base = { tick, time: isoTime(time), entity: kind, id, cause };
  if (!before || !after) return { ...base, before, after };
  const difference = wireDifference(before, after);
  return Object.keys(difference.after).length === 0 ? null : { ...base, ...difference };
}

/** The recorder pairs each kind with rows of that kind. */
function wireOf<K extends EntityKind>(kind: K, row: Row | null): WireRow | null {
  return row === null ? null : wireRow(kind, row as Rows[K]);
}
