import { tellSteps } from './cohorts.ts';
import type { Fold } from './fold.ts';
import type { Frame } from './frame.ts';
import { funnels } from './funnel.ts';
import { passEvents } from './pass-events.ts';
import { passMemberships } from './pass-memberships.ts';
import { Sink } from './sink.ts';
import type { Slice } from './slice.ts';

/** Folds of a slice over a frame. */
export interface Evaluated {
  /** Figure of a bucket, counted from 0; null where there is nothing to measure. */
  at(fold: Fold, bucket: number): number | null;
  /** Figure of the range. */
  total(fold: Fold): number | null;
  /** Codes of the telemetry of those behind the range's figure, where people were collected. */
  people(fold: Fold): number[];
}

/** Computes all folds of a slice in one pass over its events and one over its memberships. */
export function evaluate(slice: Slice, frame: Frame, folds: Iterable<Fold>, collects = false): Evaluated {
  const sink = new Sink(folds, { slots: frame.buckets.length, people: slice.people.length }, collects);
  const seen = passEvents(slice, frame, sink);
  passMemberships(slice, frame, sink, seen);
  for (const funnel of funnels) tellSteps(sink, funnel, seen);
  return {
    // Slot 0 is before the range: a bucket's opening level is that of the slot before it.
    at: (fold, bucket) => sink.accumulator(fold).at(fold.fold === 'opening' ? bucket : bucket + 1, quantileOf(fold)),
    total: (fold) => {
      const accumulator = sink.accumulator(fold);
      return fold.fold === 'opening' ? accumulator.at(0, 0) : accumulator.total(quantileOf(fold));
    },
    people: (fold) => [...sink.accumulator(fold).people()].map((user) => slice.people[user] ?? 0),
  };
}

function quantileOf(fold: Fold): number {
  return fold.fold === 'quantile' ? fold.q : 0;
}
