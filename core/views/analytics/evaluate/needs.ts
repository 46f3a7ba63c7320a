import type { Telemetry } from '../telemetry/columns.ts';
import { events } from '../telemetry/vocabulary.ts';
import { type FactKind, isOfMemberships } from './facts.ts';
import type { Fold } from './fold.ts';

const attempts: readonly string[] = [events.lessonStarted, events.lessonCompleted];

/** What folds need of a slice. */
export interface Needs {
  /** Codes of the events from which their facts follow; null where it can be any. */
  readonly wanted: ReadonlySet<number> | null;
  /** False where no fold looks at people: then parts need no codes of their own for them. */
  readonly people: boolean;
}

export function needsOf({ names }: Telemetry, folds: readonly Fold[]): Needs {
  const wanted = new Set<number>();
  const people = folds.some(({ fold, facts }) => fold === 'users' || !facts.every(isOfEvents));
  for (const kind of folds.flatMap(({ facts }) => facts)) {
    const needed = eventsBehind(kind);
    if (needed === null) return { wanted: null, people };
    for (const name of needed) wanted.add(names.codeOf(name) ?? 0);
  }
  return { wanted, people };
}

function isOfEvents(kind: FactKind): boolean {
  return kind.startsWith('event/') || kind.startsWith('attempt');
}

function eventsBehind(kind: FactKind): readonly string[] | null {
  if (kind.startsWith('event/')) return [kind.slice('event/'.length)];
  if (kind.startsWith('attempt')) return attempts;
  if (kind.startsWith('streak')) return [events.lessonCompleted];
  if (kind === 'registered') return [events.registered];
  return isOfMemberships(kind) ? [] : null;
}
