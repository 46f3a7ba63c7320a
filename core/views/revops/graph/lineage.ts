import type { Build, State } from './build.ts';
import type { AnyTransform, Dataset, Layer } from './dataset.ts';
import type { Graph } from './graph.ts';
import { type Field, type Fields, wireName } from './schema.ts';

/** Whether a dataset is of the whole company whatever the filters, or of what these leave. */
export const scopes = ['company', 'filtered'] as const;
export type Scope = (typeof scopes)[number];

export const scopeOf = ({ companyWide }: Pick<Dataset, 'companyWide'>): Scope =>
  companyWide === undefined ? 'filtered' : 'company';

/** A dataset in the picture of the graph. */
export interface LineageNode {
  readonly id: string;
  readonly path: string;
  readonly layer: Layer;
  readonly description: string;
  readonly grain: string;
  readonly key: readonly string[];
  readonly scope: Scope;
  /** Steps from the sources: 0 is a source, and what reads it is to its right. */
  readonly depth: number;
  /** What the build did with it; null without a build. */
  readonly state: State | null;
  readonly rows: number | null;
  readonly version: string | null;
}

/** What a field of a dataset is made of, where that is known: it is copied, or its formula names it. */
export interface FieldLink {
  readonly field: string;
  readonly from: string;
  readonly how: 'copied' | 'computed';
}

/** A dataset is read by another. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly fields: readonly FieldLink[];
}

export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

/** The graph as nodes and edges, in the order in which it is built; with a build also what that did. */
export function lineageOf(graph: Graph, build: Build | null = null): Lineage {
  const depths = new Map<string, number>();
  for (const { id } of graph.sources) depths.set(id, 0);
  for (const { id, inputs } of graph.transforms) {
    depths.set(id, 1 + Math.max(...Object.values(inputs).map((input) => depths.get(input.id) ?? 0)));
  }
  return {
    nodes: [...graph.datasets.values()].map((dataset) => nodeOf(dataset, depths.get(dataset.id) ?? 0, build)),
    edges: graph.transforms.flatMap(edgesOf),
  };
}

function nodeOf(dataset: Dataset, depth: number, build: Build | null): LineageNode {
  const result = build?.results.get(dataset.id) ?? null;
  return {
    id: dataset.id,
    path: dataset.path,
    layer: dataset.layer,
    description: dataset.says,
    grain: dataset.grain,
    key: dataset.key.map(wireName),
    scope: scopeOf(dataset),
    depth,
    state: result?.state ?? null,
    rows: result?.version?.rows.length ?? null,
    version: result?.version?.hash ?? null,
  };
}

function edgesOf(transform: AnyTransform): readonly LineageEdge[] {
  return Object.values(transform.inputs).map((input) => ({
    from: input.id,
    to: transform.id,
    fields: Object.keys(transform.fields).flatMap((name) => fieldLinks(transform.fields, name, input)),
  }));
}

/** What of an input a field is made of: what its formula names, and the formulas of the fields beside it that it names. */
export function fieldLinks(fields: Fields, name: string, input: Dataset): readonly FieldLink[] {
  const field = fields[name];
  if (field === undefined) return [];
  const to = wireName(name);
  const named = new Set(namesOf(fields, field, new Set()).map((each) => each.split('.').slice(0, 2).join('.')));
  return Object.keys(input.fields).flatMap((from) => {
    if (!named.has(`${input.id}.${wireName(from)}`)) return [];
    const isCopy = field.formula?.text === `as ${input.id}.${wireName(from)}`;
    return [{ field: to, from: wireName(from), how: isCopy ? ('copied' as const) : ('computed' as const) }];
  });
}

/** All that a field names, through the fields of its own rows, those of records among them. */
function namesOf(fields: Fields, field: Field, seen: Set<Field>): readonly string[] {
  if (seen.has(field)) return [];
  seen.add(field);
  const parts = field.fields ?? {};
  const own = { ...fields, ...parts };
  const byWire = new Map(Object.entries(own).map(([name, each]) => [wireName(name), each]));
  const beside = (field.formula?.names ?? []).flatMap((name) => byWire.get(name.split('.')[0] ?? '') ?? []);
  return [
    ...(field.formula?.names ?? []),
    ...[...Object.values(parts), ...beside].flatMap((each) => namesOf(own, each, seen)),
  ];
}
