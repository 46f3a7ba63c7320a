import { createWorld, defaultCounts, type Simulation } from '../../../../../core/world/index.ts';
import { lossFactor } from '../../../../../core/world/sales/fate.ts';
import { configOf, DAY } from '../small.ts';

/** A company of the usual size after its history, and how its deals stood on the day before each decision. */
export interface Observed {
  readonly simulation: Simulation;
  /** `lossFactor` of deals whose next step was a day or less ahead, by type and stage: `Renewal Proposal`. */
  readonly factors: ReadonlyMap<string, number[]>;
}

const made = new Map<number, Observed>();

/** The companies of the seeds 1 to so many; each is made once. Whoever reads them changes nothing. */
export function companies(many: number): Observed[] {
  return Array.from({ length: many }, (_, index) => {
    const observed = made.get(index + 1) ?? observe(index + 1);
    made.set(index + 1, observed);
    return observed;
  });
}

function observe(seed: number): Observed {
  const factors = new Map<string, number[]>();
  const simulation = createWorld(configOf(seed, defaultCounts), ({ state }, midnight) => {
    for (const lead of state.leads) {
      const due = lead.due['lead.progress']?.[0] ?? 0;
      if (due <= midnight || due > midnight + DAY) continue;
      const key = `${lead.type} ${lead.stage}`;
      factors.set(key, [...(factors.get(key) ?? []), lossFactor(lead, midnight)]);
    }
  });
  return { simulation, factors };
}
