import { lowerFirst } from '../../../kernel/text.ts';
import { listed, shownValue } from '../content/cite.ts';
import { STRENGTH_FROM, WEAKNESS_TO } from '../content/factor-sentences.ts';
import type { FactorComputed, FactorResult, SegmentId, SegmentScore } from '../types.ts';
import { countText, isSure, pointsText, shareText } from './texts.ts';

/** How a figure of 100 points stands for the better; `unsure`: more is unknown of it than known. */
export type Standing = 'strength' | 'usual' | 'weakness' | 'unsure';

/** How so many points for the better stand: a sixth of the scale from the middle they are a strength or a weakness. */
export function standingAt(good: number, of: { readonly confidence: number }): Standing {
  if (!isSure(of)) return 'unsure';
  if (good >= STRENGTH_FROM) return 'strength';
  return good <= WEAKNESS_TO ? 'weakness' : 'usual';
}

/** Of what is down-is-good the other end of the scale is good. */
export function standingOf(factor: FactorComputed): Standing {
  const shown = shownValue(factor);
  return standingAt(factor.direction === 'up-is-good' ? shown : 100 - shown, factor);
}

type Scored = SegmentScore & { readonly value: number };

/** Segments that have a value, the best first. */
export function rankedSegments(segments: readonly SegmentScore[]): readonly Scored[] {
  return segments
    .flatMap((segment) => (segment.value === null ? [] : [{ ...segment, value: segment.value }]))
    .sort((a, b) => b.value - a.value);
}

/** Where a segment stands, and which factors make it so: those that are a strength or a weakness. */
export function segmentSentence(
  score: SegmentScore | null | undefined,
  factors: readonly FactorResult[] | null,
  id: SegmentId,
): string {
  if (!score || score.value === null) return `${id} has no figure: none of its factors has a value.`;
  const stands = `${id} stands at ${pointsText(score.value)} of 100 points`;
  if (!isSure(score)) return `${stands}, of which little is known: the confidence is ${shareText(score.confidence)}.`;
  const own = (factors ?? []).filter(({ segment }) => segment === id);
  const told = [
    ...[namesOf(own, 'strength')].filter(isSome).map((names) => `${listed(names)} ${are(names)} in its favour`),
    ...[namesOf(own, 'weakness')].filter(isSome).map((names) => `${listed(names)} ${are(names)} against it`),
  ];
  const why = told.length === 0 ? 'none of its factors is a strength or a weakness' : told.join('; ');
  return `${stands}: ${why}.`;
}

/** The names of the factors that are one; of what had better be low, with how it is: `low churn exposure` is a strength. */
function namesOf(factors: readonly FactorResult[], standing: 'strength' | 'weakness'): readonly string[] {
  return factors.flatMap((factor) => {
    if (factor.status !== 'computed' || standingOf(factor) !== standing) return [];
    const name = lowerFirst(factor.name);
    return factor.direction === 'up-is-good' ? name : `${standing === 'strength' ? 'low' : 'high'} ${name}`;
  });
}

const isSome = (names: readonly string[]): boolean => names.length > 0;
const are = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are');

const COUNTED: readonly (readonly [standing: Standing, one: string, many: string])[] = [
  ['strength', 'strength', 'strengths'],
  ['weakness', 'weakness', 'weaknesses'],
  ['usual', 'near what is usual', 'near what is usual'],
  ['unsure', 'unsure', 'unsure'],
];

/** `Market: 1 strength, 1 weakness, 4 near what is usual` */
export function factorsSentence(segment: SegmentId, factors: readonly FactorResult[]): string {
  const standings = factors.flatMap((factor) => (factor.status === 'computed' ? [standingOf(factor)] : []));
  if (standings.length === 0) return `${segment}: none of its factors has a value`;
  const parts = COUNTED.flatMap(([standing, one, many]) => {
    const count = standings.filter((each) => each === standing).length;
    return count === 0 ? [] : countText(count, one, many);
  });
  return `${segment}: ${parts.join(', ')}`;
}
