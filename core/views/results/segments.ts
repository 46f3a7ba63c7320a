import { DomainError } from '../../kernel/errors.ts';
import type { SegmentId } from './types.ts';

export interface Segment {
  readonly id: SegmentId;
  /** What the segment's part of a review answers. */
  readonly question: string;
  /** True of the one segment that people are grouped in. */
  readonly hasPersonas: boolean;
  /** True of the segments for which content is written. */
  readonly hasContent: boolean;
}

/** The five segments of a strategy review, in the order in which answers show them. */
export const segments: readonly Segment[] = [
  {
    id: 'Market',
    question: 'Is there demand, do we win it, and on how many shoulders does it rest?',
    hasPersonas: false,
    hasContent: false,
  },
  {
    id: 'Consumer',
    question: 'Do clients and their people take up what we offer, stay, and pay for it?',
    hasPersonas: true,
    hasContent: false,
  },
  {
    id: 'Product',
    question: 'Is what we sell used, sound, and worth what it costs to deliver?',
    hasPersonas: false,
    hasContent: true,
  },
  {
    id: 'Brand',
    question: 'Are we trusted, well spoken of, and present where decisions are taken?',
    hasPersonas: false,
    hasContent: true,
  },
  {
    id: 'Experience',
    question: 'Is it easy to be our client, from the first call to the last ticket?',
    hasPersonas: false,
    hasContent: true,
  },
];

const byName: ReadonlyMap<string, Segment> = new Map(segments.map((segment) => [segment.id.toLowerCase(), segment]));

/** The segment of that name, in any case. Fails with `not-found`. */
export function needSegment(name: string): Segment {
  const segment = byName.get(name.toLowerCase());
  if (segment) return segment;
  const known = segments.map(({ id }) => id).join(', ');
  const field = { pointer: 'path/segment', detail: `Expected one of ${known}.` };
  throw new DomainError('not-found', `There is no segment ${name}.`, [field]);
}
