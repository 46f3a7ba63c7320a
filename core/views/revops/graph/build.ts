import { companyRows, wholeFault } from './company-wide.ts';
import { contentHash } from './content-hash.ts';
import type { AnySource, AnyTransform, CompanyWide, Dataset } from './dataset.ts';
import type { Graph } from './graph.ts';
import { KeysOfRows, type KnownKeys } from './repeated-key.ts';
import { rowKey } from './row-key.ts';
import { type Fields, type RowOf, rowCheck } from './schema.ts';
import { Content, type Freshness, Version } from './version.ts';

type Row = RowOf<Fields>;

/** The rows of a source, and what names their content: left out, it is computed from the rows. */
export interface SourceRows {
  readonly rows: readonly Row[];
  /** A cheap name of the content, such as count and last time of events that only grow: rows differ where it does. */
  readonly version?: string;
}

/** The rows of the sources by id, all of one moment. One that is left out is missing, and stops what depends on it. */
export interface SourceSet {
  readonly freshness: Freshness;
  readonly rows: Readonly<Record<string, SourceRows>>;
}

/**
 * What a build did. `built`: new rows; `unchanged`: the rows of the build before, since no input differs or since computing
 * gave the same; `failed`: it is itself at fault; `stopped`: something that it depends on is.
 */
export type State = 'built' | 'unchanged' | 'failed' | 'stopped';

export interface Result {
  readonly id: string;
  readonly state: State;
  /** Why it failed or was stopped: a sentence that names dataset, row and field. */
  readonly reason: string | null;
  /** Whether it was computed: `unchanged` may be either. */
  readonly ran: boolean;
  /** By the clock of the build: computing, checking, comparing. */
  readonly milliseconds: number;
  /** What is served: of one that failed or was stopped, the last that was good, with the freshness of that; null: none ever was. */
  readonly version: Version | null;
}

export interface Build {
  readonly graph: Graph;
  readonly freshness: Freshness;
  /** By id, in the order in which they were built. */
  readonly results: ReadonlyMap<string, Result>;
  /** Of a filtered build, that of the whole company, from which it has what is company-wide; null: it is that itself. */
  readonly whole: Build | null;
}

/** What one build has at hand. */
interface Run {
  readonly sources: SourceSet;
  readonly before: ReadonlyMap<string, Result>;
  readonly results: Map<string, Result>;
  readonly whole: Build | null;
  readonly clock: () => number;
}

/**
 * Builds the datasets of a graph: those that inputs reach which differ from the build before. `previous` is a build of
 * the same graph and the same filters, or null; `clock` gives milliseconds, for durations only. `whole` is null where the
 * sources are those of the whole company; where filters have cut them, it is the build of the uncut ones of the same moment,
 * and what is company-wide is taken from it. What fails is told in the results; throws where rows are given of what is no
 * source, `previous` is of another graph, or `whole` of another graph or moment.
 */
export function build(
  graph: Graph,
  sources: SourceSet,
  previous: Build | null,
  clock: () => number,
  whole: Build | null = null,
): Build {
  if (previous !== null && previous.graph !== graph) throw new Error('the build before is of another graph');
  const fault = whole === null ? null : wholeFault(whole, graph, sources.freshness);
  if (fault !== null) throw new Error(fault);
  const unknown = Object.keys(sources.rows).find((id) => graph.datasets.get(id)?.layer !== 'source');
  if (unknown !== undefined) throw new Error(`rows are given of ${unknown}, which is no source`);
  const results = new Map<string, Result>();
  const run: Run = { sources, before: previous?.results ?? new Map(), results, whole, clock };
  for (const source of graph.sources)
    results.set(
      source.id,
      timed(run, () => readSource(run, source)),
    );
  for (const transform of graph.transforms)
    results.set(
      transform.id,
      timed(run, () => runTransform(run, transform)),
    );
  return { graph, freshness: sources.freshness, results, whole };
}

type Outcome = Omit<Result, 'milliseconds'>;

function timed({ clock }: Run, act: () => Outcome): Result {
  const started = clock();
  return { ...act(), milliseconds: clock() - started };
}

function readSource(run: Run, source: AnySource): Outcome {
  const given = run.sources.rows[source.id];
  const before = run.before.get(source.id)?.version ?? null;
  const { freshness } = run.sources;
  if (given === undefined) return broken(source, before, false, 'failed', `${source.id} is missing`);
  const token = given.version === undefined ? null : `given ${given.version}`;
  if (before !== null && (token === null ? before.rows === given.rows : before.hash === token)) {
    return { id: source.id, state: 'unchanged', reason: null, ran: false, version: before.at(freshness) };
  }
  const fault = faultOfRows(source, given.rows, { good: alike(given.rows, before?.rows ?? []) });
  if (fault !== null) return broken(source, before, true, 'failed', fault);
  const content = new Content(given.rows, () => token ?? contentHash(source, given.rows));
  return settled(source, before, new Version(content, freshness));
}

function runTransform(run: Run, transform: AnyTransform): Outcome {
  const before = run.before.get(transform.id)?.version ?? null;
  if (run.whole !== null && transform.companyWide !== undefined) {
    return takeFromWhole(run, run.whole, transform, transform.companyWide, before);
  }
  const given = Object.entries(transform.inputs).map(([name, { id }]) => [name, id, run.results.get(id)] as const);
  const rows: Record<string, readonly Row[]> = {};
  const inputs = new Map<string, Content>();
  let { freshness } = run.sources;
  for (const [name, id, result] of given) {
    if (!result?.version || result.reason !== null) {
      return broken(transform, before, false, 'stopped', result?.reason ?? `${id} is missing`);
    }
    rows[name] = result.version.rows;
    inputs.set(id, result.version.content);
    freshness = older(freshness, result.version.freshness);
  }
  if (before?.isMadeOf((id) => inputs.get(id))) {
    return { id: transform.id, state: 'unchanged', reason: null, ran: false, version: before.at(freshness) };
  }
  const computed = attempt(transform, rows);
  if (typeof computed === 'string') return broken(transform, before, true, 'failed', computed);
  const fault = faultOfRows(transform, computed, { like: sameKeyed(transform, rows) });
  if (fault !== null) return broken(transform, before, true, 'failed', fault);
  return settled(transform, before, new Version(contentOf(transform, computed), freshness, inputs));
}

/** What the build of the whole company has of a dataset: the rows that are of what the filters leave. */
function takeFromWhole(
  run: Run,
  whole: Build,
  transform: AnyTransform,
  { rowsOf }: CompanyWide,
  before: Version | null,
): Outcome {
  const { id } = transform;
  const taken = whole.results.get(id);
  if (!taken?.version || taken.reason !== null) {
    return broken(transform, before, false, taken?.state ?? 'stopped', taken?.reason ?? `${id} is missing`);
  }
  const { version } = taken;
  if (rowsOf === null) return { ...settled(transform, before, version), ran: false };
  const among = run.results.get(rowsOf.id);
  if (!among?.version || among.reason !== null) {
    return broken(transform, before, false, 'stopped', among?.reason ?? `${rowsOf.id} is missing`);
  }
  const rows = companyRows(rowsOf, version.rows, among.version.rows);
  return { ...settled(transform, before, version.with(contentOf(transform, rows))), ran: false };
}

function contentOf(dataset: Dataset, rows: readonly Row[]): Content {
  return new Content(rows, () => contentHash(dataset, rows));
}

/** The rows, or why there are none. */
function attempt(transform: AnyTransform, rows: Readonly<Record<string, readonly Row[]>>): readonly Row[] | string {
  try {
    return transform.compute(rows);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `${transform.id} can't be computed: ${message}`;
  }
}

/** New rows, or, where their content is what it was, those of before: what depends on them need not run then. */
function settled({ id }: Dataset, before: Version | null, version: Version): Outcome {
  if (!before?.content.isSame(version.content)) return { id, state: 'built', reason: null, ran: true, version };
  return { id, state: 'unchanged', reason: null, ran: true, version: version.with(before.content) };
}

function broken({ id }: Dataset, version: Version | null, ran: boolean, state: State, reason: string): Outcome {
  return { id, state, reason, ran, version };
}

const older = (a: Freshness, b: Freshness): Freshness => (b.asOf < a.asOf ? b : a);

/** How many rows of a list are, from its beginning on, the very rows of another: what events added to has them still. */
function alike(rows: readonly Row[], others: readonly Row[]): number {
  let n = 0;
  while (n < rows.length && rows[n] === others[n]) n += 1;
  return n;
}

/** The rows of an input that has the key of its transform: what it makes of each of them has keys of its own as they have. */
function sameKeyed(
  { key, inputs }: AnyTransform,
  rows: Readonly<Record<string, readonly Row[]>>,
): readonly Row[] | null {
  const input = Object.entries(inputs).find(([, dataset]) => dataset.key.join() === key.join());
  return input === undefined ? null : (rows[input[0]] ?? null);
}

/**
 * What is wrong with rows of a dataset, or null: the first that breaks the schema, or else has the key of another. Both are
 * looked at in one walk: of millions of rows, fetching them costs as much as looking at them.
 */
function faultOfRows(dataset: Dataset, rows: readonly Row[], known: KnownKeys): string | null {
  const check = rowCheck(dataset.fields);
  const keys = new KeysOfRows(dataset, rows, known);
  for (let n = known.good ?? 0; n < rows.length; n += 1) {
    const row = rows[n];
    const fault = check(row);
    if (fault !== null || row === undefined) return `${dataset.id}, ${nameOf(dataset, row, n)}: ${fault}`;
    keys.add(row, n);
  }
  const twice = keys.repeated();
  return twice === null ? null : `${dataset.id} has two rows ${rowKey(dataset, twice)}`;
}

/** A row that breaks the schema may have no key. */
function nameOf(dataset: Dataset, row: unknown, n: number): string {
  const hasKey = typeof row === 'object' && row !== null && dataset.key.every((name) => Object.hasOwn(row, name));
  return hasKey ? `row ${rowKey(dataset, row as Row)}` : `row number ${n + 1}`;
}
