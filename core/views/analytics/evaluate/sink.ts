import { type Accumulator, Level, Samples, Sum, Users } from './accumulators.ts';
import type { FactKind } from './facts.ts';
import { accumulatorKey, type Fold } from './fold.ts';

/** Facts of which those of one person may come in any order: they are known only after what followed. */
const UNORDERED: ReadonlySet<FactKind> = new Set(['expiry', 'expiry/renewed', 'revenue']);

/** What takes the facts of one kind. */
export type Receiver = readonly Pick<Accumulator, 'add'>[];

export function tell(receiver: Receiver, slot: number, user: number, value: number): void {
  for (let n = 0; n < receiver.length; n += 1) receiver[n]?.add(slot, user, value);
}

/** People in groups, by their codes of a slice; and what is asked of each group. */
export interface Groups {
  readonly count: number;
  readonly of: Uint32Array;
  readonly folds: readonly Fold[];
}

interface Size {
  /** Buckets of the frame. */
  readonly slots: number;
  /** People of the slice. */
  readonly people: number;
}

/** The accumulators of an evaluation, one for all folds of the same facts, and who takes which facts. */
export class Sink {
  readonly #byKind = new Map<FactKind, Pick<Accumulator, 'add'>[]>();
  readonly #byKey = new Map<string, Accumulator>();
  readonly #byGroup: readonly (readonly Map<string, Accumulator>[])[];

  /** @param collects whether people behind figures are asked for */
  constructor(folds: Iterable<Fold>, size: Size, collects: boolean, groupings: readonly Groups[] = []) {
    for (const fold of folds) {
      const key = accumulatorKey(fold);
      if (!this.#byKey.has(key)) this.#byKey.set(key, this.#connect(fold, accumulatorOf(fold, size, collects)));
    }
    this.#byGroup = groupings.map(({ count, of, folds: asked }) => {
      const maps = Array.from({ length: count }, () => new Map<string, Accumulator>());
      for (const [key, fold] of new Map(asked.map((one) => [accumulatorKey(one), one]))) {
        const parts = maps.map(() => accumulatorOf(fold, size, false));
        maps.forEach((map, group) => {
          const part = parts[group];
          if (part) map.set(key, part);
        });
        this.#connect(fold, new Grouped(parts, of));
      }
      return maps;
    });
  }

  #connect<A extends Pick<Accumulator, 'add'>>(fold: Fold, accumulator: A): A {
    for (const kind of fold.facts) this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), accumulator]);
    return accumulator;
  }

  /** Who takes facts of a kind; empty where nobody asks. */
  of(kind: FactKind): Receiver {
    return this.#byKind.get(kind) ?? [];
  }

  someStart(...starts: readonly string[]): boolean {
    return [...this.#byKind.keys()].some((kind) => starts.some((start) => kind.startsWith(start)));
  }

  wants(...kinds: readonly FactKind[]): boolean {
    return kinds.some((kind) => this.#byKind.has(kind));
  }

  accumulator(fold: Fold): Accumulator {
    return need(this.#byKey, fold);
  }

  /** The accumulator of one group of a grouping. */
  ofGroup(grouping: number, group: number, fold: Fold): Accumulator {
    return need(this.#byGroup[grouping]?.[group] ?? new Map(), fold);
  }
}

function need(accumulators: ReadonlyMap<string, Accumulator>, fold: Fold): Accumulator {
  const accumulator = accumulators.get(accumulatorKey(fold));
  if (!accumulator) throw new Error(`the fold ${accumulatorKey(fold)} was not evaluated`);
  return accumulator;
}

/** Hands each fact to the accumulator of its person's group. */
class Grouped {
  readonly #parts: readonly Accumulator[];
  readonly #of: Uint32Array;

  constructor(parts: readonly Accumulator[], of: Uint32Array) {
    this.#parts = parts;
    this.#of = of;
  }

  add(slot: number, user: number, value: number): void {
    this.#parts[this.#of[user] ?? 0]?.add(slot, user, value);
  }
}

function accumulatorOf({ fold, facts }: Fold, { slots, people }: Size, collects: boolean): Accumulator {
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
