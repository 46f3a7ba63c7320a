import type { Time } from '../../../kernel/time.ts';

/** Rows that come in the order of their times and never change: what has happened up to a moment is the first so many. */
export class Log<Row> {
  readonly #times: Time[] = [];
  readonly #rows: Row[] = [];

  /** @throws Error for a time before that of the row before */
  add(time: Time, row: Row): void {
    const last = this.#times.at(-1) ?? time;
    if (time < last)
      throw new Error(`a row of ${time} comes after one of ${last}: events are folded in the order of time`);
    this.#times.push(time);
    this.#rows.push(row);
  }

  /** The rows of this time and before, in their order: a list of its own. */
  upTo(time: Time): Row[] {
    return this.#rows.slice(0, this.#firstAfter(time));
  }

  /** The rows of just this time. */
  at(time: Time): Row[] {
    return this.#rows.slice(this.#firstAfter(time - 1), this.#firstAfter(time));
  }

  /** The place of the first row later than a time. */
  #firstAfter(time: Time): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
