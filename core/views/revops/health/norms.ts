import { Heap } from '../../../kernel/heap.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import type { OpportunityType, Segment, Stage } from '../../../world/index.ts';
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

const ofSegment = (type: OpportunityType, segment: Segment): string => `${type}/${segment}`;
const ofStage = (type: OpportunityType, stage: Stage): string => `${type}/${stage}`;

/** Norms as of one moment after another: each knows only what was won before it. */
export class NormsOverTime implements Norms {
  readonly #benchmarks: ReadonlyMap<string, number>;
  readonly #won: readonly WonAmount[];
  readonly #amounts = new Map<string, RunningMedian>();
  #next = 0;

  constructor(benchmarks: readonly StageBenchmark[], won: readonly WonAmount[]) {
    this.#benchmarks = new Map(benchmarks.map((row) => [ofStage(row.type, row.stage), row.benchmarkDays]));
    this.#won = won.toSorted((a, b) => a.wonAt - b.wonAt);
  }

  /** The norms at a moment, which must not lie before the last: what was won earlier than it is known. */
  at(moment: Time): Norms {
    for (let row = this.#won[this.#next]; row !== undefined && row.wonAt < moment; row = this.#won[this.#next]) {
      this.#add(row.type, row.amount);
      this.#add(ofSegment(row.type, row.segment), row.amount);
      this.#next += 1;
    }
    return this;
  }

  #add(group: string, amount: Cents): void {
    const median = this.#amounts.get(group);
    if (median) median.add(amount);
    else {
      const first = new RunningMedian();
      first.add(amount);
      this.#amounts.set(group, first);
    }
  }

  benchmarkDays(type: OpportunityType, stage: Stage): number | null {
    return this.#benchmarks.get(ofStage(type, stage)) ?? null;
  }

  usualAmount(type: OpportunityType, segment: Segment): Cents | null {
    for (const group of [ofSegment(type, segment), type]) {
      const median = this.#amounts.get(group);
      if (median && median.count >= USUAL_MIN_WON) return median.value;
    }
    return null;
  }
}
