import type { AnySource, AnyTransform, Dataset } from './dataset.ts';
import { formulaFaults } from './formula-faults.ts';
import { cycles, topological } from './order.ts';
import { companyWideFaults, datasetFaults, linkFaults, repeated } from './refusals.ts';

/** Datasets that fit together: every input is there, nothing rests on itself, no two say the same. */
export interface Graph {
  readonly sources: readonly AnySource[];
  /** Each after those that it reads. */
  readonly transforms: readonly AnyTransform[];
  /** Sources and transforms by id, in the order in which they are built. */
  readonly datasets: ReadonlyMap<string, Dataset>;
}

/** Datasets that don't fit together: all that is wrong, a sentence each. */
export class GraphError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`the graph has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}: ${faults.join('; ')}`);
    this.name = 'GraphError';
    this.faults = faults;
  }
}

/**
 * The graph of sources and transforms, given in any order. Throws a `GraphError` with all faults: cycles, unknown inputs,
 * two datasets of one id, path or grain, keys that name no row, inputs of a later layer, fields without a description,
 * fields of transforms without a formula, formulas that name what there is not.
 */
export function createGraph(sources: readonly AnySource[], transforms: readonly AnyTransform[]): Graph {
  const all: readonly Dataset[] = [...sources, ...transforms];
  const faults = [
    ...repeated(all, 'id'),
    ...repeated(all, 'path'),
    ...repeated(all, 'grain'),
    ...all.flatMap(datasetFaults),
    ...companyWideFaults(all),
    ...linkFaults(all, transforms),
    ...transforms.flatMap(formulaFaults),
    ...cycles(transforms).map((ids) => `${ids.join(' → ')} is a cycle`),
  ];
  if (faults.length > 0) throw new GraphError(faults);
  const ordered = topological(transforms);
  return {
    sources,
    transforms: ordered,
    datasets: new Map([...sources, ...ordered].map((dataset) => [dataset.id, dataset])),
  };
}
