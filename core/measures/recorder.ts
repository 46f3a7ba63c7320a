import { DAY, isoMonth } from '../kernel/time.ts';
import type { DayObserver } from '../world/index.ts';
import { type Catalogue, standard } from './catalogue.ts';
import { measureDay } from './figures.ts';
import { appendDay, emptyMonth, type MeasureMonth } from './month.ts';

/** Months of daily measures by their names, such as `2026-11`. */
export type MeasureHistory = ReadonlyMap<string, MeasureMonth>;

/**
 * Writes down each day as it closes: set `observe` as the `observeDay` of a simulation.
 * It goes on from months written before; the day that closes next decides what is added, never how time was cut.
 */
export class HistoryRecorder {
  readonly #months: Map<string, MeasureMonth>;
  readonly #written = new Set<string>();
  readonly #catalogue: Catalogue;

  /** @param months what was recorded before; they are changed in place */
  constructor(months: Iterable<MeasureMonth> = [], catalogue: Catalogue = standard) {
    this.#catalogue = catalogue;
    this.#months = new Map(Array.from(months, (month) => [month.month, month]));
  }

  get history(): MeasureHistory {
    return this.#months;
  }

  readonly observe: DayObserver = (simulation, midnight) => {
    const name = isoMonth(midnight - DAY);
    const month = this.#months.get(name) ?? emptyMonth(name);
    appendDay(month, measureDay(simulation, midnight, this.#catalogue));
    this.#months.set(name, month);
    this.#written.add(name);
  };

  /** The months written since the last call, in order: what a store has to save. */
  takeWritten(): MeasureMonth[] {
    const names = [...this.#written].sort();
    this.#written.clear();
    return names.flatMap((name) => this.#months.get(name) ?? []);
  }
}
