import { isoDate, type Time } from '../../../kernel/time.ts';
import type { SpanReader } from '../../../measures/index.ts';
import { earlier, placeAt } from '../inputs/place.ts';
import { read } from '../inputs/read.ts';
import { QUARTER } from '../inputs/readings.ts';
import { isValue } from '../inputs/value.ts';
import { meanOf } from '../statistics/sample.ts';
import type { Baseline, BaselineMeasured } from '../types.ts';
import { outcomes } from './catalogue.ts';
import type { OutcomeRecord } from './outcome.ts';

/** Two years of quarters, as far as history goes. */
const MOST_QUARTERS = 8;
/** Two give one error of one step, which is no spread yet. */
const LEAST_QUARTERS = 3;

/** Success is to be better than the last year. */
const TARGET_QUARTERS = 4;

/** Of each outcome what the next 13 weeks are expected to bring by themselves, from the quarters of 13 weeks up to a time. */
export function baselines(reader: SpanReader, asOf: Time): Baseline[] {
  return outcomes.map((outcome) => baselineOf(outcome, quartersOf(outcome, reader, asOf)));
}

/** What an outcome was in the 13 weeks up to a time; null where it can't be told. */
export function outcomeAt(outcome: OutcomeRecord, reader: SpanReader, asOf: Time): number | null {
  const seen = read(outcome.reading, placeAt(reader, asOf));
  return isValue(seen) && seen.coverage === 1 ? seen.value : null;
}

type Quarter = BaselineMeasured['quarters'][number];

function quartersOf(outcome: OutcomeRecord, reader: SpanReader, asOf: Time): Quarter[] {
  const now = placeAt(reader, asOf);
  const quarters: Quarter[] = [];
  for (let back = MOST_QUARTERS - 1; back >= 0; back -= 1) {
    const place = earlier(now, back * QUARTER);
    const seen = read(outcome.reading, place);
    if (isValue(seen) && seen.coverage === 1) quarters.push({ end: isoDate(place.end), value: seen.value });
  }
  return quarters;
}

/**
 * The expected value of the next quarter and its spread:
 * - value = mean + persistence × (last − mean), a first-order autoregression with a persistence that the record states;
 * - spread = √(Σ e² × k ÷ (k + 1) ÷ n × (q + 1) ÷ q) of the n errors e that the same rule made in past quarters, each from the k
 *   quarters before it: recursive residuals (Brown, Durbin and Evans 1975), in which each error counts less the fewer quarters its
 *   mean was of; the last term is for the mean of all q quarters that is expected now.
 */
export function baselineOf(outcome: OutcomeRecord, quarters: readonly Quarter[]): Baseline {
  const { id, unit, persistence, leastSpread, label } = outcome;
  const values = quarters.map(({ value }) => value);
  const last = values.at(-1);
  if (last === undefined || values.length < LEAST_QUARTERS) {
    const reason = `${label} is known of ${values.length} quarters; a baseline takes ${LEAST_QUARTERS}.`;
    return { status: 'absent', outcome: id, reason };
  }
  const value = expected(values, persistence);
  return {
    status: 'measured',
    outcome: id,
    unit,
    value,
    spread: Math.max(leastSpread, spreadOf(values, persistence)),
    drift: value - last,
    target: meanOf(values.slice(-TARGET_QUARTERS)),
    quarters,
  };
}

function expected(values: readonly number[], persistence: number): number {
  const mean = meanOf(values);
  return mean + persistence * ((values.at(-1) ?? mean) - mean);
}

function spreadOf(values: readonly number[], persistence: number): number {
  const squares = values.slice(1).map((value, n) => {
    const before = values.slice(0, n + 1);
    const error = value - expected(before, persistence);
    return (error * error * before.length) / (before.length + 1);
  });
  return Math.sqrt(meanOf(squares) * ((values.length + 1) / values.length));
}
