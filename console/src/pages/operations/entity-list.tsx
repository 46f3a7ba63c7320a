import { useDeferredValue, useEffect, useMemo } from 'react';
import { stats } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count } from '../../format/numbers.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { DensitySwitch } from '../../kit/density-switch.tsx';
import { plain } from '../../kit/matching.ts';
import { Empty, Loaded, Skeleton } from '../../kit/states.tsx';
import { cellText, type Sort } from '../../kit/table-columns.ts';
import { countWords } from './count-words.ts';
import type { Kind } from './kind.ts';
import type { Row } from './live-rows.ts';
import styles from './operations.module.css';
import { scaleEnd } from './scale-end.ts';
import { useLiveList, type Wanted } from './use-live-list.ts';

interface Props<R extends Row> {
  readonly kind: Kind<R>;
  /** Words that rows must have. */
  readonly query: string;
  readonly sort: Sort;
  readonly wanted: Wanted;
  readonly openId: string | undefined;
  onSort(sort: Sort): void;
  /** The same from call to call. */
  onOpen(row: R): void;
}

const idOf = ({ id }: Row): string => id;

/** What a row is found by, worked out once for each row. */
const found = new WeakMap<Row, string>();

function wordsOf<R extends Row>(kind: Kind<R>, row: R): string {
  let words = found.get(row);
  if (words === undefined) {
    words = plain(kind.words(row));
    found.set(row, words);
  }
  return words;
}

/** One list of the company as a table, live. */
export function EntityList<R extends Row>({ kind, query, sort, wanted, openId, onSort, onOpen }: Props<R>) {
  const known = useRead(() => stats());
  const parts = plain(useDeferredValue(query)).split(/\s+/).filter(Boolean);
  const search = parts.join(' ');
  const { read, rows, isWhole, isSorted, list, outdated } = useLiveList(kind, sort, wanted);
  const { hasMore, isFetching, more, problem } = read;

  // What is searched for may be on any page: they are read to the end.
  const readsOn = search !== '' && hasMore && !isFetching && problem === undefined;
  useEffect(() => {
    if (readsOn) more();
  }, [readsOn, more]);

  const shown = useMemo(() => {
    const words = search.split(' ').filter(Boolean);
    return words.length === 0 ? rows : rows.filter((row) => words.every((word) => wordsOf(kind, row).includes(word)));
  }, [kind, rows, search]);

  const ends = kind.bars.map((field) => scaleEnd(rows, (row) => Number(row[field]))).join(' ');
  const columns = useMemo(() => {
    const byField = new Map(kind.bars.map((field, index) => [field, Number(ends.split(' ')[index])]));
    return kind.columns((field) => byField.get(field) ?? 1);
  }, [kind, ends]);

  const totals = useMemo(() => {
    const [first] = shown;
    if (!isWhole || first === undefined || kind.sums.length === 0) return undefined;
    const summed = kind.sums.map((field) => [field, shown.reduce((sum, row) => sum + Number(row[field]), 0)] as const);
    const row: R = { ...first, ...Object.fromEntries(summed) };
    const cells = columns
      .filter(({ id }) => summed.some(([field]) => field === id))
      .map((column) => [column.id, cellText(column, row)] as const);
    return {
      label: `${count(shown.length)} ${shown.length === 1 ? kind.one : kind.many}`,
      cells: Object.fromEntries(cells),
    };
  }, [kind, columns, shown, isWhole]);

  const isFiltered = Object.keys(wanted).length > 0;
  const isAll = !isFiltered && search === '';
  const all = known.data?.counts[kind.name];
  const total = isWhole ? shown.length : isAll ? all : undefined;
  const said = countWords({
    shown: shown.length,
    loaded: rows.length,
    all,
    isWhole,
    isFiltered,
    isSearched: search !== '',
    names: kind,
  });
  return (
    <Loaded read={read} skeleton={<Skeleton height="32rem" />}>
      {() => (
        <>
          <div className={styles.line}>
            <p className={styles.count} aria-live="polite">
              {said}
            </p>
            <DensitySwitch />
          </div>
          <DataTable
            label={kind.title}
            rows={shown}
            rowId={idOf}
            columns={columns}
            sort={sort}
            onSort={onSort}
            isSorted={isSorted}
            list={`${list} ${search}`}
            outdated={outdated > 0 ? { count: outdated, again: read.again } : undefined}
            onOpen={onOpen}
            openId={openId}
            total={total}
            onEnd={hasMore && !isFetching && problem === undefined ? more : undefined}
            totals={totals}
            empty={
              isWhole || search === '' ? (
                <Empty title={isAll ? `This company has no ${kind.many}` : `No ${kind.one} is like that`}>
                  {isAll ? 'It was made without any.' : 'Take a filter away, or search for less.'}
                </Empty>
              ) : (
                <Skeleton height="8rem" />
              )
            }
          />
        </>
      )}
    </Loaded>
  );
}
