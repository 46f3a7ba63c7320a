import type { ClientDay } from './client-day.ts';
import type { DayView } from './day.ts';
import type { DepartmentDay } from './department-day.ts';
import type { CohortEvaluation, Measure, RatioEvaluation, Scope, StateEvaluation, Terms, Text } from './measure.ts';

/** How a stored measure is taken, and whether the parts add up to the company. */
interface Taken {
  readonly evaluate: StateEvaluation;
  readonly additiveOver: Measure['additiveOver'];
}

/** A figure of each client; the company's is their sum. */
export function perClient(of: (client: ClientDay, day: DayView) => number): Taken {
  const company = (day: DayView): number => total(day.clients, (client) => of(client, day));
  return { evaluate: { by: 'state', company, client: of }, additiveOver: 'client' };
}

/** A figure of each department; the company's is their sum. */
export function perDepartment(of: (department: DepartmentDay, day: DayView) => number): Taken {
  const company = (day: DayView): number => total(day.departments, (department) => of(department, day));
  return { evaluate: { by: 'state', company, department: of }, additiveOver: 'department' };
}

/** A figure of the company, and of parts of it that need not add up to it. */
export function ofCompany(
  company: StateEvaluation['company'],
  parts: Pick<StateEvaluation, 'client' | 'department'> = {},
): Taken {
  return { evaluate: { by: 'state', company, ...parts }, additiveOver: null };
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
  const { evaluate } = taken;
  const scopes: Scope[] = ['company'];
  if (evaluate.client) scopes.push('client');
  if (evaluate.department) scopes.push('department');
  return { ...text, ...taken, kind, scopes };
}

type MadeText<Id extends string> = Text<Id> & { readonly scopes: readonly Scope[] };

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

/** What a period left of a level of those who were clients before it. */
export function cohort<const Id extends string>(spec: Text<Id> & Omit<CohortEvaluation, 'by'>): Measure<Id> {
  const { level: measure, growth, whenZero, ...text } = spec;
  const evaluate: CohortEvaluation = { by: 'cohort', level: measure, growth, whenZero };
  return { ...text, kind: 'ratio', scopes: ['company'], inputs: [measure], additiveOver: null, evaluate };
}

/** The sum of a figure over a list. */
export function total<T>(list: readonly T[], of: (entry: T) => number): number {
  let sum = 0;
  for (const entry of list) sum += of(entry);
  return sum;
}
