import { DAY, dayStart, isoDate, type Time } from '../../../kernel/time.ts';
import type { SpanReader } from '../../../measures/index.ts';
import { computeFactors } from '../factors/compute.ts';
import { observe } from '../inputs/observe.ts';
import { QUARTER } from '../inputs/readings.ts';
import { simulateScenarios } from '../monte-carlo/simulate.ts';
import { baselines, outcomeAt } from '../outcomes/baseline.ts';
import { outcomes } from '../outcomes/catalogue.ts';
import { matchPatterns } from '../patterns/match.ts';
import { forecastOf, simulationInputs } from '../simulation-inputs.ts';
import { type Coverage, coverageOf, type PastForecast } from './coverage.ts';

/** One outcome of one past quarter: what would have been forecast, and what came. */
export interface CalibrationCase extends PastForecast {
  readonly outcome: string;
  /** The last day that was known when it was forecast, and the day after the quarter's last. ISO dates. */
  readonly asOf: string;
  readonly end: string;
}

export interface Calibration {
  readonly cases: readonly CalibrationCase[];
  /** Over all outcomes together; they are not independent of one another, so that the interval of the share is rather too narrow. */
  readonly overall: readonly Coverage[];
  readonly byOutcome: readonly { readonly outcome: string; readonly coverage: readonly Coverage[] }[];
}

/** Quarters that are forecast anew: a baseline takes three more before each. */
const PAST_QUARTERS = 4;
const ITERATIONS = 1000;

/**
 * The same method at the ends of the last quarters of 13 weeks, one after the other, each with what was known then, against what
 * came: the forecast as it goes, since nobody in the world has read any advice. Whatever is read at such a moment lies before it: places end there, and live figures are not asked for.
 *
 * @param reader of the world's history
 * @param asOf the time of the review; the last quarter that is forecast ends at its midnight
 */
export function calibrate(reader: SpanReader, asOf: Time, seed: number): Calibration {
  const cases: CalibrationCase[] = [];
  for (let back = PAST_QUARTERS; back >= 1; back -= 1) {
    const then = dayStart(asOf) - back * QUARTER * DAY;
    cases.push(...casesAt(reader, then, seed));
  }
  return {
    cases,
    overall: coverageOf(cases),
    byOutcome: outcomes.map(({ id }) => ({
      outcome: id,
      coverage: coverageOf(cases.filter(({ outcome }) => outcome === id)),
    })),
  };
}

function casesAt(reader: SpanReader, then: Time, seed: number): CalibrationCase[] {
  const factors = computeFactors(observe(reader, then));
  const inputs = simulationInputs(factors, matchPatterns(factors), baselines(reader, then));
  if (inputs === null) return [];
  const forecasts = forecastOf({ scenarios: simulateScenarios({ ...inputs, seed, iterations: ITERATIONS }) });
  const end = then + QUARTER * DAY;
  return outcomes.flatMap((record) => {
    const forecast = forecasts.find(({ outcome }) => outcome === record.id);
    const actual = outcomeAt(record, reader, end);
    if (!forecast || actual === null) return [];
    const { p5, p25, p75, p95 } = forecast.total.quantiles;
    return [{ outcome: record.id, asOf: isoDate(then - DAY), end: isoDate(end), p5, p25, p75, p95, actual }];
  });
}
