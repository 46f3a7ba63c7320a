import type { AsOf, Paper } from '../../../print/document.ts';
import { formatFigure } from '../../../print/format.ts';
import { sourceText } from '../../../print/source.ts';
import type { Review } from '../review.ts';

/** The complete results of a review, to be printed. */
export interface ReportInput {
  readonly review: Review;
  readonly asOf: AsOf;
  readonly paper: Paper;
}

/** Where figures come from, under a chart or table. */
export const sourceOf = ({ asOf }: ReportInput, what: string): string => sourceText(asOf, what);

/** Points of 100, to one decimal. */
export const pointsText = (value: number): string => formatFigure('count', Number(value.toFixed(1)));

/** A share, 0 to 1, in percent. */
export const shareText = (share: number): string => formatFigure('percent', 100 * share);
