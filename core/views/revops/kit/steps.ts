/** One range of a figure and what it is called: the values from the step before up to, and without, `below`. */
export interface Step<T extends string> {
  readonly is: T;
  readonly below: number;
  readonly rationale: string;
}

/** Ranges of a figure, in ascending order; the last has no upper bound. */
export interface Steps<T extends string> {
  readonly id: string;
  /** What the bounds count. */
  readonly unit: string;
  readonly steps: readonly Step<T>[];
}

/** A table of thresholds, checked: the bounds rise, and every value has a step. */
export function defineSteps<T extends string>(table: Steps<T>): Steps<T> {
  const bounds = table.steps.map(({ below }) => below);
  const rising = bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? bound));
  if (!rising || bounds.at(-1) !== Number.POSITIVE_INFINITY) {
    throw new Error(`the bounds of ${table.id} must rise and end without one: ${bounds.join(', ')}`);
  }
  return table;
}

/** The steps in words, for a formula: `Low below 0.1, Medium below 0.25, Critical from there on`. */
export function stepsText({ steps }: Steps<string>): string {
  return steps
    .map(({ is, below }) => (Number.isFinite(below) ? `${is} below ${below}`.replace('-', '−') : `${is} from there on`))
    .join(', ')
    .replaceAll('_', ' ');
}

/** What a value is called. */
export function stepOf<T extends string>({ id, steps }: Steps<T>, value: number): T {
  const step = steps.find(({ below }) => value < below);
  if (!step) throw new Error(`${id} has no step for ${value}`);
  return step.is;
}
