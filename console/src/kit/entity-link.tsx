import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './entity-link.module.css';
import { searchWith } from './kept-search.ts';

interface Props {
  /** The kind of the row, as the API calls it: `clients`. */
  readonly entity: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads from wherever a row is named to its place in Operations. */
export function EntityLink({ entity, id, children }: Props) {
  return (
    <Link
      to="/operations"
      className={styles.link}
      search={searchWith({ kind: entity, open: `${entity}.${id}` }) as never}
    >
      {children}
    </Link>
  );
}
