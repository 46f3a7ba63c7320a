import { type Head, namedRefs } from '../head.ts';

/** Superseded chunks stay for readers that have just read the head before. */
const RETIREMENT_MS = 2 * 60_000;
/** So many wait at the most, or a large world that moves fast would outgrow its head item. The oldest go first. */
const MOST_RETIRED = 12_000;

export interface Retirement {
  /** Refs to be removed now: nobody can be reading them any more. */
  readonly due: readonly string[];
  /** Refs that wait, and since when. */
  readonly retired: Head['retired'];
}

/** What becomes of the refs that `before` names and `after` no longer does. */
export function retire(before: Head, after: Pick<Head, 'chunks' | 'scenarios'>, now: number): Retirement {
  const named = namedRefs(after);
  const fresh = [...namedRefs(before)].filter((ref) => !named.has(ref)).map((ref) => [ref, now] as const);
  const room = Math.max(0, MOST_RETIRED - fresh.length);
  const young = before.retired.filter(([, since]) => now - since < RETIREMENT_MS);
  const waiting = young.slice(Math.max(0, young.length - room));
  const kept = new Set(waiting.map(([ref]) => ref));
  const due = before.retired.map(([ref]) => ref).filter((ref) => !kept.has(ref));
  return { due, retired: [...waiting, ...fresh] };
}
