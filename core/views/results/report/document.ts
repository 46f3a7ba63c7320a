import type { ReportDocument } from '../../../print/document.ts';
import { COMPANY_NAME } from '../../../world/index.ts';
import { segments } from '../segments.ts';
import { coverFigures } from './cover.ts';
import { forecastSection } from './forecast.ts';
import type { ReportInput } from './input.ts';
import { measureSection } from './measures.ts';
import { methodSection } from './method.ts';
import { patternSection } from './patterns.ts';
import { segmentSection } from './segment.ts';
import { summarySection } from './summary.ts';

/**
 * The complete results of a strategy review as a report: what matters, what to do, what the next quarter may bring, the five
 * segments one by one, and how all of it is computed of what.
 */
export function strategyReport(input: ReportInput): ReportDocument {
  const { review, asOf, paper } = input;
  return {
    title: 'Strategy review',
    question: `Where does the company stand, and what may the next quarter bring? Topic: ${review.topic}`,
    company: COMPANY_NAME,
    language: 'en-US',
    paper,
    asOf,
    cover: coverFigures(input),
    sections: [
      summarySection(input),
      patternSection(input),
      forecastSection(input),
      ...segments.map((segment) => segmentSection(input, segment)),
      methodSection(input),
      measureSection(input),
    ],
  };
}
