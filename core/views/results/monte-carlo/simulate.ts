import { ranksOf } from '../statistics/ranks.ts';
import type { Bar, OutcomeResult, PatternResult, ScenarioResult, SimulationResult, ValueAtRisk } from './result.ts';
import type { Series } from './series.ts';
import { Simulation } from './simulation.ts';
import { Tornados } from './tornado.ts';
import type { Outcome, SimulationRequest } from './types.ts';

/** Runs a simulation to its end. @throws DomainError `invalid` for a request that can't be simulated */
export function simulate(request: SimulationRequest): SimulationResult {
  const simulation = new Simulation(request);
  simulation.advance(simulation.limit);
  return resultOf(simulation);
}

/** Runs a simulation to its end, for its scenarios alone: a third of the time of all that can be said of it. Fails as `simulate`. */
export function simulateScenarios(request: SimulationRequest): ScenarioResult[] {
  const simulation = new Simulation(request);
  simulation.advance(simulation.limit);
  return scenariosOf(simulation);
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
    const middle = tornados.middleOf('outcomes', place);
    return outcomeResult(outcome, middle, seriesAt(outcomes, place), (ranks) =>
      tornados.of('outcomes', place, effects, ranks),
    );
  });
}

function patternsOf({ request, plan, strengths, effects }: Simulation, tornados: Tornados): PatternResult[] {
  return plan.patterns.map(({ id }, pattern) => ({
    pattern: id,
    strength: seriesAt(strengths, pattern).finish().summary,
    outcomes: plan.effects.flatMap((effect, n) => {
      const outcome = request.outcomes[effect.outcome];
      if (effect.pattern !== pattern || outcome === undefined) return [];
      const middle = tornados.middleOf('effects', n);
      return [outcomeResult(outcome, middle, seriesAt(effects, n), (ranks) => tornados.of('effects', n, [n], ranks))];
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

function outcomeResult(
  outcome: Outcome,
  middle: number,
  series: Series,
  tornado: (ranks: Float64Array) => Bar[],
): OutcomeResult {
  const { summary, sample, order } = series.finish();
  return {
    outcome: outcome.id,
    unit: outcome.unit,
    ...summary,
    success: series.success(),
    valueAtRisk: valueAtRisk(outcome, summary),
    middle,
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

function seriesAt(series: readonly Series[], place: number): Series {
  const one = series[place];
  if (one === undefined) throw new RangeError(`there is no series ${place}`);
  return one;
}
