import type { AsOf, Paper } from '../../../print/document.ts';
import { sourceText } from '../../../print/source.ts';
import type { Calibration } from '../calibration/calibrate.ts';
import type { Review } from '../review.ts';

/** A review as far as it has come: null is what a stage would have come to that has failed, or that the version has not. */
export interface ReviewToPrint
  extends Pick<Review, 'topic' | 'observations' | 'baselines' | 'simulation' | 'personas' | 'content'> {
  readonly factors: Review['factors'] | null;
  readonly segments: Review['segments'] | null;
  readonly patterns: Review['patterns'] | null;
  readonly calibration: Calibration | null;
  /** Stages that have failed, by their names, and why. */
  readonly failed: readonly { readonly stage: string; readonly reason: string }[];
  /** Where it is stored; null of one that was made to be printed. */
  readonly stored: StoredAs | null;
}

export interface StoredAs {
  readonly session: string;
  readonly version: number;
  /** The number of the scoring that it rests on, and what that was made of. */
  readonly input: number;
  readonly source: 'world' | 'submitted';
}

/** The complete results of a review, to be printed. */
export interface ReportInput {
  readonly review: ReviewToPrint;
  readonly asOf: AsOf;
  readonly paper: Paper;
}

/** Where figures come from, under a chart or table. */
export const sourceOf = ({ asOf }: ReportInput, what: string): string => sourceText(asOf, what);
