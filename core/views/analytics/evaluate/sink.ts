import { type Accumulator, Level, Samples, Sum, Users } from './accumulators.ts';
import type { FactKind } from './facts.ts';
import { accumulatorKey, type Fold } from './fold.ts';

/** Facts of which those of one person may come in any order: they are known only after what followed. */
const UNORDERED: ReadonlySet<FactKind> = new Set([
  'attempt',
  'attempt/completed',
  'expiry',
  'expiry/renewed',
  'revenue',
]);

/** What takes the facts of one kind. */
export type Receiver = readonly Accumulator[];

export function tell(receiver: Receiver, slot: number, user: number, value: number): void {
  for (let n = 0; n < receiver.length; n += 1) receiver[n]?.add(slot, user, value);
}

/** The accumulators of an evaluation, one for all folds of the same facts, and who takes which facts. */
export class Sink {
  readonly #byKind = new Map<FactKind, Accumulator[]>();
  readonly #byKey = new Map<string, Accumulator>();

  /** @param size buckets of the frame, people of the slice; `collects`: who stands behind the figures is asked for */
  constructor(folds: Iterable<Fold>, size: { readonly slots: number; readonly people: number }, collects: boolean) {
    for (const fold of folds) {
      const key = accumulatorKey(fold);
      if (this.#byKey.has(key)) continue;
      const accumulator = accumulatorOf(fold, size, collects);
      this.#byKey.set(key, accumulator);
      for (const kind of fold.facts) this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), accumulator]);
    }
  }

  /** Who takes facts of a kind; empty where nobody asks. */
  of(kind: FactKind): Receiver {
    return this.#byKind.get(kind) ?? [];
  }

  kinds(): ReadonlySet<FactKind> {
    return new Set(this.#byKind.keys());
  }

  accumulator(fold: Fold): Accumulator {
    const accumulator = this.#byKey.get(accumulatorKey(fold));
    if (!accumulator) throw new Error(`the fold ${accumulatorKey(fold)} was not evaluated`);
    return accumulator;
  }
}

function accumulatorOf(
  { fold, facts }: Fold,
  { slots, people }: { readonly slots: number; readonly people: number },
  collects: boolean,
): Accumulator {
  switch (fold) {
    case 'users':
      return new Users(slots, people, { ordered: facts.length === 1 && !facts.some((kind) => UNORDERED.has(kind)) });
    case 'count':
    case 'sum':
      return new Sum(slots, { counts: fold === 'count', collects });
    case 'level':
    case 'opening':
      return new Level(slots, people, { collects });
    case 'quantile':
      return new Samples(slots, { collects });
  }
}
