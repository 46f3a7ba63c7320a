import type { ClientDay } from './client-day.ts';
import type { DaySnapshot } from './day.ts';
import type { DepartmentDay } from './department-day.ts';
import type { CohortEvaluation, Measure, RatioEvaluation, StateEvaluation, Terms, Text } from './measure.ts';
import { type SalesDay, salesOf } from './sales-day.ts';
import type { Scope, Take } from './scope.ts';
import { client, company, department, region, rep, segment, team } from './scopes.ts';

/** How a stored measure is taken, and whether the parts add up to the company. */
interface Taken {
  readonly evaluate: StateEvaluation;
  readonly additiveOver: Measure['additiveOver'];
}

type PartTake = readonly [scope: string, take: Take];

/** A figure of each part of a scope; the company's is their sum, and unknown where one of them is. */
export function perPart<Part>(scope: Scope<Part>, of: (part: Part, day: DaySnapshot) => number | undefined): Taken {
  const whole = company.take((day) => totalKnown(scope.parts(day).values(), (part) => of(part, day)));
  const takes = { [company.id]: whole, [scope.id]: scope.take(of) };
  return { evaluate: { by: 'state', takes }, additiveOver: scope.id };
}

/** A figure of each client; the company's is their sum. */
export const perClient = (of: (part: ClientDay, day: DaySnapshot) => number): Taken => perPart(client, of);

/** A figure of each department; the company's is their sum. */
export const perDepartment = (of: (part: DepartmentDay, day: DaySnapshot) => number | undefined): Taken =>
  perPart(department, of);

/** A figure of the company, and of parts of it that need not add up to it: `ofCompany(…, each(client, …))`. */
export function ofCompany(of: (day: DaySnapshot) => number | undefined, ...parts: readonly PartTake[]): Taken {
  const takes = { [company.id]: company.take(of), ...Object.fromEntries(parts) };
  return { evaluate: { by: 'state', takes }, additiveOver: null };
}

/**
 * A figure of all reps together and of each of the parts into which they fall; reps add up to the company.
 * @param whole how the company's is taken where it is more than its reps: worlds of pack 1 have leads without them
 */
export function perRep(of: (part: SalesDay) => number, whole?: (day: DaySnapshot) => number): Taken {
  return { ...salesTakes(of, whole), additiveOver: rep.id };
}

/** The same for what doesn't add up, because it is no sum. */
export function ofReps(of: (part: SalesDay) => number): Taken {
  return { ...salesTakes(of), additiveOver: null };
}

function salesTakes(of: (part: SalesDay) => number, whole?: (day: DaySnapshot) => number): Pick<Taken, 'evaluate'> {
  const ofAll = (day: DaySnapshot): number | undefined => {
    const all = salesOf(day);
    return all === null ? undefined : of(all);
  };
  const parts = Object.fromEntries([rep, team, segment, region].map((scope) => each<SalesDay>(scope, of)));
  return { evaluate: { by: 'state', takes: { [company.id]: company.take(whole ?? ofAll), ...parts } } };
}

export function each<Part>(scope: Scope<Part>, of: (part: Part, day: DaySnapshot) => number): PartTake {
  return [scope.id, scope.take(of)];
}

type StoredText<Id extends string> = Text<Id> & { readonly inputs: readonly string[]; readonly taken: Taken };

/** A value at an instant, stored at each closing midnight. */
export function level<const Id extends string>(spec: StoredText<Id>): Measure<Id> {
  return stored('level', spec);
}

/** An amount per day, stored when the day closes. */
export function flow<const Id extends string>(spec: StoredText<Id>): Measure<Id> {
  return stored('flow', spec);
}

function stored<Id extends string>(kind: 'level' | 'flow', { taken, ...text }: StoredText<Id>): Measure<Id> {
  return { ...text, ...taken, kind, scopes: Object.keys(taken.evaluate.takes) };
}

type MadeText<Id extends string> = Text<Id> & { readonly scopes: readonly string[] };

/** A weighted sum of levels, or of flows. */
export function sumOf<const Id extends string>(
  kind: 'level' | 'flow',
  spec: MadeText<Id> & { readonly terms: Terms; readonly additiveOver: Measure['additiveOver'] },
): Measure<Id> {
  const { terms, ...text } = spec;
  return { ...text, kind, inputs: terms.map(([id]) => id), evaluate: { by: 'sum', terms } };
}

/** One weighted sum over another. */
export function ratio<const Id extends string>(
  spec: MadeText<Id> & Omit<RatioEvaluation, 'by' | 'factor'> & { readonly factor?: number },
): Measure<Id> {
  const { numerator, denominator, factor = 1, whenZero, ...text } = spec;
  const inputs = [...new Set([...numerator, ...denominator].map(([id]) => id))];
  const evaluate: RatioEvaluation = { by: 'ratio', numerator, denominator, factor, whenZero };
  return { ...text, kind: 'ratio', inputs, additiveOver: null, evaluate };
}

/** What a period left of a level of the parts that were there before it. */
export function cohort<const Id extends string>(spec: Text<Id> & Omit<CohortEvaluation, 'by'>): Measure<Id> {
  const { level: measure, growth, whenZero, ...text } = spec;
  const evaluate: CohortEvaluation = { by: 'cohort', level: measure, growth, whenZero };
  return { ...text, kind: 'ratio', scopes: [company.id], inputs: [measure], additiveOver: null, evaluate };
}

function totalKnown<T>(list: Iterable<T>, of: (entry: T) => number | undefined): number | undefined {
  let sum: number | undefined = 0;
  for (const entry of list) {
    const value = of(entry);
    if (sum !== undefined) sum = value === undefined ? undefined : sum + value;
  }
  return sum;
}

/** The sum of a figure over a list. */
export function total<T>(list: Iterable<T>, of: (entry: T) => number): number {
  let sum = 0;
  for (const entry of list) sum += of(entry);
  return sum;
}
