import type { ResultsSegmentSegment } from '../../api/generated/showroom.schemas.ts';

export type SegmentId = ResultsSegmentSegment;

/** The segments of a review, in the order of their tabs. */
export const SEGMENTS = [
  'Market',
  'Consumer',
  'Product',
  'Brand',
  'Experience',
] as const satisfies readonly SegmentId[];
