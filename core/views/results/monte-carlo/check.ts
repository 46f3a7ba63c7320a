import { DomainError, type FieldError } from '../../../kernel/errors.ts';
import { distributionFault } from './distribution-fault.ts';
import type { Change, Inputs, Outcome, Pattern, SimulationRequest } from './types.ts';

export const LEAST_ITERATIONS = 100;
export const MOST_ITERATIONS = 1_000_000;
export const USUAL_ITERATIONS = 1000;
const MOST_WEIGHT = 5;

type Tell = (pointer: string, detail: string) => void;

/** @throws DomainError `invalid` with every fault of a request, each with its place */
export function checkRequest(request: SimulationRequest): void {
  const faults: FieldError[] = [];
  const tell: Tell = (pointer, detail) => faults.push({ pointer, detail });
  const { seed, iterations = USUAL_ITERATIONS, outcomes, patterns, scenarios } = request;
  if (!Number.isSafeInteger(seed) || seed < 0) tell('/seed', 'a whole number from 0');
  if (!Number.isInteger(iterations) || iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) {
    tell('/iterations', `a whole number from ${LEAST_ITERATIONS} to ${MOST_ITERATIONS}`);
  }
  if (outcomes.length === 0) tell('/outcomes', 'at least one outcome');
  checkUnique(request, tell);
  checkDrivers(request, tell);
  const known = namesOf(request);
  for (const [n, outcome] of outcomes.entries()) checkOutcome(outcome, `/outcomes/${n}`, tell);
  for (const [n, pattern] of patterns.entries()) checkPattern(pattern, `/patterns/${n}`, known, tell);
  for (const [n, { changes }] of scenarios.entries()) {
    for (const [m, change] of changes.entries()) checkChange(change, `/scenarios/${n}/changes/${m}`, known, tell);
  }
  const [first] = faults;
  if (!first) return;
  const others = faults.length === 1 ? '' : `, and ${faults.length - 1} more`;
  throw new DomainError('invalid', `This can't be simulated: ${first.pointer} needs ${first.detail}${others}.`, faults);
}

interface Names {
  readonly drivers: ReadonlySet<string>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** By pattern, the outcomes that it has an effect on. */
  readonly effects: ReadonlyMap<string, ReadonlySet<string>>;
}

function namesOf({ drivers, outcomes, patterns }: Inputs): Names {
  return {
    drivers: new Set(drivers.map(({ id }) => id)),
    outcomes: new Map(outcomes.map((outcome) => [outcome.id, outcome])),
    effects: new Map(patterns.map(({ id, effects }) => [id, new Set(effects.map(({ outcome }) => outcome))])),
  };
}

function checkUnique({ drivers, outcomes, patterns, scenarios }: Inputs, tell: Tell): void {
  const lists: Readonly<Record<string, readonly string[]>> = {
    '/drivers': drivers.map(({ id }) => id),
    '/outcomes': outcomes.map(({ id }) => id),
    '/patterns': patterns.map(({ id }) => id),
    '/scenarios': scenarios.map(({ id }) => id),
    '/patterns/effects': patterns.flatMap(({ id, effects }) => effects.map(({ outcome }) => `${id}/${outcome}`)),
  };
  for (const [place, ids] of Object.entries(lists)) {
    const twice = ids.find((id, n) => ids.indexOf(id) !== n);
    if (twice !== undefined) tell(place, `each id once, and ${twice} is there twice`);
  }
}

function checkDrivers({ drivers, correlations }: Inputs, tell: Tell): void {
  const ids = new Set(drivers.map(({ id }) => id));
  for (const [n, { distribution }] of drivers.entries())
    tellFault(distributionFault(distribution), `/drivers/${n}`, tell);
  const pairs = new Set<string>();
  for (const [n, { between, rank }] of correlations.entries()) {
    const at = `/correlations/${n}`;
    const [a, b] = between;
    if (a === b || !between.every((id) => ids.has(id))) tell(at, `two drivers that there are, not ${a} and ${b}`);
    if (!(rank > -1 && rank < 1)) tell(at, `a correlation of ${a} with ${b} between -1 and 1, not ${rank}`);
    const pair = [...between].sort().join(' with ');
    if (pairs.has(pair)) tell(at, `each pair once, and ${pair} is there twice`);
    pairs.add(pair);
  }
}

function checkOutcome({ baseline, target, tolerance = 1, limits }: Outcome, at: string, tell: Tell): void {
  if (![baseline, target].every(Number.isFinite)) tell(at, 'a finite baseline and target');
  if (!(tolerance > 0)) tell(at, 'a tolerance above 0');
  if (limits !== undefined && !(limits.low < limits.high)) tell(at, 'a lower limit below the upper one');
}

function checkPattern({ conditions, effects }: Pattern, at: string, known: Names, tell: Tell): void {
  for (const [n, { driver, absent, full, weight }] of conditions.entries()) {
    const place = `${at}/conditions/${n}`;
    if (!known.drivers.has(driver)) tell(place, `a driver that there is, not ${driver}`);
    if (!Number.isFinite(absent) || !Number.isFinite(full) || absent === full) tell(place, 'two different thresholds');
    if (!Number.isInteger(weight) || weight < 1 || weight > MOST_WEIGHT) {
      tell(place, `a weight that is a whole number from 1 to ${MOST_WEIGHT}`);
    }
  }
  for (const [n, { outcome, unit, distribution, follows = [] }] of effects.entries()) {
    const place = `${at}/effects/${n}`;
    const its = known.outcomes.get(outcome)?.unit;
    if (its === undefined) tell(place, `an outcome that there is, not ${outcome}`);
    else if (its !== unit) tell(place, `the unit of ${outcome}, ${its}, not ${unit}`);
    tellFault(distributionFault(distribution), place, tell);
    for (const { driver, correlation } of follows) {
      if (!known.drivers.has(driver)) tell(place, `a driver that there is, not ${driver}`);
      if (!(correlation > -1 && correlation < 1)) tell(place, `a correlation with ${driver} between -1 and 1`);
    }
  }
}

function checkChange(change: Change, at: string, known: Names, tell: Tell): void {
  if (change.kind === 'driver') {
    if (!known.drivers.has(change.driver)) tell(at, `a driver that there is, not ${change.driver}`);
    tellFault(distributionFault(change.distribution), at, tell);
    return;
  }
  const effects = known.effects.get(change.pattern);
  if (effects === undefined) tell(at, `a pattern that there is, not ${change.pattern}`);
  if (change.kind === 'strength') {
    if (!(change.strength >= 0 && change.strength <= 1)) tell(at, 'a strength from 0 to 1');
    return;
  }
  if (effects?.has(change.outcome) === false)
    tell(at, `an effect that there is: ${change.pattern} has none on ${change.outcome}`);
  tellFault(distributionFault(change.distribution), at, tell);
}

function tellFault(fault: string | null, at: string, tell: Tell): void {
  if (fault !== null) tell(`${at}/distribution`, fault);
}
