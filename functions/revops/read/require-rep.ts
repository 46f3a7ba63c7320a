import { DomainError } from '../../../core/kernel/errors.ts';
import type { Sales } from './sales.ts';

/** @throws DomainError `not-found` for a rep that the world doesn’t have */
export function requireRep({ roster }: Pick<Sales, 'roster'>, id: string): void {
  if (roster.has(id)) return;
  const errors = [{ pointer: 'path/rep_id', detail: `Expected one of ${[...roster.keys()].join(', ')}.` }];
  throw new DomainError('not-found', `There is no rep ${id}.`, errors);
}
