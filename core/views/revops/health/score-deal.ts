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
 * A deal's health. What explains it is worked out when it is asked for: of a long past only scores are kept, and nothing
 * else is allocated for them.
 */
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
    let sum = 0;
    for (let index = 0; index < weights.length; index += 1) sum += this.#contribution(index);
    this.score = Math.round(sum);
  }

  get band(): HealthBand {
    return bandOf(this.score);
  }

  /** What the score is made of, in the order of the table. To be asked before the norms move on to a later day. */
  signals(): readonly RowOf<typeof signalFields>[] {
    return signals.map(({ id, label, unit, weight, better }, index) => {
      const value = this.#value(index);
      const rating = this.#rating(index, value);
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
    return measureOf[index]?.(this.#facts, this.#norms, this.#asOf) ?? null;
  }

  #rating(index: number, value: number | null): number {
    const curve = curvesIn[this.#facts.segment][index];
    return value === null || curve === undefined ? NEUTRAL_RATING : rate(curve, value);
  }

  #contribution(index: number): number {
    return (weights[index] ?? 0) * this.#rating(index, this.#value(index));
  }
}

/**
 * The health of a deal: Σ weight × rating of the signals, rounded. A signal that can't be measured has the neutral rating.
 * The same now and for any past day: it looks at nothing but the facts of the deal and the norms, both as of that day.
 */
export function scoreDeal(facts: DealFacts, norms: Norms, asOf: Time): DealHealth {
  return new DealHealth(facts, norms, asOf);
}
