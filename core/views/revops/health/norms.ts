import { Heap } from '../../../kernel/heap.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import { type OpportunityType, type Segment, type Stage, segments } from '../../../world/index.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import type { stageBenchmarks, wonAmounts } from '../sources/schemas.ts';
import { USUAL_MIN_WON } from './signals.ts';

export type WonAmount = DatasetRow<typeof wonAmounts>;
export type StageBenchmark = DatasetRow<typeof stageBenchmarks>;

/** What deals are held against: what is known of others at a moment. */
export interface Norms {
  /** Median days that the type is in the stage; null: there is no benchmark. */
  benchmarkDays(type: OpportunityType, stage: Stage): number | null;
  /** Median amount of the deals won before, of the type and segment, or of the type while those are few; null: too few. */
  usualAmount(type: OpportunityType, segment: Segment): Cents | null;
}

/** The median of what was added so far: the lower half in one heap, the upper half in another. */
export class RunningMedian {
  readonly #low = new Heap<number>((a, b) => a > b);
  readonly #high = new Heap<number>((a, b) => a < b);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(value: number): void {
    this.#count += 1;
    this.#low.push(value);
    const most = this.#low.pop();
    if (most !== undefined) this.#high.push(most);
    if (this.#count % 2 === 0) return;
    const least = this.#high.pop();
    if (least !== undefined) this.#low.push(least);
  }

  /** The middle value, or the mean of the two; null of none. */
  get value(): number | null {
    const low = this.#low.first;
    const high = this.#high.first;
    if (low === undefined) return null;
    return this.#count % 2 === 1 || high === undefined ? low : (low + high) / 2;
  }
}

/** Median amounts of one type: of all of it, and by segment. */
interface TypeAmounts {
  readonly all: RunningMedian;
  readonly bySegment: Map<Segment, RunningMedian>;
}

/** Norms as of one moment after another: each knows only what was won before it. */
export class NormsOverTime {
  readonly #benchmarks = new Map<OpportunityType, Map<Stage, number>>();
  readonly #won: readonly WonAmount[];
  readonly #amounts = new Map<OpportunityType, TypeAmounts>();
  #next = 0;

  constructor(benchmarks: readonly StageBenchmark[], won: readonly WonAmount[]) {
    for (const { type, stage, benchmarkDays } of benchmarks) {
      const ofType = this.#benchmarks.get(type);
      if (ofType) ofType.set(stage, benchmarkDays);
      else this.#benchmarks.set(type, new Map([[stage, benchmarkDays]]));
    }
    this.#won = won.toSorted((a, b) => a.wonAt - b.wonAt);
  }

  /** The norms at a moment, which must not lie before the last asked for: what was won earlier than it is known. */
  at(moment: Time): Norms {
    for (let row = this.#won[this.#next]; row !== undefined && row.wonAt < moment; row = this.#won[this.#next]) {
      this.#add(row);
      this.#next += 1;
    }
    const usual = new Map(Array.from(this.#amounts, ([type, amounts]) => [type, usualOf(amounts)]));
    return {
      benchmarkDays: (type, stage) => this.#benchmarks.get(type)?.get(stage) ?? null,
      usualAmount: (type, segment) => usual.get(type)?.get(segment) ?? null,
    };
  }

  #add({ type, segment, amount }: WonAmount): void {
    const ofType = this.#amounts.get(type) ?? { all: new RunningMedian(), bySegment: new Map() };
    this.#amounts.set(type, ofType);
    const ofSegment = ofType.bySegment.get(segment) ?? new RunningMedian();
    ofType.bySegment.set(segment, ofSegment);
    ofType.all.add(amount);
    ofSegment.add(amount);
  }
}

/** The usual amount in each segment, of those that have one: the segment's own, or the type's while few were won in it. */
function usualOf({ all, bySegment }: TypeAmounts): ReadonlyMap<Segment, Cents | null> {
  const ofType = all.count >= USUAL_MIN_WON ? all.value : null;
  return new Map(
    segments.map((segment) => {
      const own = bySegment.get(segment);
      return [segment, own !== undefined && own.count >= USUAL_MIN_WON ? own.value : ofType];
    }),
  );
}
