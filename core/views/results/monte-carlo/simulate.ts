import { correlationOf, ranksOf } from '../statistics/ranks.ts';
import { columnOf } from './evaluate.ts';
import type { Columns } from './normals.ts';
import type { Series } from './series.ts';
import { Simulation } from './simulation.ts';
import { rowOf, swings } from './swings.ts';
import type {
  Bar,
  Outcome,
  OutcomeResult,
  PatternResult,
  ScenarioResult,
  SimulationRequest,
  SimulationResult,
  ValueAtRisk,
} from './types.ts';

/** Runs a simulation to its end. @throws DomainError `invalid` for a request that can't be simulated */
export function simulate(request: SimulationRequest): SimulationResult {
  const simulation = new Simulation(request);
  simulation.advance(simulation.limit);
  return resultOf(simulation);
}

/** What a simulation has come to so far. */
export function resultOf(simulation: Simulation): SimulationResult {
  const { request, sampling, iterations, limit, endedBy } = simulation;
  const tornados = new Tornados(simulation);
  return {
    seed: request.seed,
    sampling,
    iterations,
    limit,
    endedBy,
    convergence: simulation.convergence(),
    portfolio: portfolioOf(simulation, tornados),
    patterns: patternsOf(simulation, tornados),
    scenarios: scenariosOf(simulation),
  };
}

function portfolioOf({ request, plan, outcomes }: Simulation, tornados: Tornados): OutcomeResult[] {
  return request.outcomes.map((outcome, place) => {
    const effects = plan.effects.flatMap((effect, n) => (effect.outcome === place ? [n] : []));
    return outcomeResult(outcome, seriesAt(outcomes, place), (ranks) => tornados.of('outcomes', place, effects, ranks));
  });
}

function patternsOf({ request, plan, strengths, effects }: Simulation, tornados: Tornados): PatternResult[] {
  return plan.patterns.map(({ id }, pattern) => ({
    pattern: id,
    strength: seriesAt(strengths, pattern).finish().summary,
    outcomes: plan.effects.flatMap((effect, n) => {
      const outcome = request.outcomes[effect.outcome];
      if (effect.pattern !== pattern || outcome === undefined) return [];
      return [outcomeResult(outcome, seriesAt(effects, n), (ranks) => tornados.of('effects', n, [n], ranks))];
    }),
  }));
}

function scenariosOf({ request, scenarios }: Simulation): ScenarioResult[] {
  return scenarios.map(({ scenario, totals, differences }) => ({
    scenario: scenario.id,
    outcomes: request.outcomes.map(({ id, unit }, n) => ({
      outcome: id,
      unit,
      total: seriesAt(totals, n).finish().summary,
      success: seriesAt(totals, n).success(),
      difference: seriesAt(differences, n).finish().summary,
      better: seriesAt(differences, n).success(),
    })),
  }));
}

function outcomeResult(outcome: Outcome, series: Series, tornado: (ranks: Float64Array) => Bar[]): OutcomeResult {
  const { summary, sample, order } = series.finish();
  return {
    outcome: outcome.id,
    unit: outcome.unit,
    ...summary,
    success: series.success(),
    valueAtRisk: valueAtRisk(outcome, summary),
    tornado: tornado(ranksOf(sample, order)),
  };
}

function valueAtRisk(
  { direction }: Outcome,
  { mean, quantiles }: Pick<OutcomeResult, 'mean' | 'quantiles'>,
): ValueAtRisk {
  const up = direction === 'up-is-good';
  const value = up ? quantiles.p5 : quantiles.p95;
  return { level: 0.05, value, belowMean: up ? mean - value : value - mean };
}

/** Makes the bars of tornados: what of the drivers and effects moves a result, in the result's unit and by rank. */
class Tornados {
  readonly #simulation: Simulation;
  readonly #swings: ReturnType<typeof swings>;
  /** By dimension; each is reckoned when it is first asked for. */
  readonly #ranks = new Map<number, Float64Array>();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#swings = swings(simulation.plan, simulation.variant);
  }

  /** The bars of one column of effects or outcomes that these effects make: of each of them, and of all drivers that they depend on. */
  of(kind: 'effects' | 'outcomes', place: number, effects: readonly number[], ranks: Float64Array): Bar[] {
    const { drivers, effects: planned } = this.#simulation.plan;
    const column = columnAt(this.#swings[kind], place);
    const dimensions = [...this.#driversOf(effects), ...effects.map((effect) => drivers.length + effect)];
    const bars = dimensions.flatMap((dimension): Bar[] => {
      const atP10 = column[rowOf.p10(dimension)] ?? 0;
      const atP90 = column[rowOf.p90(dimension)] ?? 0;
      const isDriver = dimension < drivers.length;
      const id = (isDriver ? drivers[dimension] : planned[dimension - drivers.length]?.id) ?? '';
      const rankCorrelation = correlationOf(this.#ranksOf(dimension), ranks);
      return [{ kind: isDriver ? 'driver' : 'effect', id, atP10, atP90, swing: atP90 - atP10, rankCorrelation }];
    });
    return bars.sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
  }

  #driversOf(effects: readonly number[]): readonly number[] {
    const { plan } = this.#simulation;
    const places = effects.flatMap((effect) => {
      const { pattern = -1, follows = [] } = plan.effects[effect] ?? {};
      return [...(plan.patterns[pattern]?.conditions ?? []), ...follows].map(({ driver }) => driver);
    });
    return [...new Set(places)];
  }

  #ranksOf(dimension: number): Float64Array {
    const known = this.#ranks.get(dimension);
    if (known) return known;
    const { keptNormals, iterations } = this.#simulation;
    const kept = Math.min(iterations, keptNormals.height);
    const ranks = ranksOf(columnOf(keptNormals, dimension, kept));
    this.#ranks.set(dimension, ranks);
    return ranks;
  }
}

function columnAt(columns: Columns, place: number): Float64Array {
  return columnOf(columns, place, columns.height);
}

function seriesAt(series: readonly Series[], place: number): Series {
  const one = series[place];
  if (one === undefined) throw new RangeError(`there is no series ${place}`);
  return one;
}
