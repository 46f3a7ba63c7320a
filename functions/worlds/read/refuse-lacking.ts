import { DomainError } from '../../../core/kernel/errors.ts';

/** What a world lacks that a view is made of, and why. */
export interface Lacking {
  readonly reason: 'older-pack' | 'too-large';
  readonly detail: string;
}

const expected = {
  'older-pack': 'Expected a world of the present pack: POST /api/regenerate makes it anew.',
  'too-large': 'Expected a world of 10,000 rows at most.',
} as const;

/** A DomainError `conflict` or `not-found` that says what the world lacks, and what to do. */
export function lackingError({ reason, detail }: Lacking): DomainError {
  const errors = [{ pointer: 'header/X-World', detail: expected[reason] }];
  return new DomainError(reason === 'older-pack' ? 'conflict' : 'not-found', detail, errors);
}

/** @throws DomainError as `lackingError`; null: nothing is lacking */
export function refuseLacking(lacking: Lacking | null): void {
  if (lacking !== null) throw lackingError(lacking);
}
