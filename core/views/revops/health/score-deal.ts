import type { Time } from '../../../kernel/time.ts';
import type { RowOf } from '../graph/schema.ts';
import { bandOf } from './bands.ts';
import { rate } from './curve.ts';
import { type DealFacts, measures } from './measures.ts';
import type { Norms } from './norms.ts';
import { flagRules, isFlagged } from './risk-flags.ts';
import type { HealthBand, RiskFlag, signalFields } from './schema.ts';
import { curvesIn, NEUTRAL_RATING, signals } from './signals.ts';

/** How each signal of the table is measured, and its weight, in the order of the table. */
const measureOf = signals.map(({ id }) => measures[id]);
const weights = signals.map(({ weight }) => weight);

/**
 * The score of a deal, 0 to 100: Σ weight × rating of the signals, rounded. A signal that can't be measured has the neutral
 * rating. Nothing is allocated for it, as of a long past only scores are kept.
 */
export function scoreOf(facts: DealFacts, norms: Norms, asOf: Time): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    sum += contributionOf(index, facts, measured(index, facts, norms, asOf));
  }
  return Math.round(sum);
}

function measured(index: number, facts: DealFacts, norms: Norms, asOf: Time): number | null {
  return measureOf[index]?.(facts, norms, asOf) ?? null;
}

function ratingOf(index: number, { segment }: DealFacts, value: number | null): number {
  const curve = curvesIn[segment][index];
  return value === null || curve === undefined ? NEUTRAL_RATING : rate(curve, value);
}

function contributionOf(index: number, facts: DealFacts, value: number | null): number {
  return (weights[index] ?? 0) * ratingOf(index, facts, value);
}

/** A deal's health. What explains it is worked out when it is asked for. */
export class DealHealth {
  readonly #facts: DealFacts;
  readonly #norms: Norms;
  readonly #asOf: Time;
  /** 0 to 100. */
  readonly score: number;

  constructor(facts: DealFacts, norms: Norms, asOf: Time) {
    this.#facts = facts;
    this.#norms = norms;
    this.#asOf = asOf;
    this.score = scoreOf(facts, norms, asOf);
  }

  get band(): HealthBand {
    return bandOf(this.score);
  }

  /** What the score is made of, in the order of the table. */
  signals(): readonly RowOf<typeof signalFields>[] {
    return signals.map(({ id, label, unit, weight, better }, index) => {
      const value = this.#value(index);
      const rating = ratingOf(index, this.#facts, value);
      return { signal: id, label, value, unit, rating, weight, contribution: weight * rating, better };
    });
  }

  /** What is wrong: the flag whose signal costs most points first, of equal ones in the order of the table. */
  riskFlags(): readonly RiskFlag[] {
    return flagRules
      .map((rule) => ({ rule, index: signals.findIndex(({ id }) => id === rule.signal) }))
      .filter(({ rule, index }) => isFlagged(rule, this.#value(index), this.#facts.segment))
      .map(({ rule, index }) => ({ flag: rule.flag, lost: (weights[index] ?? 0) - this.#contribution(index) }))
      .sort((a, b) => b.lost - a.lost)
      .map(({ flag }) => flag);
  }

  #value(index: number): number | null {
    return measured(index, this.#facts, this.#norms, this.#asOf);
  }

  #contribution(index: number): number {
    return contributionOf(index, this.#facts, this.#value(index));
  }
}

/**
 * The health of a deal: its score, and what that is made of.
 * The same now and for any past day: it looks at nothing but the facts of the deal and the norms, both as of that day.
 */
export function scoreDeal(facts: DealFacts, norms: Norms, asOf: Time): DealHealth {
  return new DealHealth(facts, norms, asOf);
}
