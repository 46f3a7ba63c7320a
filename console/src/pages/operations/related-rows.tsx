import type { ReactNode } from 'react';
import type { Read } from '../../api/read.ts';
import { count } from '../../format/numbers.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import type { KindName } from './kinds.ts';
import styles from './operations.module.css';
import { RowLink } from './row-link.tsx';

/** A row that has to do with the one that is looked at. */
export interface Relative {
  readonly kind: KindName;
  readonly id: string;
  readonly name: string;
  /** How it has to do with it: seats, a stage, a date. */
  readonly note?: ReactNode;
  readonly figure?: string;
}

interface Props<T> {
  readonly title: string;
  readonly read: Read<readonly T[]>;
  /** Which of the rows these are; null for those that have nothing to do with it. */
  relate(row: T): Relative | null;
  /** What it says when there are none. */
  readonly none: string;
}

/** At most so many are listed before the rest is named as a number. */
const SHOWN = 12;

/** Rows of another list that belong to the one that is looked at; each opens its own drawer. */
export function RelatedRows<T>({ title, read, relate, none }: Props<T>) {
  return (
    <section>
      <h3>{title}</h3>
      <Loaded read={read} skeleton={<Skeleton height="6rem" />}>
        {(rows) => {
          const found = rows.flatMap((row) => relate(row) ?? []);
          const more = found.length - SHOWN;
          return (
            <>
              {found.length === 0 && <p className={styles.soft}>{none}</p>}
              <ul className={styles.related}>
                {found.slice(0, SHOWN).map(({ kind, id, name, note, figure }) => (
                  <li key={`${kind} ${id}`}>
                    <span className={styles.relative}>
                      <RowLink kind={kind} id={id}>
                        {name}
                      </RowLink>
                      {note !== undefined && <span className={styles.soft}>{note}</span>}
                    </span>
                    {figure !== undefined && <span className={styles.figure}>{figure}</span>}
                  </li>
                ))}
              </ul>
              {more > 0 && <p className={styles.soft}>and {count(more)} more</p>}
              {read.next !== undefined && (
                <p className={styles.soft}>Found among the first {count(rows.length)} rows of the list.</p>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
