import { lowerFirst } from '../../../kernel/text.ts';
import type { Calibration } from '../calibration/calibrate.ts';
import type { PatternResult, ScenarioOutcome, ScenarioResult, SimulationResult } from '../monte-carlo/result.ts';
import { chances } from '../said/chances.ts';
import { outcomeText } from '../said/outcome-text.ts';
import { AS_IT_GOES } from '../simulation-inputs.ts';
import { whatIfs } from '../what-ifs/catalogue.ts';
import { presentHeld } from './calibration.ts';
import { writeShare } from './formats.ts';
import {
  namedOutcome,
  presentChance,
  presentDifference,
  presentEffect,
  presentPortfolio,
  presentTotal,
} from './outcomes.ts';

/** What the next quarter may bring, every figure in words and beside how far such forecasts held. */
export function presentSimulation(simulation: SimulationResult, calibration: Calibration | null) {
  return {
    ...simulation,
    portfolio: simulation.portfolio.map((result) => presentPortfolio(result, calibration)),
    patterns: simulation.patterns.map((pattern) => presentPatternResult(pattern, calibration)),
    scenarios: simulation.scenarios.map((scenario) => presentScenario(scenario, calibration)),
  };
}

function presentPatternResult(pattern: PatternResult, calibration: Calibration | null) {
  return { ...pattern, outcomes: pattern.outcomes.map((result) => presentEffect(result, calibration)) };
}

function presentScenario({ scenario, outcomes }: ScenarioResult, calibration: Calibration | null) {
  const shown = outcomes.map((one) => presentScenarioOutcome(one, calibration));
  const isForecast = scenario === AS_IT_GOES;
  const label = isForecast ? 'If nobody acts' : (whatIfs.find(({ id }) => id === scenario)?.label ?? scenario);
  const moved = shown.filter((one) => one.shown.difference.changes);
  const [largest] = moved.toSorted((a, b) => felt(b) - felt(a));
  const told = ({ shown: { label: name, difference } }: (typeof shown)[number]): string =>
    `${lowerFirst(name)} ${difference.display}`;
  const message = isForecast
    ? chances(outcomes)
    : largest
      ? `${label}: ${told(largest)}`
      : `${label}: no outcome changes`;
  const alt = isForecast
    ? `${shown.map((one) => `${one.shown.label} ${one.shown.display}, ${one.shown.range.display}`).join('; ')}.`
    : `${moved.map(told).join('; ') || 'No outcome changes'}.`;
  return { scenario, outcomes: shown, shown: { label, message, alt } };
}

/** How large a difference is beside how much the outcome varies. */
function felt({ difference, total }: ScenarioOutcome): number {
  return Math.abs(difference.mean) / (total.deviation || 1);
}

function presentScenarioOutcome(one: ScenarioOutcome, calibration: Calibration | null) {
  const { outcome, total, success, difference, better } = one;
  const named = namedOutcome(outcome);
  const shownTotal = presentTotal(outcome, total);
  const chance = presentChance(success.probability);
  const { quantiles } = total;
  const write = (value: number): string => outcomeText(outcome, value);
  const shown = {
    ...named,
    ...shownTotal,
    ...chance,
    difference: { ...presentDifference(outcome, difference), better_display: writeShare(better.probability) },
    held: presentHeld(calibration, outcome),
    message: `${shownTotal.range.display} nine times in ten; ${chance.chance_display} to be better than last year`,
    alt: `${named.label}: one iteration in twenty is below ${write(quantiles.p5)}, half are below ${write(quantiles.p50)}, one in twenty is above ${write(quantiles.p95)}.`,
  };
  return { ...one, shown };
}
