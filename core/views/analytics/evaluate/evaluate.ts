import type { Accumulator } from './accumulators.ts';
import { tellSteps } from './cohorts.ts';
import type { Fold } from './fold.ts';
import type { Frame } from './frame.ts';
import { funnels } from './funnel.ts';
import { passEvents } from './pass-events.ts';
import { passMemberships } from './pass-memberships.ts';
import { within } from './reach.ts';
import { type Groups, Sink } from './sink.ts';
import type { Slice } from './slice.ts';

/** Folds of a slice over a frame. */
export interface Evaluated {
  /** Figure of a bucket, counted from 0; null where there is nothing to measure. */
  at(fold: Fold, bucket: number): number | null;
  /** Figure of the range. */
  total(fold: Fold): number | null;
}

export interface EvaluatedWhole extends Evaluated {
  /** Codes of the telemetry of those behind the range's figure, where people were collected. */
  people(fold: Fold): number[];
  /** Figures of one group of a grouping. */
  group(grouping: number, group: number): Evaluated;
}

export interface Options {
  readonly collects?: boolean;
  readonly groupings?: readonly Groups[];
}

/** Computes all folds of a slice, and of groups of its people, in one pass over its events and one over its memberships. */
export function evaluate(whole: Slice, frame: Frame, folds: readonly Fold[], options: Options = {}): EvaluatedWhole {
  const { collects = false, groupings = [] } = options;
  const slice = within(whole, frame, [...folds, ...groupings.flatMap((groups) => groups.folds)]);
  const size = { slots: frame.buckets.length, people: slice.people.length };
  const sink = new Sink(folds, size, collects, groupings);
  const seen = passEvents(slice, frame, sink);
  passMemberships(slice, frame, sink, seen);
  for (const funnel of funnels) tellSteps(sink, funnel, seen);
  return {
    ...reading((fold) => sink.accumulator(fold)),
    people: (fold) => [...sink.accumulator(fold).people()].map((user) => slice.people[user] ?? 0),
    group: (grouping, group) => reading((fold) => sink.ofGroup(grouping, group, fold)),
  };
}

function reading(of: (fold: Fold) => Accumulator): Evaluated {
  return {
    // Slot 0 is before the range: a bucket's opening level is that of the slot before it.
    at: (fold, bucket) => of(fold).at(fold.fold === 'opening' ? bucket : bucket + 1, quantileOf(fold)),
    total: (fold) => (fold.fold === 'opening' ? of(fold).at(0, 0) : of(fold).total(quantileOf(fold))),
  };
}

function quantileOf(fold: Fold): number {
  return fold.fold === 'quantile' ? fold.q : 0;
}
