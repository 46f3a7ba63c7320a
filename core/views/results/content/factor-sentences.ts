import type { Evidence } from '../../../kernel/narrator.ts';
import { lowerFirst } from '../../../kernel/text.ts';
import { sentence } from '../../../print/findings/wording.ts';
import { needInput } from '../inputs/catalogue.ts';
import type { Contribution, FactorComputed, FactorResult } from '../types.ts';
import { citedFactor, citedInput, citedShare, citedUsual, listed, resting, shownValue } from './cite.ts';
import type { Sentence } from './types.ts';

/** Points from which on a factor is a strength, and up to which it is a weakness: a sixth of the scale from the middle. Own judgement. */
export const STRENGTH_FROM = 65;
export const WEAKNESS_TO = 35;
/** Points from the usual at which an input is worth telling of. Own judgement: less is within what a quarter moves. */
export const TELLING = 10;
/** Below this confidence the reader is warned: more is unknown than known. */
export const SURE_FROM = 0.5;

/** What is to be said of a factor: where it stands, what speaks for and against it, and how far it can be relied on. */
export function factorSentences(factor: FactorResult): Sentence[] {
  if (factor.status === 'absent') {
    const missing = factor.missing.map(({ input }) => input);
    return [resting(sentence`${factor.name} is unmeasured: none of its inputs has a value.`, [factor.id, ...missing])];
  }
  return [standing(factor), ...pulls(factor), ...reliance(factor)];
}

/** The best and the worst of a segment's factors, where there are two or more that have a value. */
export function extremeSentences(factors: readonly FactorResult[]): Sentence[] {
  const ranked = factors
    .filter((factor) => factor.status === 'computed')
    .sort((a, b) => goodness(b) - goodness(a) || (a.id < b.id ? -1 : 1));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst) return [];
  return [
    resting(
      sentence`Of ${scaleOf(best)} points, ${lowerFirst(best.name)} has ${citedFactor(best)} and stands best here; ${lowerFirst(worst.name)} has ${citedFactor(worst)} and stands worst.`,
    ),
  ];
}

function standing(factor: FactorComputed): Sentence {
  return resting(
    sentence`${factor.name} is ${judged(factor)}, at ${citedFactor(factor)} of ${scaleOf(factor)} points.`,
  );
}

const scaleOf = ({ id }: FactorComputed): Evidence => ({
  id: `${id}/scale`,
  label: 'The most that there is',
  text: '100',
});

/** Points for the better: of what is down-is-good the other end of the scale is good. */
function goodness(factor: FactorComputed): number {
  const shown = shownValue(factor);
  return factor.direction === 'up-is-good' ? shown : 100 - shown;
}

function judged(factor: FactorComputed): string {
  const good = goodness(factor);
  const down = factor.direction === 'down-is-good';
  if (good >= STRENGTH_FROM) return down ? 'low, which is a strength' : 'a strength';
  if (good <= WEAKNESS_TO) return down ? 'high, which is a weakness' : 'a weakness';
  return down ? 'neither high nor low' : 'neither a strength nor a weakness';
}

/** The input that speaks most for the factor's being good, and the one that speaks most against it. */
function pulls({ id, direction, contributions }: FactorComputed): Sentence[] {
  const up = direction === 'up-is-good';
  const sign = up ? 1 : -1;
  const pulling = contributions
    .filter(({ points }) => Math.abs(points - 50) >= TELLING)
    .map((one) => ({ one, pull: sign * one.share * (one.points - 50) }))
    .sort((a, b) => b.pull - a.pull);
  const [best, worst] = [pulling[0], pulling.at(-1)];
  return [
    ...(best && best.pull > 0
      ? [pulled(up ? 'What speaks for it most' : 'What keeps it down most', best.one, id)]
      : []),
    ...(worst && worst.pull < 0
      ? [pulled(up ? 'What speaks against it most' : 'What drives it up most', worst.one, id)]
      : []),
  ];
}

function pulled(how: string, one: Contribution, factor: string): Sentence {
  const { label } = needInput(one.input);
  return resting(sentence`${how} is ${lowerFirst(label)}: ${citedInput(one)}, where ${citedUsual(one)} is usual.`, [
    factor,
  ]);
}

function reliance({ id, name, confidence, missing, contributions }: FactorComputed): Sentence[] {
  const told: Sentence[] = [];
  if (missing.length > 0) {
    const labels = listed(missing.map(({ input }) => lowerFirst(needInput(input).label)));
    told.push(resting(sentence`Unmeasured in it: ${labels}.`, [id, ...missing.map(({ input }) => input)]));
  }
  if (confidence < SURE_FROM) {
    const overall = citedShare(`${id}/confidence`, `Confidence in ${lowerFirst(name)}`, confidence);
    const care = sentence`Take it with care: the confidence is ${overall}`;
    const [least] = [...contributions].sort((a, b) => a.confidence - b.confidence);
    const weakest = least ? `; least is known of ${lowerFirst(needInput(least.input).label)}` : '';
    told.push(resting({ ...care, text: `${care.text}${weakest}.` }, least ? [least.input] : []));
  }
  return told;
}
