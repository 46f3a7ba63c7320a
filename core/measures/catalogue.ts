import { DomainError } from '../kernel/errors.ts';
import type { Measure, Terms } from './measure.ts';
import { academyMeasures } from './records/academy.ts';
import { capacityMeasures } from './records/capacity.ts';
import { clientMeasures } from './records/clients.ts';
import { licenseMeasures } from './records/licenses.ts';
import { profitMeasures } from './records/profit.ts';
import { quotaMeasures } from './records/quota.ts';
import { salesMeasures } from './records/sales.ts';
import { serviceMeasures } from './records/service.ts';
import { spendingMeasures } from './records/spending.ts';
import type { Scope, Take } from './scope.ts';
import { scopes } from './scopes.ts';

const records = [
  ...profitMeasures,
  ...academyMeasures,
  ...clientMeasures,
  ...salesMeasures,
  ...quotaMeasures,
  ...serviceMeasures,
  ...capacityMeasures,
  ...licenseMeasures,
  ...spendingMeasures,
] as const;

export type MeasureId = (typeof records)[number]['id'];

/** A measure of which history keeps daily values, as it is taken of the parts of one scope. */
export interface StoredMeasure {
  readonly id: string;
  readonly take: Take;
  readonly additiveOver: Measure['additiveOver'];
}

/** Scopes with the measures that are taken of them: what recording, storing and reading go by. */
export interface Catalogue {
  readonly scopes: readonly Scope[];
  /** The scope without keys. */
  readonly whole: Scope;
  /** The measure of that id. Fails with `not-found`. */
  need(id: string): Measure;
  /** The measures of which history keeps daily values, for a scope. */
  stored(scope: Scope): readonly StoredMeasure[];
}

/** Throws an error with all that is wrong where scopes and measures don't fit together. */
export function createCatalogue(scopes: readonly Scope[], measures: readonly Measure[]): Catalogue {
  const faults = faultsOf(measures, scopes);
  const whole = scopes.find((scope) => scope.whole);
  if (!whole) faults.push('no scope is the whole');
  if (!whole || faults.length > 0) throw new Error(`the catalogue of measures is wrong: ${faults.join('; ')}`);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const stored = new Map(scopes.map((scope) => [scope.id, storedOf(scope, measures)]));
  return {
    scopes,
    whole,
    need(id) {
      const measure = byId.get(id);
      if (!measure) throw new DomainError('not-found', `There is no measure ${id}.`);
      return measure;
    },
    stored: ({ id }) => stored.get(id) ?? [],
  };
}

function storedOf(scope: Scope, measures: readonly Measure[]): StoredMeasure[] {
  return measures.flatMap(({ id, evaluate, additiveOver }) => {
    const take = evaluate.by === 'state' ? evaluate.takes[scope.id] : undefined;
    return take ? [{ id, take, additiveOver }] : [];
  });
}

/** Every measure, in the order in which lists show them. Adding one is a record in `records/`. */
export const catalogue: readonly Measure<MeasureId>[] = records;

/** The scopes and measures of every world. */
export const standard: Catalogue = createCatalogue(scopes, catalogue);

const byId: ReadonlyMap<string, Measure<MeasureId>> = new Map(catalogue.map((measure) => [measure.id, measure]));

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

/** What is wrong with a catalogue, in sentences: ids, parts, kinds and scopes must fit together. */
export function faultsOf(measures: readonly Measure[], scopes: readonly Scope[]): string[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const faults = known.size === measures.length ? [] : ['two measures have the same id'];
  if (new Set(scopes.map(({ id }) => id)).size < scopes.length) faults.push('two scopes have the same id');
  for (const measure of measures) {
    for (const id of measure.scopes) {
      if (!scopes.some((scope) => scope.id === id)) faults.push(`${measure.id} has a scope ${id}, which there is not`);
    }
    for (const id of measure.inputs) {
      const part = known.get(id);
      if (measure.evaluate.by === 'state') continue;
      if (!part || part.kind === 'ratio') faults.push(`${measure.id} is made of ${id}, which is no level or flow`);
      else if (!measure.scopes.every((scope) => part.scopes.includes(scope))) {
        faults.push(`${measure.id} has a scope that ${id} lacks`);
      } else if (measure.evaluate.by === 'sum' && part.kind !== measure.kind) {
        faults.push(`${measure.id} is a ${measure.kind}, its part ${id} a ${part.kind}`);
      } else if (measure.evaluate.by === 'cohort' && !(part.kind === 'level' && part.additiveOver !== null)) {
        faults.push(`${measure.id} follows ${id}, which is no level of parts`);
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
