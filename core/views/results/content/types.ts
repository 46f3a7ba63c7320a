import type { SegmentId } from '../types.ts';

/** A measured property of a group of people. */
export interface Trait {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** How many of the group's people it was measured of. */
  readonly count: number;
}

/** A group of people who behave alike. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly size: number;
  /** Of all people; the shares of all personas add up to 1. */
  readonly share: number;
  readonly traits: readonly Trait[];
}

/** A sentence, and the ids of the inputs, factors or patterns that it rests on: never none. */
export interface Sentence {
  readonly text: string;
  readonly measures: readonly string[];
}

export interface ContentSection {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** What is written for one of the segments that have content. */
export interface SegmentContent {
  readonly segment: SegmentId;
  /** Who wrote: `rules`, or the id of a model. */
  readonly writtenBy: string;
  readonly sections: readonly ContentSection[];
}
