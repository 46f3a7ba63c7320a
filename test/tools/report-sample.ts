import type { MeasureHistory } from '../../core/measures/index.ts';
import { type CompanySnapshot, createCompanySnapshot } from '../../core/views/operations/snapshot.ts';
import { type Counts, completeCounts, PACK_VERSION, projectRows, type Simulation } from '../../core/world/index.ts';
import { pastWorld } from './made-world.ts';

/** A Saturday afternoon in the midst of a month and of a quarter. */
export const SAMPLE_TIME = Date.UTC(2026, 10, 21, 15);

export interface ReportSample {
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
  readonly snapshot: CompanySnapshot;
}

const samples = new Map<string, ReportSample>();

/** A company of a seed with its 25 months, and how reports look at it; made once per process. */
export function reportSample(seed: number, counts: Partial<Counts> = {}): ReportSample {
  const all = completeCounts(counts);
  const key = JSON.stringify([seed, all]);
  const known = samples.get(key);
  if (known) return known;
  const { simulation, history } = pastWorld({ seed, packVersion: PACK_VERSION, counts: all, startedAt: SAMPLE_TIME });
  const asOf = { world: 'default', generation: 1, tick: 1204, time: simulation.time, seed };
  const sample = {
    simulation,
    history,
    snapshot: createCompanySnapshot({ simulation, rows: projectRows(simulation), history, asOf }),
  };
  samples.set(key, sample);
  return sample;
}

/** The snapshot alone, as most tests want it. */
export function sampleSnapshot(seed: number, counts: Partial<Counts> = {}): CompanySnapshot {
  return reportSample(seed, counts).snapshot;
}

/** Counts of worlds at the edges of what there can be. */
export const oddCounts = {
  none: { clients: 0, licenses: 0, leads: 0, technicians: 0, departments: 0, vendors: 0, contracts: 0 },
  'no clients': { clients: 0 },
  'one client': { clients: 1, licenses: 1, leads: 1, technicians: 1, departments: 1, vendors: 1, contracts: 1 },
  'no vendors': { licenses: 0, vendors: 0, contracts: 0 },
  large: { clients: 250, licenses: 120, leads: 120, technicians: 60, departments: 6, vendors: 40, contracts: 80 },
} as const satisfies Readonly<Record<string, Partial<Counts>>>;

/** Counts of a world that takes ten seconds to make. */
export const hugeCounts = { ...oddCounts.large, clients: 1000, leads: 300 } as const satisfies Partial<Counts>;
