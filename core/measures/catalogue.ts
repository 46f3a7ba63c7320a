import { DomainError } from '../kernel/errors.ts';
import type { Measure, Scope, Terms } from './measure.ts';
import { capacityMeasures } from './records/capacity.ts';
import { clientMeasures } from './records/clients.ts';
import { licenseMeasures } from './records/licenses.ts';
import { profitMeasures } from './records/profit.ts';
import { salesMeasures } from './records/sales.ts';
import { serviceMeasures } from './records/service.ts';
import { spendingMeasures } from './records/spending.ts';

const records = [
  ...profitMeasures,
  ...clientMeasures,
  ...salesMeasures,
  ...serviceMeasures,
  ...capacityMeasures,
  ...licenseMeasures,
  ...spendingMeasures,
] as const;

export type MeasureId = (typeof records)[number]['id'];

/** Every measure, in the order in which lists show them. Adding one is a record in `records/`. */
export const catalogue: readonly Measure<MeasureId>[] = records;

const byId: ReadonlyMap<string, Measure<MeasureId>> = new Map(catalogue.map((measure) => [measure.id, measure]));
for (const fault of faultsOf(catalogue)) throw new Error(`the catalogue of measures is wrong: ${fault}`);

/** The measure of that id, or undefined. */
export function findMeasure(id: string): Measure<MeasureId> | undefined {
  return byId.get(id);
}

/** The measure of that id. Fails with `not-found`. */
export function needMeasure(id: string): Measure<MeasureId> {
  const measure = byId.get(id);
  if (!measure) throw new DomainError('not-found', `There is no measure ${id}.`);
  return measure;
}

/** The measures of which history keeps daily values, for a scope. */
export function storedMeasures(scope: Scope): readonly Measure<MeasureId>[] {
  return catalogue.filter(({ evaluate, scopes }) => evaluate.by === 'state' && scopes.includes(scope));
}

/** What is wrong with a catalogue, in sentences: ids, parts, kinds and scopes must fit together. */
export function faultsOf(measures: readonly Measure[]): string[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const faults = known.size === measures.length ? [] : ['two measures have the same id'];
  for (const measure of measures) {
    for (const id of measure.inputs) {
      const part = known.get(id);
      if (measure.evaluate.by === 'state') continue;
      if (!part || part.kind === 'ratio') faults.push(`${measure.id} is made of ${id}, which is no level or flow`);
      else if (!measure.scopes.every((scope) => part.scopes.includes(scope))) {
        faults.push(`${measure.id} has a scope that ${id} lacks`);
      } else if (measure.evaluate.by === 'sum' && part.kind !== measure.kind) {
        faults.push(`${measure.id} is a ${measure.kind}, its part ${id} a ${part.kind}`);
      } else if (measure.evaluate.by === 'cohort' && !(part.kind === 'level' && part.scopes.includes('client'))) {
        faults.push(`${measure.id} follows ${id}, which is no level of clients`);
      } else if (measure.additiveOver !== null && measure.additiveOver !== part.additiveOver) {
        faults.push(`${measure.id} does not add up, because ${id} does not`);
      }
    }
    if (partsOf(measure).some((terms) => terms.length === 0)) faults.push(`${measure.id} is made of nothing`);
  }
  return faults;
}

function partsOf({ evaluate }: Measure): readonly Terms[] {
  if (evaluate.by === 'sum') return [evaluate.terms];
  return evaluate.by === 'ratio' ? [evaluate.numerator, evaluate.denominator] : [];
}
