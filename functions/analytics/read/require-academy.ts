import { DomainError } from '../../../core/kernel/errors.ts';
import { whyNoAcademy } from '../../../core/views/analytics/index.ts';
import type { Head } from '../../worlds/head.ts';

/** @throws DomainError `conflict` or `not-found` that says what a world lacks to have telemetry, and what to do */
export function requireAcademy(head: Pick<Head, 'packVersion' | 'counts'>): void {
  const lacking = whyNoAcademy(head);
  if (!lacking) return;
  const { reason, detail } = lacking;
  if (reason === 'older-pack') {
    const expected = 'Expected a world of the present pack: POST /api/regenerate makes it anew.';
    throw new DomainError('conflict', detail, [{ pointer: 'header/X-World', detail: expected }]);
  }
  const expected = 'Expected a world of 10,000 rows at most.';
  throw new DomainError('not-found', detail, [{ pointer: 'header/X-World', detail: expected }]);
}
