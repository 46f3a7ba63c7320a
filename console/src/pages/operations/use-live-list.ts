import { useEffect, useMemo } from 'react';
import { useChanges } from '../../api/changes.ts';
import { type ReadPages, useReadPages } from '../../api/read-pages.ts';
import type { Sort } from '../../kit/table-columns.ts';
import type { Kind } from './kind.ts';
import { foldPatches, liveRows, NO_PATCHES, type Row } from './live-rows.ts';

/** Rows in one answer: enough for most companies' lists as a whole, little enough to be there at once. */
const PAGE = 500;
/** Longer lists keep the API's order until they are asked for anew: sorting them with each tick would take the page's breath. */
const SORTED_HERE = 2000;

/** Filters in use: values by the field that they are of. */
export type Wanted = Readonly<Record<string, readonly string[]>>;

export interface LiveList<R extends Row> {
  readonly read: ReadPages<R>;
  /** The rows as they are by now. */
  readonly rows: readonly R[];
  /** Whether all rows are there. */
  readonly isWhole: boolean;
  /** Whether they are in the API's order, which the table then keeps. */
  readonly isSorted: boolean;
  /** Names the list and the order in which it was read. */
  readonly list: string;
  /** How many rows may stand in another place by now, or have come, in a list that keeps its order. */
  readonly outdated: number;
}

/** A list, read page by page in the API's order, and kept as the world is by the changes of each tick. */
export function useLiveList<R extends Row>(kind: Kind<R>, sort: Sort, wanted: Wanted): LiveList<R> {
  const read = useReadPages((cursor) =>
    kind.list({
      ...wanted,
      ...(sort !== '' && { sort: [sort] }),
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    }),
  );
  const { pages, hasMore, again, asked, at } = read;
  const since = pages[0]?.tick;
  const fold = useMemo(() => foldPatches(kind.name), [kind.name]);
  const changes = useChanges({
    since: since === undefined ? undefined : Number(since),
    name: `rows of ${kind.name}`,
    start: NO_PATCHES,
    fold,
  });
  const { state: patches, isBroken } = changes;
  useEffect(() => {
    if (isBroken) again();
  }, [isBroken, again]);

  const isWhole = !hasMore;
  const isSorted = hasMore || pages.length * PAGE > SORTED_HERE;
  const live = useMemo(() => {
    const watched = [sort.replace(/^-/, ''), ...Object.keys(wanted)];
    const { rows, made, changed } = liveRows(pages, patches, watched);
    const isWanted = (row: R) =>
      Object.entries(wanted).every(([field, values]) => values.includes(String(row[field as keyof R])));
    const come = made.filter(isWanted);
    if (isSorted) return { rows, outdated: changed + come.length };
    return { rows: come.length === 0 && changed === 0 ? rows : [...rows, ...come].filter(isWanted), outdated: 0 };
  }, [pages, patches, sort, wanted, isSorted]);
  // Read again, a list in the API's order is another one; a list that is sorted here moves when it may.
  const reading = isSorted ? at : '';
  // The list is as old as the latest changes that it knows of.
  const known: ReadPages<R> = {
    ...read,
    problem: read.problem ?? changes.problem,
    at: Math.max(at, changes.at),
    again: read.problem === undefined && changes.problem !== undefined ? changes.again : again,
  };
  const list = `${asked.url} ${read.isPrevious ? 'before' : since} ${reading}`;
  return { read: known, ...live, isWhole, isSorted, list };
}
