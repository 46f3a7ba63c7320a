import type { Time } from '../../../kernel/time.ts';
import type { RowOf } from '../graph/schema.ts';
import { bandOf } from './bands.ts';
import { rate } from './curve.ts';
import { type DealFacts, measures } from './measures.ts';
import type { Norms } from './norms.ts';
import { flagRules, isFlagged } from './risk-flags.ts';
import type { HealthBand, RiskFlag, signalFields } from './schema.ts';
import { curveIn, NEUTRAL_RATING, type Signal, signals } from './signals.ts';

/** A deal's health. What explains it is computed when it is asked for: of a long past only scores are kept. */
export interface DealHealth {
  /** 0 to 100. */
  readonly score: number;
  readonly band: HealthBand;
  /** What the score is made of, in the order of the table. */
  readonly signals: () => readonly RowOf<typeof signalFields>[];
  /** What is wrong: the flag whose signal costs most points first. */
  readonly riskFlags: () => readonly RiskFlag[];
}

/**
 * The health of a deal: Σ weight × rating of the signals, rounded. A signal that can't be measured has the neutral rating.
 * The same now and for any past day: it looks at nothing but the facts of the deal and the norms, both as of that day.
 */
export function scoreDeal(facts: DealFacts, norms: Norms, asOf: Time): DealHealth {
  let sum = 0;
  for (const signal of signals) sum += contributionOf(signal, facts, norms, asOf);
  const score = Math.round(sum);
  return {
    score,
    band: bandOf(score),
    signals: () => signals.map((signal) => explained(signal, facts, norms, asOf)),
    riskFlags: () => flagsOf(facts, norms, asOf),
  };
}

const ratingOf = (signal: Signal, value: number | null, facts: DealFacts): number =>
  value === null ? NEUTRAL_RATING : rate(curveIn(signal, facts.segment), value);

function contributionOf(signal: Signal, facts: DealFacts, norms: Norms, asOf: Time): number {
  return signal.weight * ratingOf(signal, measures[signal.id](facts, norms, asOf), facts);
}

function explained(signal: Signal, facts: DealFacts, norms: Norms, asOf: Time): RowOf<typeof signalFields> {
  const { id, label, unit, weight, better } = signal;
  const value = measures[id](facts, norms, asOf);
  const rating = ratingOf(signal, value, facts);
  return { signal: id, label, value, unit, rating, weight, contribution: weight * rating, better };
}

function flagsOf(facts: DealFacts, norms: Norms, asOf: Time): readonly RiskFlag[] {
  return flagRules
    .filter((rule) => isFlagged(rule, measures[rule.signal](facts, norms, asOf), facts.segment))
    .map(({ flag, signal }) => ({ flag, lost: pointsLost(signal, facts, norms, asOf) }))
    .sort((a, b) => b.lost - a.lost)
    .map(({ flag }) => flag);
}

/** Points that a signal has and the deal did not get. */
function pointsLost(id: Signal['id'], facts: DealFacts, norms: Norms, asOf: Time): number {
  const signal = signals.find((entry) => entry.id === id);
  return signal ? signal.weight - contributionOf(signal, facts, norms, asOf) : 0;
}
