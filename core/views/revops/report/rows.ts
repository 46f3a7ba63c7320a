import type { AsOf, Paper } from '../../../print/document.ts';
import type { Build } from '../graph/build.ts';
import type { Dataset, DatasetRow } from '../graph/dataset.ts';
import { clock } from '../sources/schemas.ts';

/** The rows of the datasets of one build. */
export interface DatasetReader {
  /** Rows that are served; none where the dataset couldn't be computed. */
  rows<D extends Dataset>(dataset: D): readonly DatasetRow<D>[];
  /** Why rows lack or are of an earlier build; null: they are of this one. */
  reason(dataset: Dataset): string | null;
}

/** What a report is made of. */
export interface ReportInput {
  readonly data: DatasetReader;
  /** The tick that the build is of; its time is the moment: of a quarter that is over, its end. */
  readonly asOf: AsOf;
  readonly paper: Paper;
}

export function readerOf({ results }: Build): DatasetReader {
  return {
    rows: <D extends Dataset>({ id }: D) => (results.get(id)?.version?.rows ?? []) as readonly DatasetRow<D>[], // a build keeps the schemas
    reason: ({ id }) => {
      const result = results.get(id);
      return result === undefined ? `${id} is not in the build` : result.reason;
    },
  };
}

/** The moment and the filters of the build. @throws Error where the build has none: nothing could be said of it */
export function clockOf(data: DatasetReader): DatasetRow<typeof clock> {
  const [row] = data.rows(clock);
  if (!row) throw new Error(`the build has no clock: ${data.reason(clock)}`);
  return row;
}
