import { checkRequest, USUAL_ITERATIONS } from './check.ts';
import { STRATA } from './draws.ts';
import { columnOf, type Evaluated, evaluate, roomFor } from './evaluate.ts';
import { type Columns, columns, Normals } from './normals.ts';
import { changed, type Plan, planOf, type Variant, variantOf } from './plan.ts';
import type { Convergence } from './result.ts';
import { KEPT, Series, type Target } from './series.ts';
import type { Outcome, Sampling, Scenario, SimulationRequest } from './types.ts';

/** Convergence is looked at after so many iterations each, so that where it ends doesn't depend on how blocks are cut. */
export const BATCH = 1000;
/** Rows per block: all columns of a usual simulation lie in the processor's cache together. */
const BLOCK = 500;
/** Half-width of the mean's 95 % interval by the mean, where an outcome has no tolerance of its own. */
const USUAL_TOLERANCE = 0.03;

/** One of the what-ifs at work. */
export interface RunningScenario {
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly totals: readonly Series[];
  /** With it less without it. */
  readonly differences: readonly Series[];
}

/**
 * A simulation at work. It goes through iterations in blocks of columns, and keeps of them what its series keep: the room it
 * takes doesn't grow with their number. An iteration depends on its number only, so that any cut of the way gives the same bits.
 */
export class Simulation {
  readonly request: SimulationRequest;
  readonly plan: Plan;
  readonly variant: Variant;
  readonly sampling: Sampling;
  /** Iterations at most. */
  readonly limit: number;
  readonly strengths: readonly Series[];
  readonly effects: readonly Series[];
  readonly outcomes: readonly Series[];
  readonly scenarios: readonly RunningScenario[];
  /** The normals of the first iterations, by dimension: what outcomes are rank correlated with. */
  readonly keptNormals: Columns;
  readonly #normals: Normals;
  readonly #columns: Columns;
  readonly #base: Evaluated;
  readonly #other: Evaluated;
  #iterations = 0;
  #converged = false;

  /** @throws DomainError `invalid` for a request that can't be simulated, with the place of each fault */
  constructor(request: SimulationRequest, block = BLOCK) {
    checkRequest(request);
    const { iterations = USUAL_ITERATIONS, sampling = 'independent', seed, outcomes, scenarios } = request;
    this.request = request;
    this.sampling = sampling;
    this.limit = sampling === 'independent' ? iterations : STRATA * Math.ceil(iterations / STRATA);
    this.plan = planOf(request);
    this.variant = variantOf(request, this.plan);
    const { plan, variant } = this;
    const series = (target: Target): Series => new Series(sampling, this.limit, target);
    const better = ({ direction }: Outcome): Series => series({ value: 0, direction });
    const total = ({ target, direction }: Outcome): Series => series({ value: target, direction });
    this.strengths = plan.patterns.map(() => series({ value: 0, direction: 'up-is-good' }));
    this.effects = plan.effects.map(({ outcome }) =>
      series({ value: 0, direction: outcomes[outcome]?.direction ?? 'up-is-good' }),
    );
    this.outcomes = outcomes.map(total);
    this.scenarios = scenarios.map((scenario) => ({
      scenario,
      variant: changed(variant, plan, scenario.changes),
      totals: outcomes.map(total),
      differences: outcomes.map(better),
    }));
    const dimensions = plan.drivers.length + plan.effects.length;
    this.keptNormals = columns(dimensions, Math.min(this.limit, KEPT));
    this.#normals = new Normals(plan, seed, sampling);
    this.#columns = columns(dimensions, block);
    this.#base = roomFor(plan, block);
    this.#other = roomFor(plan, block);
  }

  get iterations(): number {
    return this.#iterations;
  }

  get endedBy(): 'limit' | 'convergence' {
    return this.#converged ? 'convergence' : 'limit';
  }

  /** Goes on to that many iterations in all, or to where it ends. @returns whether it has ended */
  advance(to: number): boolean {
    const until = Math.min(to, this.limit);
    while (this.#iterations < until && !this.#converged) {
      const batchEnd = BATCH * (Math.floor(this.#iterations / BATCH) + 1);
      const end = Math.min(until, batchEnd, this.#iterations + this.#columns.height);
      this.#run(this.#iterations, end - this.#iterations);
      this.#iterations = end;
      if (this.request.stopWhenConverged === true && end === batchEnd)
        this.#converged = this.convergence().every(isReached);
    }
    return this.#converged || this.#iterations === this.limit;
  }

  /** How precisely the mean of each outcome is known. */
  convergence(): readonly Convergence[] {
    return this.outcomes.map((series, n) => {
      const { id = '', tolerance } = this.request.outcomes[n] ?? {};
      const { halfWidth } = series;
      const wanted = tolerance ?? USUAL_TOLERANCE * Math.abs(series.mean);
      return { outcome: id, halfWidth, wanted, reached: halfWidth <= wanted };
    });
  }

  #run(from: number, count: number): void {
    const { plan, variant } = this;
    this.#normals.fill(from, count, this.#columns);
    this.#keep(from, count);
    evaluate(plan, variant, this.#columns, count, this.#base);
    addTo(this.strengths, this.#base.strengths, count);
    addTo(this.effects, this.#base.effects, count);
    addTo(this.outcomes, this.#base.outcomes, count);
    for (const scenario of this.scenarios) {
      evaluate(plan, scenario.variant, this.#columns, count, this.#other);
      addTo(scenario.totals, this.#other.outcomes, count);
      subtract(this.#other.outcomes, this.#base.outcomes, plan.outcomes.length, count);
      addTo(scenario.differences, this.#other.outcomes, count);
    }
  }

  #keep(from: number, count: number): void {
    const { height, values } = this.keptNormals;
    const kept = Math.min(count, height - from);
    if (kept <= 0) return;
    const dimensions = values.length / height;
    for (let n = 0; n < dimensions; n += 1) values.set(columnOf(this.#columns, n, kept), n * height + from);
  }
}

const isReached = ({ reached }: Convergence): boolean => reached;

function addTo(series: readonly Series[], from: Columns, count: number): void {
  for (const [n, one] of series.entries()) one.add(columnOf(from, n, count));
}

function subtract(from: Columns, other: Columns, places: number, count: number): void {
  for (let place = 0; place < places; place += 1) {
    const column = columnOf(from, place, count);
    const taken = columnOf(other, place, count);
    for (let n = 0; n < count; n += 1) column[n] = (column[n] ?? 0) - (taken[n] ?? 0);
  }
}
