import type { DatasetRow } from '../../../core/views/revops/graph/dataset.ts';
import type { Dataset, DatasetReader } from '../../../core/views/revops/index.ts';
import { clock } from '../../../core/views/revops/sources/schemas.ts';
import { clockRow } from '../../../core/views/revops/sources/sources-at.ts';
import { serveOrReason } from '../dataset-handlers.ts';
import type { Rows } from '../ports.ts';
import type { Served, Serving } from '../read/served.ts';
import type { ReadingVersions } from '../services.ts';

/** What a report is made of: the rows that its datasets answer, and the tick that these are of. */
export interface ServedRows {
  readonly data: DatasetReader;
  /** That of a kept version where all rows are of it, else the committed one. */
  readonly tick: number;
}

/** The rows of some datasets as their answers have them: of a week or quarter that was kept, the kept ones. */
export async function servedRows(
  versions: ReadingVersions,
  serving: Serving,
  datasets: readonly Dataset[],
): Promise<ServedRows> {
  const served = new Map<string, Served | string>();
  for (const dataset of datasets) served.set(dataset.id, await serveOrReason(versions, serving, dataset));
  const ticks = new Set([...served.values()].flatMap((each) => (typeof each === 'string' ? [] : each.tick)));
  const [tick = serving.sales.head.tick, ...others] = ticks;
  return { data: readerOf(served, serving), tick: others.length === 0 ? tick : serving.sales.head.tick };
}

/** @throws RangeError when it is asked for a dataset that was not served */
function readerOf(served: ReadonlyMap<string, Served | string>, { asked }: Serving): DatasetReader {
  const of = (id: string): Served | string => {
    const found = served.get(id);
    if (found === undefined) throw new RangeError(`${id} is not among the datasets of the report.`);
    return found;
  };
  const moment: Rows = [clockRow(asked.moment, asked.filters)];
  const rowsOf = (id: string): Rows => {
    if (id === clock.id) return moment;
    const found = of(id);
    return typeof found === 'string' ? [] : found.rows;
  };
  return {
    rows: <D extends Dataset>({ id }: D) => rowsOf(id) as readonly DatasetRow<D>[], // checked against its fields when served
    reason({ id }) {
      if (id === clock.id) return null;
      const found = of(id);
      return typeof found === 'string' ? found : found.reason;
    },
  };
}
