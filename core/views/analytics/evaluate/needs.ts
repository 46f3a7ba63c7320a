import type { Telemetry } from '../telemetry/columns.ts';
import { events } from '../telemetry/vocabulary.ts';
import type { FactKind } from './facts.ts';
import type { Fold } from './fold.ts';

const attempts: readonly string[] = [events.lessonStarted, events.lessonCompleted];

/** Codes of the events from which the facts of folds follow; null where it can be any. */
export function namesNeeded({ names }: Telemetry, folds: readonly Fold[]): ReadonlySet<number> | null {
  const wanted = new Set<number>();
  for (const kind of folds.flatMap(({ facts }) => facts)) {
    const needed = eventsBehind(kind);
    if (needed === null) return null;
    for (const name of needed) wanted.add(names.codeOf(name) ?? 0);
  }
  return wanted;
}

function eventsBehind(kind: FactKind): readonly string[] | null {
  if (kind.startsWith('event/')) return [kind.slice('event/'.length)];
  if (kind.startsWith('attempt')) return attempts;
  if (kind.startsWith('streak')) return [events.lessonCompleted];
  if (kind === 'registered') return [events.registered];
  return ofMemberships.some((start) => kind.startsWith(start)) ? [] : null;
}

const ofMemberships = ['mrr/', 'member', 'purchase', 'refund', 'revenue', 'expiry'];
