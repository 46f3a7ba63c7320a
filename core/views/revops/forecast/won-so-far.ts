import type { Cents } from '../../../kernel/money.ts';
import { quarterStart, type Time } from '../../../kernel/time.ts';
import type { Quarter } from './weeks.ts';

interface Closed {
  readonly outcome: 'Won' | 'Lost';
  readonly closedAt: Time;
  readonly amount: Cents;
}

/** Whether a closed deal was won in the quarter. */
export function isWonIn({ outcome, closedAt }: Omit<Closed, 'amount'>, { start, end }: Quarter): boolean {
  return outcome === 'Won' && closedAt >= start && closedAt < end;
}

/** What was won in a quarter up to a time, of many times: sums of each quarter in the order of closing. */
export class WonSoFar {
  readonly #quarters = new Map<Time, { readonly times: Time[]; readonly sums: Cents[] }>();

  constructor(closed: readonly Closed[]) {
    const won = closed.filter(({ outcome }) => outcome === 'Won').sort((a, b) => a.closedAt - b.closedAt);
    for (const [start, deals] of Map.groupBy(won, ({ closedAt }) => quarterStart(closedAt))) {
      let sum = 0;
      const sums = deals.map(({ amount }) => {
        sum += amount;
        return sum;
      });
      this.#quarters.set(start, { times: deals.map(({ closedAt }) => closedAt), sums });
    }
  }

  /** @param quarter first midnight of it */
  upTo(quarter: Time, time: Time): Cents {
    const { times = [], sums = [] } = this.#quarters.get(quarter) ?? {};
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return sums[low - 1] ?? 0;
  }
}
