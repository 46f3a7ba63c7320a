import type { Counts } from './config.ts';
import { REPS_PER_MANAGER } from './pack/selling.ts';

/** How many reps a company of such counts has: as many as it is configured with, and one where somebody must sell. */
export function repsOf({ reps, leads, clients }: Pick<Counts, 'reps' | 'leads' | 'clients'>): number {
  return leads + clients > 0 ? Math.max(1, reps) : reps;
}

/** How many sales managers lead them. */
export function managersOf(counts: Pick<Counts, 'reps' | 'leads' | 'clients'>): number {
  const reps = repsOf(counts);
  return reps === 0 ? 0 : Math.max(1, Math.round(reps / REPS_PER_MANAGER));
}
