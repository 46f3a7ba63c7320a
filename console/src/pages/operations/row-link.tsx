import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { KindName } from './kinds.ts';

interface Props {
  readonly kind: KindName;
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads to a row of a list: its drawer opens over the list that is shown. */
export function RowLink({ kind, id, children }: Props) {
  return (
    <Link
      to="/operations"
      search={((before: object) => ({ ...before, open: `${kind}.${id}` })) as never}
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
