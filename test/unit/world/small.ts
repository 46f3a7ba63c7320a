import fc from 'fast-check';
import {
  type Counts,
  createWorld,
  PACK_VERSION,
  type Simulation,
  type WorldConfig,
} from '../../../core/world/index.ts';

/** A company small enough to be made in some milliseconds, with every kind of row. */
export const smallCounts: Counts = {
  clients: 4,
  licenses: 6,
  leads: 5,
  technicians: 3,
  departments: 2,
  vendors: 4,
  contracts: 4,
};

export const startedAt = Date.UTC(2026, 10, 17, 15, 0, 0);

export function configOf(seed: number, counts: Counts = smallCounts, at = startedAt): WorldConfig {
  return { seed, packVersion: PACK_VERSION, counts, startedAt: at };
}

export function worldOf(seed: number, counts: Counts = smallCounts): Simulation {
  return createWorld(configOf(seed, counts));
}

export const seeds = fc.integer({ min: 0, max: 4_294_967_295 });

/** Runs of a property: more with SHOWROOM_DEEP=1. */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: process.env.SHOWROOM_DEEP ? usual * 12 : usual,
});
