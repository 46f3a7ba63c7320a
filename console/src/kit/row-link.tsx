import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { searchWith } from './kept-search.ts';

interface Props {
  /** The list of Operations that the row is in. */
  readonly kind: 'clients' | 'leads' | 'reps';
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads to a row of Operations, from any other page: its drawer is open there. */
export function RowLink({ kind, id, children }: Props) {
  return (
    <Link to="/operations" search={searchWith({ open: `${kind}.${id}` }) as never}>
      {children}
    </Link>
  );
}
