import { round } from '../../../kernel/money.ts';
import { chartOr } from '../../../print/blocks.ts';
import type { BarChart } from '../../../print/charts/chart.ts';
import type { Block } from '../../../print/document.ts';
import { factorsSentence, rankedSegments, standingAt, standingOf } from '../said/standing.ts';
import { isSure, pointsText, shareText } from '../said/texts.ts';
import type { FactorResult, SegmentId } from '../types.ts';
import { whyNot } from './absence.ts';
import { type ReportInput, sourceOf } from './input.ts';

/** Height of a bar with its room, and of the legend above, in points. */
const BAR = 20;
const LEGEND = 16;
/** Points that stand for what is usual. */
const USUAL = 50;

/** The five segments beside one another, with how sure each is. */
export function segmentsChart(input: ReportInput): Block {
  const scored = rankedSegments(input.review.segments ?? []);
  const bars = scored.map(({ segment, value, confidence }) => ({
    label: segment,
    value: round(value, 1),
    target: USUAL,
    tone: TONES[standingAt(value, { confidence })],
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
      tone: TONES[standingOf(factor)],
      note: `${factor.direction === 'down-is-good' ? 'less is better; ' : ''}${sureText(factor)}`,
    }));
  return chartOr(
    bars.length === 0 ? null : chart(input, factorsSentence(segment, factors), 'factors of the review', bars),
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

const TONES = { strength: 'good', weakness: 'bad', usual: 'plain', unsure: 'muted' } as const;

const sureText = (of: { readonly confidence: number }): string =>
  `${isSure(of) ? '' : 'unsure, '}confidence ${shareText(of.confidence)}`;
