import type { Evidence } from '../../../kernel/narrator.ts';
import type { Unit } from '../../../measures/index.ts';
import type { Structure } from '../personas/choose-clusters.ts';
import type { SegmentId } from '../types.ts';

/** A measured property of a group of people. */
export interface Trait {
  /** The feature's. */
  readonly id: string;
  readonly label: string;
  /** Mean of the group's people of whom it was measured; of what few have many times as much of, the mean of logarithms, taken back. */
  readonly value: number;
  readonly unit: Unit;
  /** How many of the group's people it was measured of. */
  readonly count: number;
  /** Standard deviation within the group (with n), in the unit. */
  readonly spread: number;
  /** The same of all people of whom it was measured. */
  readonly population: number;
  /**
   * How far the group's mean is from that of all, in standard deviations of all people, on the scale of the clustering; whoever
   * lacks the figure counts as the mean of all.
   */
  readonly difference: number;
}

/** A group of people who behave alike. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** How many people it has. */
  readonly size: number;
  /** Of all people, 0 to 1; the shares of all personas add up to 1. */
  readonly share: number;
  /** The most distinguishing first. */
  readonly traits: readonly Trait[];
  /** What the distinguishing ones ask for, in sentences. */
  readonly implications: readonly string[];
}

export interface PersonasFound {
  readonly status: 'found';
  /** How many people there are in all of them. */
  readonly people: number;
  /** The largest first. */
  readonly personas: readonly Persona[];
  /** How clearly they are apart: the mean silhouette, −1 to 1, and what that is called. */
  readonly silhouette: number;
  readonly structure: Structure;
  /** The ids of the people of each, in the order of `personas`; what was stored before they were kept has none. */
  readonly members?: readonly (readonly string[])[];
}

export interface PersonasAbsent {
  readonly status: 'absent';
  /** A sentence for the reader. */
  readonly reason: string;
}

export type Personas = PersonasFound | PersonasAbsent;

/** A sentence, and the ids of the inputs, factors or patterns that it rests on: never none. */
export interface Sentence {
  readonly text: string;
  readonly measures: readonly string[];
  /** Every figure of the text as it is written there. Ids begin with that of the measure: `F13/value`, `license-utilization/usual`. */
  readonly evidence: readonly Evidence[];
}

export interface ContentSection {
  /** Unique within its segment: `use`. */
  readonly id: string;
  readonly title: string;
  /** Never none. */
  readonly sentences: readonly Sentence[];
}

export type ContentKind = 'competitive' | 'positioning' | 'journey';

/** What is written for one of the segments that have content. */
export interface SegmentContent {
  readonly segment: SegmentId;
  readonly kind: ContentKind;
  readonly title: string;
  /** Who wrote: `rules`, or the id of a model. */
  readonly writtenBy: string;
  readonly sections: readonly ContentSection[];
}
