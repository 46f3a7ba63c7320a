import { useMemo, useRef } from 'react';
import { useRead } from '../../api/read.ts';
import { upperFirst } from '../../format/text.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { type Column, cellText } from '../../kit/table-columns.ts';
import { DrawerFrame } from './drawer-frame.tsx';
import type { Fact, Kind } from './kind.ts';
import type { Row } from './live-rows.ts';
import styles from './operations.module.css';
import { RowChanges } from './row-changes.tsx';
import { RowHistory } from './row-history.tsx';

interface Props<R extends Row> {
  readonly kind: Kind<R>;
  readonly id: string;
  onClose(): void;
}

/** Characters of a fact that takes two columns, such as an address. */
const LONG = 25;

const labelOf = <R,>({ header, unit }: Column<R>): string => (unit === undefined ? header : `${header}, ${unit}`);

/** All that is known of one row: its fields, its history, what belongs to it, and what happened to it. */
export function RowDrawer<R extends Row>({ kind, id, onClose }: Props<R>) {
  const read = useRead(() => kind.get(id));
  const columns = useMemo(() => kind.columns(() => 1), [kind]);
  const opened = useRef<string | undefined>(undefined);
  opened.current ??= read.tick;
  const name = read.data === undefined || read.isPrevious ? upperFirst(kind.one) : kind.nameOf(read.data);
  return (
    <DrawerFrame name={name} one={kind.one} id={id} onClose={onClose}>
      <Loaded read={read} skeleton={<Skeleton height="24rem" />}>
        {(row) => (
          <>
            <dl className={styles.facts}>
              {[
                ...columns.slice(1).map((column): Fact => [labelOf(column), cellText(column, row)]),
                ...kind.facts(row),
              ].map(([label, text]) => (
                <div key={label} data-wide={text.length > LONG || undefined}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
            {kind.history && <RowHistory id={row.id} name={kind.nameOf(row)} {...kind.history} />}
            {kind.more?.(row)}
            {opened.current !== undefined && (
              <RowChanges row={row} entity={kind.name} columns={columns} tick={Number(opened.current)} />
            )}
          </>
        )}
      </Loaded>
    </DrawerFrame>
  );
}
