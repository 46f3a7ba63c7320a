import { body, heading, lead, note } from '../../../print/blocks.ts';
import type { KeyFigure, ReportDocument, Section } from '../../../print/document.ts';
import { NOT_MEASURABLE } from '../../../print/format.ts';
import { COMPANY_NAME } from '../../../world/index.ts';
import { extremeSentences } from '../content/factor-sentences.ts';
import { FACTOR_CONFIDENCE_FORMULA, FACTOR_FORMULA } from '../factors/compute.ts';
import { INPUT_CONFIDENCE_FORMULA } from '../inputs/observe.ts';
import { MATCH_CONFIDENCE_FORMULA, STRENGTH_FORMULA } from '../patterns/match.ts';
import { segments } from '../segments.ts';
import type { SegmentScore } from '../types.ts';
import { forecastSection } from './forecast.ts';
import { pointsText, type ReportInput, shareText } from './input.ts';
import { patternSection } from './patterns.ts';
import { segmentSection } from './segment.ts';

const COVER_FIGURES = 4;

/** The complete results of a strategy review as a report: what matters, the five segments, patterns, the next quarter, formulas. */
export function strategyReport(input: ReportInput): ReportDocument {
  const { review, asOf, paper } = input;
  const figures = review.segments.map(keyFigureOf);
  return {
    title: 'Strategy review',
    question: `Where does the company stand, and what may the next quarter bring? Topic: ${review.topic}`,
    company: COMPANY_NAME,
    language: 'en-US',
    paper,
    asOf,
    cover: figures.slice(0, COVER_FIGURES),
    sections: [
      summarySection(input, figures),
      ...segments.map((segment) => segmentSection(input, segment)),
      patternSection(input),
      forecastSection(input),
      formulaSection(),
    ],
  };
}

function keyFigureOf({ segment, value, confidence }: SegmentScore): KeyFigure {
  return {
    id: segment.toLowerCase(),
    label: segment,
    value: value === null ? NOT_MEASURABLE : pointsText(value),
    change: value === null ? 'None of its factors has a value' : `of 100 points, confidence ${shareText(confidence)}`,
    judgement: 'neutral',
    trend: [],
  };
}

function summarySection({ review }: ReportInput, figures: readonly KeyFigure[]): Section {
  const [extremes] = extremeSentences(review.factors);
  const measured = review.observations.filter(({ status }) => status === 'observed').length;
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      lead(extremes?.text ?? 'Too little was measured to set anything beside anything.'),
      note(
        `${measured} of ${review.observations.length} inputs have a value. A segment’s figure is the weighted mean of its factors, of 100 points; the middle is what is usual in the field.`,
      ),
      heading('The five segments'),
      { kind: 'key-figures', figures },
    ],
  };
}

function formulaSection(): Section {
  return {
    id: 'formulas',
    title: 'How it is computed',
    blocks: [
      heading('Inputs'),
      body(INPUT_CONFIDENCE_FORMULA),
      heading('Factors'),
      body(FACTOR_FORMULA),
      body(FACTOR_CONFIDENCE_FORMULA),
      heading('Patterns'),
      body(STRENGTH_FORMULA),
      body(MATCH_CONFIDENCE_FORMULA),
    ],
  };
}
