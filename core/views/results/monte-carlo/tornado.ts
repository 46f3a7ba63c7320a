import { type Centred, centred, correlationOf, ranksOf } from '../statistics/ranks.ts';
import { columnOf } from './evaluate.ts';
import type { Columns } from './normals.ts';
import type { Bar } from './result.ts';
import type { Simulation } from './simulation.ts';
import { rowOf, swings } from './swings.ts';

/** Makes the bars of tornados: what of the drivers and effects moves a result, in the result's unit and by rank. */
export class Tornados {
  readonly #simulation: Simulation;
  readonly #swings: ReturnType<typeof swings>;
  /** By dimension; each is reckoned when it is first asked for. */
  readonly #ranks = new Map<number, Centred>();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#swings = swings(simulation.plan, simulation.variant);
  }

  /** The bars of one column of effects or outcomes that these effects make: of each of them, and of all drivers that they depend on. */
  of(kind: 'effects' | 'outcomes', place: number, effects: readonly number[], ranks: Float64Array): Bar[] {
    const { drivers, effects: planned } = this.#simulation.plan;
    const column = columnAt(this.#swings[kind], place);
    const dimensions = [...this.#driversOf(effects), ...effects.map((effect) => drivers.length + effect)];
    const own = centred(ranks);
    const bars = dimensions.flatMap((dimension): Bar[] => {
      const atP10 = column[rowOf.p10(dimension)] ?? 0;
      const atP90 = column[rowOf.p90(dimension)] ?? 0;
      const isDriver = dimension < drivers.length;
      const id = (isDriver ? drivers[dimension] : planned[dimension - drivers.length]?.id) ?? '';
      const rankCorrelation = correlationOf(this.#ranksOf(dimension), own);
      return [{ kind: isDriver ? 'driver' : 'effect', id, atP10, atP90, swing: atP90 - atP10, rankCorrelation }];
    });
    return bars.sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
  }

  /** The same column with everything at its median, which the bars lie around. */
  middleOf(kind: 'effects' | 'outcomes', place: number): number {
    return columnAt(this.#swings[kind], place)[rowOf.middle] ?? 0;
  }

  #driversOf(effects: readonly number[]): readonly number[] {
    const { plan } = this.#simulation;
    const places = effects.flatMap((effect) => {
      const { pattern = -1, follows = [] } = plan.effects[effect] ?? {};
      return [...(plan.patterns[pattern]?.conditions ?? []), ...follows].map(({ driver }) => driver);
    });
    return [...new Set(places)];
  }

  #ranksOf(dimension: number): Centred {
    const known = this.#ranks.get(dimension);
    if (known) return known;
    const { keptNormals, iterations } = this.#simulation;
    const kept = Math.min(iterations, keptNormals.height);
    const ranks = centred(ranksOf(columnOf(keptNormals, dimension, kept)));
    this.#ranks.set(dimension, ranks);
    return ranks;
  }
}

function columnAt(columns: Columns, place: number): Float64Array {
  return columnOf(columns, place, columns.height);
}
