import { DomainError } from '../../../kernel/errors.ts';
import type { Build } from './build.ts';
import type { AnyTransform, Dataset } from './dataset.ts';
import { displayOf } from './format.ts';
import { readFormula } from './formula.ts';
import { type FieldLink, fieldLinks, type Scope, scopeOf } from './lineage.ts';
import { rowKey } from './row-key.ts';
import { type Field, type Fields, type RowOf, wireName } from './schema.ts';
import type { Freshness, Version } from './version.ts';
import { type WireRecord, type WireValue, wireOf, wireValue } from './wire.ts';

type Row = RowOf<Fields>;

/** A row of an input that a figure rests on; it can be explained in turn. */
export interface UsedRow {
  readonly key: string;
  readonly row: WireRecord;
}

export interface UsedInput {
  readonly dataset: string;
  /** Fields of it that the figure is made of, where that is known. */
  readonly fields: readonly string[];
  /** How many rows it rests on; `rows` has the first of them. */
  readonly count: number;
  readonly rows: readonly UsedRow[];
}

/** A figure of the same row that a formula names. */
export interface Term {
  readonly field: string;
  readonly value: WireValue;
  readonly display: string | null;
}

/** How a figure came about: one step back. */
export interface Explanation {
  readonly dataset: string;
  readonly row: string;
  readonly field: string;
  readonly value: WireValue;
  readonly display: string | null;
  readonly description: string;
  /** `company`: it is of the whole company, and so are its inputs, whatever the filters; `filtered`: of what they leave. */
  readonly scope: Scope;
  /** How it is computed; null: of a source, and no figure: it is as the company has it. */
  readonly formula: string | null;
  /** What the formula names of the same row, in its order; each can be explained in turn. */
  readonly terms: readonly Term[];
  /** The datasets and fields that it is copied from. */
  readonly copiedFrom: readonly { readonly dataset: string; readonly field: string }[];
  /** What the row rests on, first that of which this figure is known to be made; none where it is `stale`. */
  readonly inputs: readonly UsedInput[];
  /** Why the row is of an earlier moment than its inputs are; null: it is of the same. */
  readonly stale: string | null;
  readonly version: string;
  readonly freshness: Freshness;
}

/** What is explained: names as on the wire, or as they are inside. */
export interface Question {
  readonly dataset: string;
  /** By `rowKey`. */
  readonly row: string;
  readonly field: string;
}

/** At most so many rows of an input are told, unless asked otherwise: a company's total rests on all of them. */
const TOLD = 100;

/**
 * How a figure of a build came about: value, formula, and the rows of the inputs that it rests on, of which computing it again
 * gives the same. Throws a `DomainError`: `not-found` names what is unknown (dataset, row or field), `unavailable` says why
 * the dataset was never built. Of a filtered build, what is company-wide is explained in the build of the whole company: its
 * inputs may be rows that the filters leave out.
 */
export function explain(build: Build, { dataset: id, row: key, field: asked }: Question, told = TOLD): Explanation {
  const dataset = build.graph.datasets.get(id);
  if (dataset === undefined) throw new DomainError('not-found', `There is no dataset ${id}.`);
  const version = versionOf(build, id);
  const [name, field] = fieldOf(dataset, asked);
  const row = version.rows.find((each) => rowKey(dataset, each) === key);
  if (row === undefined) throw new DomainError('not-found', `${id} has no row ${key}.`);
  if (build.whole !== null && dataset.companyWide !== undefined) {
    return explain(build.whole, { dataset: id, row: key, field: asked }, told);
  }
  const transform = build.graph.transforms.find((each) => each.id === id) ?? null;
  const source = transform?.formulaOf[name]?.(row);
  const formula = source === undefined ? field.formula : readFormula(source);
  const fields: Fields = { ...dataset.fields, [name]: { ...field, formula } };
  const inputs = transform === null ? [] : Object.values(transform.inputs);
  const stale = staleness(build, id, version);
  return {
    dataset: id,
    row: key,
    field: wireName(name),
    value: wireValue(field, row[name]),
    display: displayOf(field, row[name]),
    description: field.says,
    scope: scopeOf(dataset),
    formula: formula?.text ?? null,
    terms: termsOf(dataset.fields, row, formula?.names ?? []).filter((term) => term.field !== wireName(name)),
    copiedFrom: inputs.flatMap((input) =>
      fieldLinks(fields, name, input).flatMap(({ from, how }) =>
        how === 'copied' ? [{ dataset: input.id, field: from }] : [],
      ),
    ),
    inputs:
      transform === null || stale !== null
        ? []
        : usedInputs(build, transform, row, (input) => fieldLinks(fields, name, input), told),
    stale,
    version: version.hash,
    freshness: version.freshness,
  };
}

/** Figures of the row among the names of a formula; records are told as a whole, or not at all. */
function termsOf(fields: Fields, row: Row, names: readonly string[]): readonly Term[] {
  const byWire = new Map(Object.entries(fields).map(([name, field]) => [wireName(name), { name, field }]));
  return names.flatMap((named) => {
    const own = byWire.get(named);
    if (own === undefined || own.field.fields !== null) return [];
    const value = row[own.name];
    return [{ field: named, value: wireValue(own.field, value), display: displayOf(own.field, value) }];
  });
}

function versionOf(build: Build, id: string): Version {
  const result = build.results.get(id);
  if (result?.version) return result.version;
  throw new DomainError('unavailable', `${id} has not been built: ${result?.reason ?? 'it is not in this build'}.`);
}

/** Why the version served was made of other versions than the inputs have now: since then it failed or was stopped. */
function staleness({ results }: Build, id: string, version: Version): string | null {
  const isSame = version.isMadeOf((input) => results.get(input)?.version?.content);
  return isSame ? null : (results.get(id)?.reason ?? `${id} was not built again`);
}

function fieldOf(dataset: Dataset, asked: string): readonly [name: string, field: Field] {
  const found = Object.entries(dataset.fields).find(([name]) => name === asked || wireName(name) === asked);
  if (found === undefined) throw new DomainError('not-found', `${dataset.id} has no field ${asked}.`);
  return found;
}

function usedInputs(
  build: Build,
  transform: AnyTransform,
  row: Row,
  linksTo: (input: Dataset) => readonly FieldLink[],
  told: number,
) {
  const entries = Object.entries(transform.inputs);
  const rows = Object.fromEntries(entries.map(([input, { id }]) => [input, versionOf(build, id).rows] as const));
  const uses = transform.uses(row, rows);
  const inputs = entries.map(([input, dataset]): UsedInput => {
    const used = uses[input] ?? rows[input] ?? [];
    const wire = wireOf(dataset);
    return {
      dataset: dataset.id,
      fields: linksTo(dataset).map(({ from }) => from),
      count: used.length,
      rows: used.slice(0, told).map((each) => ({ key: rowKey(dataset, each), row: wire.row(each) })),
    };
  });
  return inputs.toSorted((a, b) => Math.sign(b.fields.length) - Math.sign(a.fields.length));
}
