import fc from 'fast-check';
import {
  type Counts,
  certify,
  completeCounts,
  createWorld,
  defaultCounts,
  PACK_VERSION,
  type PublishedRows,
  projectRows,
  type Simulation,
  type WorldConfig,
} from '../../../../core/world/index.ts';
import { pastWorld } from '../../../tools/made-world.ts';

export { DAY, HOUR } from '../../../../core/kernel/time.ts';
export { rowMaps as rowsById } from '../../../../core/world/index.ts';

/** A company small enough to be made in some milliseconds, with every kind of row. */
export const smallCounts: Counts = completeCounts({
  clients: 4,
  licenses: 6,
  leads: 5,
  technicians: 3,
  departments: 2,
  vendors: 4,
  contracts: 4,
  reps: 3,
});

export const startedAt = Date.UTC(2026, 10, 17, 15, 0, 0);

export function configOf(seed: number, counts: Counts = smallCounts, at = startedAt): WorldConfig {
  return { seed, packVersion: PACK_VERSION, counts, startedAt: at };
}

export function worldOf(seed: number, counts: Counts = smallCounts): Simulation {
  return createWorld(configOf(seed, counts));
}

/** A company of the usual size, as it stands when its history is over; each a copy of its own, without its events. */
export const fullWorld = (seed: number): Simulation => pastWorld(configOf(seed, defaultCounts)).simulation;

/** What breaks the rules, a line for each row; with the rows of the tick before, the rules of how rows move too. */
export function faults(simulation: Simulation, previous: PublishedRows | null = null): string[] {
  return certify(simulation, projectRows(simulation), previous).flatMap((entry) =>
    entry.broken.map(({ id, detail }) => `${entry.id}: ${id} ${detail}`),
  );
}

export const seeds = fc.integer({ min: 0, max: 4_294_967_295 });

/** Runs of a property: more with SHOWROOM_DEEP=1. */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: process.env.SHOWROOM_DEEP ? usual * 12 : usual,
});
