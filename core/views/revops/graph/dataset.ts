import type { Fields, RowOf, Status } from './schema.ts';

/** Where a dataset stands in the graph: what it may read lies before it. */
export const layers = ['source', 'enriched', 'core', 'view', 'insight'] as const;
export type Layer = (typeof layers)[number];

/** A table of the view: its name, its grain, and what is in its rows. */
export interface Dataset<F extends Fields = Fields> {
  /** `dashboard_kpis` */
  readonly id: string;
  /** The seed's path: `/RevOps/Analytics/dashboard_kpis`. */
  readonly path: string;
  readonly layer: Layer;
  /** What it is for, in one sentence. */
  readonly says: string;
  /** One row per what, in words: `one row per quarter and team`. No two datasets have the same. */
  readonly grain: string;
  readonly fields: F;
  /** Fields that together name a row: `['quarter', 'teamFilter']`. */
  readonly key: readonly (keyof F & string)[];
  /** That its figures are of the whole company whatever the filters; left out: they are of what the filters leave. */
  readonly companyWide?: CompanyWide;
}

/**
 * How a dataset is of the whole company: what is learned from all deals (a win rate by stage), or set beside everyone (a
 * rank, a team's average), must not change with who looks at it. A filtered build takes its rows from the build of the
 * whole company instead of computing them anew.
 */
export interface CompanyWide {
  /** The rows of it that a filtered build has: those of which this source has the key; null: all. */
  readonly rowsOf: AnySource | null;
}

/** Rows that come from the world, see `sources/`. */
export interface Source<F extends Fields = Fields> extends Dataset<F> {
  readonly layer: 'source';
}

/** A source whatever its fields. */
export interface AnySource extends Dataset {
  readonly layer: 'source';
}

export type Inputs = Readonly<Record<string, Dataset>>;

/** Rows of each input, by the name that the transform gives it. */
export type RowsOf<I extends Inputs> = { readonly [N in keyof I]: readonly RowOf<I[N]['fields']>[] };

/** The rows that one row rests on, by input; an input that is left out is used as a whole. */
export type Uses<I extends Inputs> = { readonly [N in keyof I]?: readonly RowOf<I[N]['fields']>[] };

/** A dataset that is computed from others. */
export interface Transform<I extends Inputs = Inputs, F extends Fields = Fields> extends Dataset<F> {
  readonly layer: Exclude<Layer, 'source'>;
  readonly inputs: I;
  /** All rows, of all rows of the inputs: pure, and the same whatever the order of the inputs' rows. */
  compute(rows: RowsOf<I>): readonly RowOf<F>[];
  /**
   * The input rows that a row rests on: `compute` over them alone gives the same row. What `explain` answers, and what its
   * test recomputes.
   */
  uses(row: RowOf<F>, rows: RowsOf<I>): Uses<I>;
  /** The status of fields that have one: by thresholds of `thresholds.ts`. */
  readonly status?: { readonly [N in keyof F]?: (row: RowOf<F>) => Status };
  /** The source of the formula of one row’s field, where that of the field is a list of several. */
  readonly formulaOf?: { readonly [N in keyof F]?: (row: RowOf<F>) => string };
}

/** A transform whatever its inputs: the graph hands it rows of its inputs only. */
export interface AnyTransform extends Dataset {
  readonly layer: Exclude<Layer, 'source'>;
  readonly inputs: Inputs;
  compute(rows: RowsOf<Inputs>): readonly RowOf<Fields>[];
  uses(row: RowOf<Fields>, rows: RowsOf<Inputs>): Uses<Inputs>;
  readonly status: Readonly<Record<string, (row: RowOf<Fields>) => Status>>;
  readonly formulaOf: Readonly<Record<string, (row: RowOf<Fields>) => string>>;
}

export function defineSource<const F extends Fields>(spec: Omit<Source<F>, 'layer'>): Source<F> {
  return { ...spec, layer: 'source' };
}

/** Names a transform's types; it is on the list of `graph/catalogue.ts` once it works. */
export function defineTransform<const I extends Inputs, const F extends Fields>(
  spec: Transform<I, F>,
): Transform<I, F> & AnyTransform {
  return { status: {}, formulaOf: {}, ...spec } as Transform<I, F> & AnyTransform; // rows of its own inputs is all that it is given
}

/** The row of a dataset. */
export type DatasetRow<D extends Dataset> = RowOf<D['fields']>;
