import type { Build } from './build.ts';
import type { AnySource } from './dataset.ts';
import type { Graph } from './graph.ts';
import { rowKey } from './row-key.ts';
import type { Fields, RowOf } from './schema.ts';
import type { Freshness } from './version.ts';

type Row = RowOf<Fields>;

/** Why a build can't be the one of the whole company that a filtered build takes from, or null. */
export function wholeFault(whole: Build, graph: Graph, { asOf }: Freshness): string | null {
  if (whole.graph !== graph) return 'the build of the whole company is of another graph';
  if (whole.whole !== null) return 'the build of the whole company is itself a filtered one';
  if (whole.freshness.asOf === asOf) return null; // one of a past moment may have been made at an earlier tick
  return `the build of the whole company is of ${whole.freshness.asOf}, not of ${asOf}`;
}

/** The rows of the whole company that are of what a source has after filters have cut it, by the fields of its key. */
export function companyRows(source: AnySource, rows: readonly Row[], left: readonly Row[]): readonly Row[] {
  const names = new Set(left.map((row) => rowKey(source, row)));
  return rows.filter((row) => names.has(rowKey(source, row)));
}
