import { DomainError } from '../../../core/kernel/errors.ts';
import { whyNoSales } from '../../../core/views/revops/index.ts';
import type { Head } from '../../worlds/head.ts';

/** @throws DomainError `conflict` or `not-found` that says what a world lacks to have datasets, and what to do */
export function requireSales(head: Head): void {
  const lacking = whyNoSales(head);
  if (!lacking) return;
  const { reason, detail } = lacking;
  if (reason === 'older-pack') {
    throw new DomainError('conflict', detail, [
      {
        pointer: 'header/X-World',
        detail: 'Expected a world of the present pack: POST /api/regenerate makes it anew.',
      },
    ]);
  }
  throw new DomainError('not-found', detail, [
    { pointer: 'header/X-World', detail: 'Expected a world of 10,000 rows at most.' },
  ]);
}
