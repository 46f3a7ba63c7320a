import type { Cents } from '../../../kernel/money.ts';
import { type HealthBand, healthBands } from './schema.ts';

/** Open deals by band: how many, and their annual value. */
export class BandSums {
  readonly #counts = new Map<HealthBand, number>();
  readonly #amounts = new Map<HealthBand, Cents>();

  add(band: HealthBand, amount: Cents): void {
    this.#counts.set(band, this.count(band) + 1);
    this.#amounts.set(band, this.amount(band) + amount);
  }

  count(band: HealthBand): number {
    return this.#counts.get(band) ?? 0;
  }

  amount(band: HealthBand): Cents {
    return this.#amounts.get(band) ?? 0;
  }

  get total(): Cents {
    return healthBands.reduce((sum, band) => sum + this.amount(band), 0);
  }

  /** The bands' share of the amount; null without any. */
  share(...bands: readonly HealthBand[]): number | null {
    const { total } = this;
    return total === 0 ? null : bands.reduce((sum, band) => sum + this.amount(band), 0) / total;
  }
}

interface Banded {
  readonly band: HealthBand;
  readonly amount: Cents;
}

/** The sums of each group that a row is in. */
export function bandSumsBy<T extends Banded>(
  rows: Iterable<T>,
  groupsOf: (row: T) => readonly string[],
): Map<string, BandSums> {
  const sums = new Map<string, BandSums>();
  for (const row of rows) {
    for (const group of groupsOf(row)) {
      const known = sums.get(group);
      const into = known ?? new BandSums();
      if (!known) sums.set(group, into);
      into.add(row.band, row.amount);
    }
  }
  return sums;
}
