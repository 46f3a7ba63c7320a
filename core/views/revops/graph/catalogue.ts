import * as source from '../sources/schemas.ts';
import type { AnySource, AnyTransform } from './dataset.ts';
import { createGraph } from './graph.ts';

/** Sources of the view; their rows are made in `sources/`. */
const sources: readonly AnySource[] = [
  source.clock,
  source.opportunities,
  source.closedOpportunities,
  source.dealSnapshots,
  source.reps,
  source.quotas,
  source.forecastCalls,
  source.activities,
  source.contacts,
  source.processEvents,
  source.pipelineMoves,
  source.stageBenchmarks,
];

/** Transforms of the view: a line each, in any order. */
const transforms: readonly AnyTransform[] = [];

/** The graph of the view, checked as it loads. */
export const revopsGraph = createGraph(sources, transforms);
