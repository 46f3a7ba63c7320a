import { forecastAccuracy } from '../../core/views/revops/forecast/forecast-accuracy.ts';
import { forecastCalibration } from '../../core/views/revops/forecast/forecast-calibration.ts';
import type { forecastOfSources } from './forecast-chain.ts';

interface Tenth {
  cases: number;
  won: number;
  given: number;
}

/** How good the forecasts of several worlds were, added up. */
export class ForecastQuality {
  readonly tenths = new Map<string, Tenth>();
  #brier = 0;
  #brierOfStages = 0;
  #cases = 0;
  readonly #weeks = new Map<number, { readonly error: number; readonly actual: number }>();
  readonly #missed = { ai: 0, commit: 0, reps: 0, managers: 0 };

  /** @param week at whose end the forecasts are compared with what came */
  add({ clock, history, closed, probabilities, weeks }: ReturnType<typeof forecastOfSources>, week: number): void {
    for (const row of forecastCalibration.compute({ clock, history, closed, probabilities })) {
      if (row.decile === 'All') {
        this.#cases += row.cases;
        this.#brier += (row.brier ?? 0) * row.cases;
        this.#brierOfStages += (row.brierOfStages ?? 0) * row.cases;
        continue;
      }
      const tenth = this.tenths.get(row.decile) ?? { cases: 0, won: 0, given: 0 };
      tenth.cases += row.cases;
      tenth.won += row.won;
      tenth.given += (row.meanGiven ?? 0) * row.cases;
      this.tenths.set(row.decile, tenth);
    }
    const told = forecastAccuracy.compute({ weeks });
    const firstTold = told.find(({ caller, forecast }) => caller === 'ai' && forecast !== null)?.quarterStart ?? 0;
    for (const { caller, weekNumber, quarterStart, error, actual } of told) {
      // In the first quarter of all that is forecast no whole quarter tells yet what is opened and won within one.
      if (caller !== 'ai' || error === null || quarterStart <= firstTold) continue;
      const sums = this.#weeks.get(weekNumber) ?? { error: 0, actual: 0 };
      this.#weeks.set(weekNumber, { error: sums.error + error, actual: sums.actual + actual });
    }
    const accuracy = told.filter(({ weekNumber }) => weekNumber === week);
    for (const ofQuarter of Map.groupBy(accuracy, ({ quarter }) => quarter).values()) {
      if (ofQuarter.some(({ error }) => error === null)) continue; // compared where all have spoken
      for (const { caller, error } of ofQuarter) this.#missed[caller] += Math.abs(error ?? 0);
    }
  }

  /** Mean squared error of the win probabilities, and of the CRM's stage probabilities. */
  get brier() {
    return { ours: this.#brier / this.#cases, stages: this.#brierOfStages / this.#cases };
  }

  /** Σ |forecast − what came| over the quarters, in cents. */
  get missed() {
    return this.#missed;
  }

  /** By which share of what came the AI forecast was too high, at the end of each week of the quarters. */
  get biases(): ReadonlyMap<number, number> {
    return new Map([...this.#weeks].map(([week, { error, actual }]) => [week, error / actual]));
  }

  /** The largest difference between what was said and what was won, of tenths with at least so many cases. */
  worstTenth(atLeast: number): number {
    const told = [...this.tenths.values()].filter(({ cases }) => cases >= atLeast);
    return Math.max(0, ...told.map(({ cases, won, given }) => Math.abs(won - given) / cases));
  }
}
