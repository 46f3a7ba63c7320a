import { binomialInterval, type Interval } from '../statistics/intervals.ts';

/** The quantiles that a forecast gave, and what came of it. */
export interface PastForecast {
  readonly p5: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
  readonly actual: number;
}

/** What the share of outcomes within an interval says of the forecasts. */
export type Verdict = 'as-stated' | 'too-narrow' | 'too-wide' | 'no-cases';

export interface Coverage {
  readonly interval: 'p5-p95' | 'p25-p75';
  /** The share that should lie within. */
  readonly expected: number;
  readonly cases: number;
  readonly within: number;
  readonly below: number;
  readonly above: number;
  /** Null where there is no case. */
  readonly share: number | null;
  /** The 95 % interval of the share, by Clopper and Pearson. Takes the cases as independent of one another. */
  readonly confidence: Interval;
  /** `as-stated` as long as the interval holds the expected share: few cases refute nothing. */
  readonly verdict: Verdict;
}

/** How many past outcomes fell into the intervals that forecasts gave; an outcome on an edge lies within. */
export function coverageOf(forecasts: readonly PastForecast[]): readonly Coverage[] {
  return [
    cover('p5-p95', 0.9, forecasts, ({ p5, p95 }) => ({ low: p5, high: p95 })),
    cover('p25-p75', 0.5, forecasts, ({ p25, p75 }) => ({ low: p25, high: p75 })),
  ];
}

function cover(
  interval: Coverage['interval'],
  expected: number,
  forecasts: readonly PastForecast[],
  edges: (forecast: PastForecast) => Interval,
): Coverage {
  const cases = forecasts.length;
  const below = forecasts.filter((forecast) => forecast.actual < edges(forecast).low).length;
  const above = forecasts.filter((forecast) => forecast.actual > edges(forecast).high).length;
  const within = cases - below - above;
  const confidence = binomialInterval(within, cases);
  const share = cases === 0 ? null : within / cases;
  return {
    interval,
    expected,
    cases,
    within,
    below,
    above,
    share,
    confidence,
    verdict: verdictOf(cases, expected, confidence),
  };
}

function verdictOf(cases: number, expected: number, { low, high }: Interval): Verdict {
  if (cases === 0) return 'no-cases';
  if (high < expected) return 'too-narrow';
  return low > expected ? 'too-wide' : 'as-stated';
}
