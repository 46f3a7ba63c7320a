import { clamp } from '../../../kernel/math.ts';
import type { Band, Better, Status } from '../../../kernel/presentation/vocabulary.ts';
import { NO_VALUE } from '../../../kernel/presentation/write.ts';
import { lowerFirst } from '../../../kernel/text.ts';
import { STRENGTH_FROM, WEAKNESS_TO } from '../content/factor-sentences.ts';
import { needInput } from '../inputs/catalogue.ts';
import { inputText } from '../inputs/text.ts';
import { quantile } from '../monte-carlo/distributions.ts';
import { scoreDistribution } from '../monte-carlo/score-distribution.ts';
import { type Standing, segmentSentence, standingAt, standingOf } from '../said/standing.ts';
import type { Contribution, FactorComputed, FactorResult, SegmentScore } from '../types.ts';
import { POINTS, spanText, writePoints, writeShare, written } from './formats.ts';

/** What little is known of is neither praised nor blamed. */
const STATUSES: Readonly<Record<Standing, Status>> = {
  strength: 'good',
  usual: 'none',
  weakness: 'bad',
  unsure: 'none',
};

const BETTERS: Readonly<Record<FactorResult['direction'], Better>> = {
  'up-is-good': 'higher',
  'down-is-good': 'lower',
};

/** The scale of points in its three parts; of what is down-is-good the other way round. */
function bandsOf(direction: FactorResult['direction']): Band[] {
  const weak = { label: 'weakness', tone: 'bad' } as const;
  const strong = { label: 'strength', tone: 'good' } as const;
  const [low, high] = direction === 'up-is-good' ? [weak, strong] : [strong, weak];
  // The two thresholds lie as far from the middle, so that they are the same either way.
  return [
    { from: 0, to: WEAKNESS_TO, ...low },
    { from: WEAKNESS_TO, to: STRENGTH_FROM, label: 'usual', tone: 'none' },
    { from: STRENGTH_FROM, to: 100, ...high },
  ];
}

const scaleOf = (direction: FactorResult['direction']) => ({
  ...POINTS,
  better: BETTERS[direction],
  domain: { min: 0, max: 100, zero: true },
  bands: bandsOf(direction),
});

/** Between what a factor lies nine times in ten, for its confidence: as the simulation draws it. */
function rangeOf({ value, confidence }: FactorComputed) {
  const distribution = scoreDistribution(value, clamp(confidence, 0, 1));
  const low = quantile(distribution, 0.05);
  const high = quantile(distribution, 0.95);
  return { low, high, display: spanText(low, high, writePoints) };
}

/** A factor with how it stands, on its scale, and the range that its confidence leaves. */
export function presentFactor(factor: FactorResult) {
  const missing = factor.missing.map((one) => ({ ...one, shown: { label: needInput(one.input).label } }));
  const scale = scaleOf(factor.direction);
  if (factor.status === 'absent') {
    const message = `${factor.name} is not measured: ${lowerFirst(factor.reason)}`;
    const shown = { ...scale, display: NO_VALUE, status: 'none', status_label: null, message, alt: message } as const;
    return { ...factor, missing, shown };
  }
  const { name, value, confidence } = factor;
  const standing = standingOf(factor);
  const range = rangeOf(factor);
  const judged = standing === 'unsure' ? 'too little is known of it to judge' : standing;
  const message = `${name} at ${writePoints(value)} of 100 points: ${judged}`;
  const shown = {
    ...scale,
    display: writePoints(value),
    confidence_display: writeShare(confidence),
    status: STATUSES[standing],
    status_label: standing as string,
    range,
    message,
    alt: `${message}; ${range.display} nine times in ten, confidence ${writeShare(confidence)}.`,
  };
  return { ...factor, missing, contributions: factor.contributions.map(presentContribution), shown };
}

function presentContribution(one: Contribution) {
  const shown = {
    label: needInput(one.input).label,
    ...written(inputText(one.input, one.value)),
    points_display: writePoints(one.points),
    share_display: writeShare(one.share),
    confidence_display: writeShare(one.confidence),
  };
  return { ...one, shown };
}

/** A segment's figure, with what makes it so in a sentence. */
export function presentScore(score: SegmentScore, factors: readonly FactorResult[] | null) {
  const { value, confidence, segment } = score;
  const standing = value === null ? null : standingAt(value, { confidence });
  const message = segmentSentence(score, factors, segment);
  const shown = {
    ...scaleOf('up-is-good'),
    display: writePoints(value),
    confidence_display: writeShare(confidence),
    status: standing === null ? ('none' as const) : STATUSES[standing],
    status_label: standing as string | null,
    message,
    alt: message,
  };
  return { ...score, shown };
}
