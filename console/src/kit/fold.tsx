import type { ReactNode } from 'react';
import { useOpened } from './opened.ts';

interface Props {
  /** What the address calls it: no other part of the page that folds is called so. */
  readonly id: string;
  readonly title: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a page that is folded out where somebody wants it; the address keeps that. */
export function Fold({ id, title, className, children }: Props) {
  return (
    <details className={className} {...useOpened(id)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
