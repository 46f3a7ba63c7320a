import { round } from '../../../kernel/money.ts';
import { lowerFirst } from '../../../kernel/text.ts';
import { chartOr } from '../../../print/blocks.ts';
import type { BarChart } from '../../../print/charts/chart.ts';
import type { Block } from '../../../print/document.ts';
import { listed } from '../content/cite.ts';
import { STRENGTH_FROM, WEAKNESS_TO } from '../content/factor-sentences.ts';
import type { FactorComputed, FactorResult, SegmentId, SegmentScore } from '../types.ts';
import { whyNot } from './absence.ts';
import { countText, isSure, pointsText, type ReportInput, shareText, sourceOf } from './input.ts';

/** Height of a bar with its room, and of the legend above, in points. */
const BAR = 20;
const LEGEND = 16;
/** Points that stand for what is usual. */
const USUAL = 50;

type Scored = SegmentScore & { readonly value: number };

/** Segments that have a value, the best first. */
export function rankedSegments(segments: readonly SegmentScore[]): readonly Scored[] {
  return segments
    .flatMap((segment) => (segment.value === null ? [] : [{ ...segment, value: segment.value }]))
    .sort((a, b) => b.value - a.value);
}

/** The five segments beside one another, with how sure each is. */
export function segmentsChart(input: ReportInput): Block {
  const scored = rankedSegments(input.review.segments ?? []);
  const bars = scored.map(({ segment, value, confidence }) => ({
    label: segment,
    value: round(value, 1),
    target: USUAL,
    tone: isSure({ confidence }) ? toneOf(value) : ('muted' as const),
    note: sureText({ confidence }),
  }));
  return chartOr(
    bars.length === 0 ? null : chart(input, 'The five segments', 'segments of the review', bars),
    whyNot(input, 'factors', 'No segment has a value: none of their factors has one.'),
  );
}

/** Where a segment's factors stand, with how sure each is. */
export function factorsChart(input: ReportInput, segment: SegmentId, factors: readonly FactorResult[]): Block {
  const bars = factors
    .filter((factor) => factor.status === 'computed')
    .map((factor) => ({
      label: factor.name,
      value: round(factor.value, 1),
      target: USUAL,
      tone: factorTone(factor),
      note: `${factor.direction === 'down-is-good' ? 'less is better; ' : ''}${sureText(factor)}`,
    }));
  return chartOr(
    bars.length === 0 ? null : chart(input, messageOf(segment, factors), 'factors of the review', bars),
    'None of its factors has a value.',
  );
}

function chart(input: ReportInput, title: string, source: string, bars: BarChart['bars']): BarChart {
  return {
    kind: 'bars',
    title,
    subtitle: `Points of 100, ${USUAL} is usual; and how sure each is`,
    source: sourceOf(input, source),
    alt: `${bars.map(({ label, value, note }) => `${label}: ${pointsText(value)} points, ${note}`).join('; ')}.`,
    height: LEGEND + BAR * Math.max(2, bars.length),
    unit: 'count',
    targetLabel: 'Usual',
    bars,
  };
}

/** Points for the better: of what is down-is-good the other end of the scale is good. */
function goodness({ value, direction }: FactorComputed): number {
  return direction === 'up-is-good' ? value : 100 - value;
}

function toneOf(good: number): 'good' | 'bad' | 'plain' {
  if (good >= STRENGTH_FROM) return 'good';
  return good <= WEAKNESS_TO ? 'bad' : 'plain';
}

/** What little is known of has no tone. */
const factorTone = (factor: FactorComputed): ReturnType<typeof toneOf> | 'muted' =>
  isSure(factor) ? toneOf(goodness(factor)) : 'muted';

const sureText = (of: { readonly confidence: number }): string =>
  `${isSure(of) ? '' : 'unsure, '}confidence ${shareText(of.confidence)}`;

/** Where a segment stands, and which factors make it so: those that are a strength or a weakness. */
export function segmentSentence({ segments, factors }: ReportInput['review'], id: SegmentId): string {
  const score = rankedSegments(segments ?? []).find(({ segment }) => segment === id);
  if (!score) return `${id} has no figure: none of its factors has a value.`;
  const stands = `${id} stands at ${pointsText(score.value)} of 100 points`;
  if (!isSure(score)) return `${stands}, of which little is known: the confidence is ${shareText(score.confidence)}.`;
  const named = (tone: ReturnType<typeof factorTone>): string[] =>
    (factors ?? []).flatMap((factor) =>
      factor.segment === id && factor.status === 'computed' && factorTone(factor) === tone
        ? [lowerFirst(factor.name)]
        : [],
    );
  const told = [
    ...[named('good')].filter(isSome).map((names) => `${listed(names)} ${are(names)} in its favour`),
    ...[named('bad')].filter(isSome).map((names) => `${listed(names)} ${are(names)} against it`),
  ];
  const why = told.length === 0 ? 'none of its factors is a strength or a weakness' : told.join('; ');
  return `${stands}: ${why}.`;
}

const isSome = (names: readonly string[]): boolean => names.length > 0;
const are = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are');

/** `Market: 1 strength, 1 weakness, 4 near what is usual` */
function messageOf(segment: SegmentId, factors: readonly FactorResult[]): string {
  const tones = factors.flatMap((factor) => (factor.status === 'computed' ? [factorTone(factor)] : []));
  const parts = TONES.flatMap(([tone, one, many]) => {
    const count = tones.filter((each) => each === tone).length;
    return count === 0 ? [] : countText(count, one, many);
  });
  return `${segment}: ${parts.join(', ')}`;
}

const TONES: readonly (readonly [tone: ReturnType<typeof factorTone>, one: string, many: string])[] = [
  ['good', 'strength', 'strengths'],
  ['bad', 'weakness', 'weaknesses'],
  ['plain', 'near what is usual', 'near what is usual'],
  ['muted', 'unsure', 'unsure'],
];
